import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { nameFacts } from '../_lib/name-facts.ts';
import { nameHas } from '../_lib/name-words.ts';
import { isDeclaredQualitative } from '../_lib/row-kind.ts';
import { isAmount, unitOf } from '../_lib/unit-kind.ts';
import { comparatorCell, wholeValue, withComparator } from '../_lib/write-value.ts';

/** A bare figure: equality, or a floor nobody wrote? 100 %, zero, lengths of time and fixed rates need no sign. */
export const comparatorMissing = defineRule({
  id: 'comparator-missing',
  code: 'V08',
  title: { zh: '没有写明比较符号', en: 'No comparator' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'row',
  targets: ['number', 'frequency'],
  review: '相关性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: '写明“≥”“≤”“=”，自评时多做或少做才好计分。',
    en: 'With a sign, scoring knows what doing more or less means.',
  },
  messages: {
    directed: {
      what: { zh: '“{value}”没有写明比较符号。', en: '"{value}" has no comparator.' },
      how: { zh: '核对后改为“{fixed}”。', en: 'Check, then write "{fixed}".' },
    },
    open: {
      what: { zh: '“{value}”没有写明比较符号。', en: '"{value}" has no comparator.' },
      how: { zh: '写明“≥”“≤”或“=”。', en: 'Write ≥, ≤ or =.' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['11', '培训次数', '≥4次'] },
      { row: ['12', '培训合格率', '100%'] },
      { row: ['12', '安全事故数', '0起'] },
      { row: ['14', '补助标准', '500元/人'] },
      { row: ['11', '培训次数', '4', { operator: '≥', unit: '次' }] },
      { row: ['24', '使用年限', '5年'] },
    ],
    invalid: [
      { row: ['11', '培训次数', '4 次'], message: 'directed', fix: '≥4次' },
      { row: ['11', '走访企业', '每月4次'], message: 'directed', fix: '每月≥4次' },
      { row: ['12', '设备故障率', '3%'], message: 'directed', fix: '≤3%' },
      { row: ['11', '培训次数', '4', { operator: '', unit: '次' }], message: 'directed', fix: '≥' },
      { row: ['11', '新建道路', '524米'], message: 'directed', fix: '≥524米' },
      { row: ['12', '路面宽度', '6米'], message: 'open' },
    ],
  },
  check({ indicator, profile }, report) {
    const { target } = indicator;
    if (target.kind !== 'number' && target.kind !== 'frequency') return 'not-applicable';
    if (target.cmp !== 'eq?' || target.approx === true || isExempt(indicator, profile)) return undefined;
    const at = comparatorCell(indicator);
    const value = wholeValue(indicator);
    const wanted = wantedSign(indicator, profile);
    const written = wanted === undefined ? undefined : withComparator(indicator, wanted);
    if (written === undefined) report(at, 'open', { data: { value } });
    else report(at, 'directed', { data: { value, fixed: written.fixed }, fix: written.fix, fixAt: written.fixAt });
    return undefined;
  },
});

function isExempt(indicator: Indicator, profile: Profile): boolean {
  const { target, name } = indicator;
  if (target.kind === 'number') {
    const dimension = unitOf(target)?.dimension;
    const figure = Number(target.value);
    if (figure === 0 || (figure === 100 && (dimension === 'ratio' || target.unit === undefined))) return true;
    if (dimension === 'month' || (target.unit === undefined && figure >= 1990 && figure <= 2100)) return true;
  }
  return isDeclaredQualitative(indicator) || nameHas(name.text, profile, 'policyStandards');
}

/** The sign that the name asks for; a count under 数量指标 is a floor. */
function wantedSign(indicator: Indicator, profile: Profile): 'ge' | 'le' | undefined {
  const { direction } = nameFacts(indicator.name.text, profile);
  if (direction !== 'unknown') return direction === 'positive' ? 'ge' : 'le';
  const { target, level2 } = indicator;
  const counted = target.kind === 'frequency' || isAmount(unitOf(target)?.dimension);
  return level2.code === '11' && counted ? 'ge' : undefined;
}
