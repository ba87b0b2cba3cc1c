import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import type { TargetValue } from '../../value/target.ts';
import { bareName } from '../_lib/bare-name.ts';
import { unitOf } from '../_lib/unit-kind.ts';
import { wholeValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';
import { foreignUnits, sameKind } from './allowed-unit.data.ts';

/** A unit that the level-2 kind of the row cannot have: money under 时效, head counts under 成本. */
export const unitMisplaced = defineRule({
  id: 'unit-misplaced',
  code: 'V07',
  title: { zh: '计量单位与指标类别不符', en: 'Unit does not suit the indicator kind' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'row',
  targets: ['number', 'range', 'frequency'],
  review: '相关性',
  since: '0.1.0',
  basis: [basis.relevance],
  why: {
    zh: '单位与类别不符，多半是指标放错了类别或填错了列。',
    en: 'Most often the indicator stands under the wrong kind.',
  },
  messages: {
    foreign: {
      what: {
        zh: '“{level}”下的“{value}”，单位与类别不符。',
        en: '"{value}" under "{level}": the unit does not suit the kind.',
      },
      how: { zh: '核对后移到相符的类别，或更正单位。', en: 'Move it to the kind it belongs to, or correct the unit.' },
    },
    counted: {
      what: { zh: '“{name}”是数目，指标值却是“{value}”。', en: '"{name}" is a count; its value is "{value}".' },
      how: { zh: '核对后统一：名称改为比率，或写明数目。', en: 'Make both agree: name a rate, or give the count.' },
    },
  },
  examples: {
    valid: [
      { row: ['13', '响应时间', '≤24小时'] },
      { row: ['14', '成本控制率', '≤100%'] },
      { row: ['14', '人均培训成本', '≤300元/人·天'] },
      { row: ['12', '路面宽度', '≥6米'] },
      { row: ['31', '有责投诉', '≤1起'] },
      { row: ['11', '目标任务完成数量', '100%'] },
      { row: ['21', '游客人数', '增长≥5%'] },
    ],
    invalid: [
      { row: ['13', '带动企业投入', '≥1000万元'], message: 'foreign' },
      { row: ['14', '辅导企业', '≥50家'], message: 'foreign' },
      { row: ['31', '受益群众', '≥500人'], message: 'foreign' },
      { row: ['11', '培训教师人数', '≥95%'], message: 'counted' },
    ],
  },
  check({ indicator }, report) {
    const { target, level2, value, name } = indicator;
    if (isShareOfCount(indicator)) {
      report(value.at, 'counted', { data: { name: name.text, value: wholeValue(indicator) } });
    }
    const code = level2.code ?? '';
    const foreign = foreignUnits[sameKind[code] ?? code];
    const dimension = unitOf(target)?.dimension;
    if (foreign === undefined || dimension === undefined || !foreign.includes(dimension)) return;
    if (target.kind === 'change' || isCeiling(target)) return;
    report(value.at, 'foreign', { data: { level: level2.label, value: wholeValue(indicator) }, related: [level2.at] });
  },
});

const COUNT = /(?:人数|人次|次数|场次|班次|户数|家数|件数|份数|头次|面积|里程|长度)$/u;

/** A head count in per cent; what is done of a plan (完成数量) is often given so. */
function isShareOfCount({ target, name }: Indicator): boolean {
  return (
    target.kind === 'number' &&
    target.unit === '%' &&
    COUNT.test(bareName(name.text)) &&
    !/完成|增|降|减/u.test(name.text)
  );
}

/** “At most” and “none” measure how little goes wrong, whatever is counted. */
function isCeiling(target: TargetValue): boolean {
  if (target.kind !== 'number') return false;
  return Number(target.value) === 0 || ((target.cmp === 'le' || target.cmp === 'lt') && !isMoneyUnit(target.unit));
}

function isMoneyUnit(unit: string | undefined): boolean {
  return unit?.endsWith('元') === true;
}
