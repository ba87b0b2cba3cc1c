import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { nameFacts } from '../_lib/name-facts.ts';
import { rewriteValue } from '../_lib/write-value.ts';

/** Damage of scanning: ≥ read as 2, zero as O, one as l. */
export const valueMisread = defineRule({
  id: 'value-misread',
  code: 'V12',
  title: { zh: '疑似识别或录入错字', en: 'Perhaps misread or mistyped' },
  severity: 'warning',
  confidence: 'heuristic',
  scope: 'row',
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: { zh: '扫描识别常把“≥”认成“2”，把“0”认成“O”。', en: 'Scanning takes ≥ for 2 and 0 for O.' },
  messages: {
    misread: {
      what: { zh: '“{value}”疑似“{fixed}”的识别错误。', en: '"{value}" is perhaps a misreading of "{fixed}".' },
      how: { zh: '核对原件后改为“{fixed}”。', en: 'Check the original, then write "{fixed}".' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['12', '验收合格率', '≥92%'] },
      { row: ['21', '产值增长率', '≥292%'] },
      { row: ['11', '检测CO浓度点位', '10个'] },
    ],
    invalid: [
      { row: ['12', '验收合格率', '292%'], message: 'misread', fix: '≥92%' },
      { row: ['12', '验收合格率', '≥1OO%'], message: 'misread', fix: '≥100%' },
    ],
  },
  check({ indicator, profile }, report) {
    const read = misread(indicator, profile);
    if (read === undefined) return;
    const { fixed, fix, fixAt } = rewriteValue(indicator, read);
    report(indicator.value.at, 'misread', { data: { value: indicator.value.text, fixed }, fix, fixAt });
  },
});

function misread({ target, value, name }: Indicator, profile: Profile): string | undefined {
  if (target.kind === 'number' && target.cmp === 'eq?' && target.unit === '%') {
    const tail = /^2(\d{2}(?:\.\d+)?%)$/u.exec(value.text)?.[1];
    return tail !== undefined && nameFacts(name.text, profile).bounded ? `≥${tail}` : undefined;
  }
  if (target.kind === 'number' || target.kind === 'empty' || value.text.length > 12) return undefined;
  if (!/^[≥≤><=]?(?=[\dOolI.]*\d)(?=\d*[OolI])[\dOolI.]{2,8}(?:%|[\u4E00-\u9FA5]{0,3})$/u.test(value.text))
    return undefined;
  return value.text.replaceAll(/[Oo]/gu, '0').replaceAll(/[lI]/gu, '1');
}
