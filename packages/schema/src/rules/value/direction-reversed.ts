import { defineRule } from '../../check/define-rule.ts';
import type { CellText } from '../../form/cell.ts';
import type { Indicator } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { directionOf } from '../../value/direction.ts';
import type { TargetValue } from '../../value/target.ts';
import { nameFacts } from '../_lib/name-facts.ts';
import { nameHas } from '../_lib/name-words.ts';
import { isCost } from '../_lib/row-kind.ts';
import { isDuration, unitOf } from '../_lib/unit-kind.ts';
import { comparatorCell, wholeValue, withComparator } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';

/** The sign says the opposite of what the name wants: ≥ on a fault rate, ≤ on satisfaction, ≥ on a cost. */
export const directionReversed = defineRule({
  id: 'direction-reversed',
  code: 'V09',
  title: { zh: '比较方向与指标含义相反', en: 'Comparator against the meaning of the indicator' },
  severity: 'warning',
  confidence: 'lexicon',
  scope: 'row',
  targets: ['number', 'frequency'],
  review: '相关性',
  since: '0.1.0',
  basis: [basis.quantified],
  why: { zh: '方向反了，做得越差得分越高。', en: 'With the wrong direction the worse result scores higher.' },
  messages: {
    reversed: {
      what: { zh: '“{name}”写成“{value}”，方向与指标含义相反。', en: '"{name}" says "{value}": the wrong way round.' },
      how: { zh: '核对后改为“{fixed}”。', en: 'Check, then write "{fixed}".' },
    },
    column: {
      what: {
        zh: '方向一栏写“{word}”，指标值写“{value}”。',
        en: 'The direction column says "{word}", the value "{value}".',
      },
      how: { zh: '核对后统一方向。', en: 'Check and use one direction.' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['12', '科研违规行为发生率', '≤3%'] },
      { row: ['31', '群众满意度', '≥95%'] },
      { row: ['12', '投诉处理率', '≥95%'] },
      { row: ['14', '成本节约率', '≥5%'] },
      { row: ['21', '节约成本', '≥20万元'] },
      { row: ['23', '减少二氧化碳排放量', '≥100吨'] },
      { row: ['11', '法律援助案件数', '≥300件'] },
      { row: ['11', '化解信访积案数量', '≥35件'] },
      { row: ['21', '减轻群众医疗费用', '≥200元'] },
      { row: ['12', '一次验收不通过率', '≤5%'] },
      { row: ['13', '空气质量监测时长', '≥300天'] },
      { row: ['14', '补助标准', '≥500元/人'] },
      { row: ['14', '村级运转经费', '≥15万元/村·年'] },
      { row: ['14', '带动社会投入', '≥500万元'] },
      { row: ['13', '传染病报告及时率', '≤24小时'] },
      { row: ['12', '预算编制准确率', '误差≤5%'] },
      { row: ['11', '科目调整次数', '≤10次'] },
      { row: ['31', '群众满意度', '全省前10名'] },
      { row: ['12', '户均建筑面积', '控制在60平方米以内'] },
      { row: ['31', '群众满意度', '95', { operator: '≥', unit: '%', direction: '正向' }] },
    ],
    invalid: [
      { row: ['12', '设备故障率', '≥2%'], message: 'reversed', fix: '≤2%' },
      { row: ['31', '群众满意度', '≤95%'], message: 'reversed', fix: '≥95%' },
      { row: ['12', '检测质量', '准确率≤95%'], message: 'reversed', fix: '准确率≥95%' },
      { row: ['14', '培训经费', '≥10万元'], message: 'reversed', fix: '≤10万元' },
      { row: ['31', '群众满意度', '95', { operator: '≤', unit: '%' }], message: 'reversed', fix: '≥' },
      { row: ['31', '群众满意度', '95', { operator: '小于等于', unit: '%' }], message: 'reversed', fix: '大于等于' },
      { row: ['11', '培训规模', '50', { operator: '≥', unit: '人', direction: '反向指标' }], message: 'column' },
    ],
  },
  check({ indicator, profile }, report) {
    const sign = signOf(indicator.target);
    if (sign === undefined) return 'not-applicable';
    const wanted = wantedSign(indicator, profile);
    if (wanted === sign) return undefined;
    const at = comparatorCell(indicator);
    const written = wanted === undefined ? undefined : withComparator(indicator, wanted);
    if (written !== undefined) {
      const { fixed, fix, fixAt } = written;
      const data = { name: indicator.name.text, value: wholeValue(indicator), fixed };
      report(at, 'reversed', { data, fix, fixAt });
      return undefined;
    }
    const column = indicator.extras.direction;
    const says = columnSign(column);
    if (column === undefined || says === undefined || says === sign) return undefined;
    report(at, 'column', { data: { word: column.text, value: wholeValue(indicator) }, related: [column.at] });
    return undefined;
  },
});

/** Whether a value sets a floor or a ceiling. */
function signOf(target: TargetValue): 'ge' | 'le' | undefined {
  if (target.kind !== 'number' && target.kind !== 'frequency') return undefined;
  if (target.cmp === 'ge' || target.cmp === 'gt') return 'ge';
  return target.cmp === 'le' || target.cmp === 'lt' ? 'le' : undefined;
}

function columnSign(column: CellText | undefined): 'ge' | 'le' | undefined {
  const first = column?.text.charAt(0) ?? '';
  if (first === '正') return 'ge';
  return ['反', '逆', '负'].includes(first) ? 'le' : undefined;
}

/** What the name wants; a fixed rate and money of others want nothing. */
function wantedSign(indicator: Indicator, profile: Profile): 'ge' | 'le' | undefined {
  const { direction, bare, ratio } = nameFacts(indicator.name.text, profile);
  const { target } = indicator;
  // 及时率 in working days is a rate in the wrong unit, whose sign is right.
  if (ratio && isDuration(unitOf(target)?.dimension)) return undefined;
  if (isMeant(indicator, ratio)) return undefined;
  // 误差≤5% under 准确率 names what it bounds itself.
  const own = directionOf(('note' in target && target.note) || '');
  const wanted = isMoneyCost(indicator) ? costSign(bare) : SIGN[own === 'unknown' ? direction : own];
  if (nameHas(bare, profile, 'policyStandards') || nameHas(bare, profile, 'leveragedMoney')) return undefined;
  return wanted;
}

/** The tenth place is better than the twentieth, and 控制在60平方米以内 is meant as a ceiling. */
function isMeant({ target, value }: Indicator, ratio: boolean): boolean {
  return unitOf(target)?.id === '位次' || (!ratio && value.text.includes('控制在'));
}

const SIGN = { positive: 'ge', negative: 'le', unknown: undefined } as const;

function isMoneyCost(indicator: Indicator): boolean {
  return isCost(indicator) && unitOf(indicator.target)?.dimension === 'money';
}

/** Money under 成本指标 is a ceiling, unless it comes in, is saved, or is what a place is to have at least. */
function costSign(bare: string): 'le' | undefined {
  return /收入|产值|利润|节约|节省|节支|增收|效益|公用经费$|运转经费$/u.test(bare) ? undefined : 'le';
}
