import { defineRule } from '../../check/define-rule.ts';
import { nameFacts } from '../_lib/name-facts.ts';
import { unitOf } from '../_lib/unit-kind.ts';
import { rewriteValue, wholeValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';

/** A part of a whole above 100 %. Growth, completion and use may pass it; 合格率 and the like cannot. */
export const ratioOutOfRange = defineRule({
  id: 'ratio-out-of-range',
  code: 'V11',
  title: { zh: '百分比超出 0–100%', en: 'Percentage outside 0–100 %' },
  severity: 'error',
  confidence: 'certain',
  scope: 'row',
  targets: ['number'],
  review: '可行性',
  since: '0.1.0',
  basis: [basis.quantified, basis.feasibility],
  why: {
    zh: '合格率、覆盖率一类是部分占全部的比例，不会超过 100%。',
    en: 'Such a rate is a part of a whole and cannot pass 100 %.',
  },
  messages: {
    above: {
      what: { zh: '“{name}”的指标值“{value}”大于 100%。', en: '"{name}" says "{value}", above 100 %.' },
      how: { zh: '核对后改为不大于 100% 的数。', en: 'Check it; the figure cannot pass 100 %.' },
    },
    below: {
      what: { zh: '“{name}”的指标值“{value}”小于 0。', en: '"{name}" says "{value}", below nought.' },
      how: { zh: '核对后改为不小于 0 的数。', en: 'Check it; the figure cannot be negative.' },
    },
    misread: {
      what: { zh: '“{name}”的指标值“{value}”大于 100%。', en: '"{name}" says "{value}", above 100 %.' },
      how: { zh: '核对是否把“≥”录成了“2”，改为“{fixed}”。', en: 'Check whether ≥ was read as 2, and write "{fixed}".' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['12', '培训合格率', '≥98%'] },
      { row: ['21', '产值增长率', '≥120%'] },
      { row: ['11', '任务完成率', '120%'] },
      { row: ['12', '床位利用率', '≥105%'] },
    ],
    invalid: [
      { row: ['12', '培训合格率', '120%'], message: 'above' },
      { row: ['12', '验收合格率', '292%'], message: 'misread', fix: '≥92%' },
      { row: ['12', '培训合格率', '≥-5%'], message: 'below' },
      { row: ['31', '群众满意度', '950', { operator: '≥', unit: '%' }], message: 'above' },
    ],
  },
  check({ indicator, profile }, report) {
    const { target, name } = indicator;
    if (target.kind !== 'number' || unitOf(target)?.dimension !== 'ratio' || target.unit !== '%')
      return 'not-applicable';
    const figure = Number(target.value);
    if ((figure >= 0 && figure <= 100) || !nameFacts(name.text, profile).bounded) return undefined;
    const data = { name: name.text, value: wholeValue(indicator) };
    if (figure < 0) {
      report(indicator.value.at, 'below', { data });
      return undefined;
    }
    const misread = /^2(\d{2}(?:\.\d+)?%)$/u.exec(indicator.value.text)?.[1];
    if (misread === undefined) report(indicator.value.at, 'above', { data });
    else {
      const { fixed, fix, fixAt } = rewriteValue(indicator, `≥${misread}`);
      report(indicator.value.at, 'misread', { data: { ...data, fixed }, fix, fixAt });
    }
    return undefined;
  },
});
