import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import type { TargetValue } from '../../value/target.ts';
import { bareName } from '../_lib/bare-name.ts';
import { nameFacts } from '../_lib/name-facts.ts';
import { isCount, unitOf } from '../_lib/unit-kind.ts';
import { wholeValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';
import { contradicted, foreignUnits, sameKind } from './allowed-unit.data.ts';

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
    differs: {
      what: { zh: '“{name}”与指标值“{value}”的单位对不上。', en: 'The unit of "{value}" does not fit "{name}".' },
      how: { zh: '核对后统一名称和单位。', en: 'Make name and unit agree.' },
    },
    rate: {
      what: { zh: '“{name}”是比率，指标值却是“{value}”。', en: '"{name}" is a rate; its value is "{value}".' },
      how: { zh: '核对后统一：名称改为数目，或写明百分比。', en: 'Make both agree: name a count, or give the share.' },
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
      { row: ['12', '食品抽检覆盖率', '≥4批次/千人'] },
      { row: ['13', '报告及时率', '≤7个工作日'] },
      { row: ['11', '培训人数', '≥600人次'] },
      { row: ['11', '人均培训次数', '≥2次/人'] },
      { row: ['13', '按时完成时间占比', '≥90%'] },
    ],
    invalid: [
      { row: ['13', '带动企业投入', '≥1000万元'], message: 'foreign' },
      { row: ['14', '辅导企业', '≥50家'], message: 'foreign' },
      { row: ['31', '受益群众', '≥500人'], message: 'foreign' },
      { row: ['11', '培训教师人数', '≥95%'], message: 'counted' },
      { row: ['12', '培训合格率', '≥95人'], message: 'rate' },
      { row: ['11', '巡查次数', '≥50人'], message: 'differs' },
      { row: ['13', '项目完成时间', '100%'], message: 'differs' },
      { row: ['14', '教材印刷成本', '≤50本'], message: 'foreign' },
    ],
  },
  check({ indicator, profile }, report) {
    const { target, level2, value, name } = indicator;
    const contradiction = contradictionOf(indicator, profile);
    if (contradiction !== undefined) {
      report(value.at, contradiction, { data: { name: name.text, value: wholeValue(indicator) } });
      return;
    }
    const code = level2.code ?? '';
    const foreign = foreignUnits[sameKind[code] ?? code];
    const dimension = unitOf(target)?.dimension;
    if (foreign === undefined || dimension === undefined || !foreign.includes(dimension)) return;
    if (target.kind === 'change' || (isCeiling(target) && !isPrice(indicator))) return;
    report(value.at, 'foreign', { data: { level: level2.label, value: wholeValue(indicator) }, related: [level2.at] });
  },
});

/** What the name says against the unit. */
function contradictionOf(indicator: Indicator, profile: Profile): 'counted' | 'rate' | 'differs' | undefined {
  if (isShareOfCount(indicator)) return 'counted';
  if (isCountOfRate(indicator, profile)) return 'rate';
  return isContradicted(indicator) ? 'differs' : undefined;
}

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

/** 合格率 ≥95人. */
function isCountOfRate({ target, name }: Indicator, profile: Profile): boolean {
  if (target.kind !== 'number' || target.per !== undefined || !isCount(unitOf(target)?.dimension)) return false;
  return target.value !== '0' && nameFacts(name.text, profile).ratio && !/[每百千万亿]/u.test(name.text);
}

/** 巡查次数 ≥50人, 完成时间 100%. */
function isContradicted({ target, name }: Indicator): boolean {
  if (target.kind !== 'number' || target.per !== undefined || target.value === '0') return false;
  const dimension = unitOf(target)?.dimension;
  if (dimension === undefined) return false;
  const bare = bareName(name.text);
  return contradicted.find(([ending]) => ending.test(bare))?.[1].includes(dimension) === true;
}

/** What costs money is bounded in money. */
function isPrice({ target, name }: Indicator): boolean {
  return target.kind === 'number' && target.value !== '0' && /(?:成本|费用|经费|单价|造价)$/u.test(bareName(name.text));
}

/** “At most” and “none” measure how little goes wrong, whatever is counted. */
function isCeiling(target: TargetValue): boolean {
  if (target.kind !== 'number') return false;
  return Number(target.value) === 0 || ((target.cmp === 'le' || target.cmp === 'lt') && !isMoneyUnit(target.unit));
}

function isMoneyUnit(unit: string | undefined): boolean {
  return unit?.endsWith('元') === true;
}
