import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { nameHas } from '../_lib/name-words.ts';
import { isCost, isDeclaredQualitative } from '../_lib/row-kind.ts';
import { unitOf } from '../_lib/unit-kind.ts';
import { comparatorCell, wholeValue, withComparator } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';

/** Cost control means a ceiling; a bare amount is none, and “within the budget” is no figure. */
export const costUnbounded = defineRule({
  id: 'cost-unbounded',
  code: 'V10',
  title: { zh: '成本指标没有上限', en: 'Cost without an upper bound' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'row',
  targets: ['number', 'budgetRef', 'qualitative'],
  review: '适当性',
  since: '0.1.0',
  basis: [basis.guide2021],
  why: {
    zh: '成本指标约束花多少钱，要有上限才能考核。',
    en: 'A cost target limits spending; it needs an upper bound.',
  },
  messages: {
    bare: {
      what: { zh: '成本“{value}”没有上限符号。', en: 'The cost "{value}" has no upper bound.' },
      how: { zh: '改为“{fixed}”。', en: 'Write "{fixed}".' },
    },
    reference: {
      what: { zh: '成本只写“{value}”，没有具体数额。', en: 'The cost only says "{value}", without an amount.' },
      how: { zh: '写明数额，如“≤__万元”。', en: 'State the amount, such as "≤__万元".' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['14', '培训经费', '≤10万元'] },
      { row: ['14', '补助标准', '500元/人'] },
      { row: ['21', '新增产值', '500万元'] },
      { row: ['14', '带动社会投入', '500万元'] },
    ],
    invalid: [
      { row: ['14', '培训经费', '10 万'], message: 'bare', fix: '≤10万元' },
      { row: ['14', '培训经费', '5万元'], message: 'bare', fix: '≤5万元' },
      { row: ['14', '培训经费', '5', { operator: '', unit: '万元' }], message: 'bare', fix: '≤' },
      { row: ['14', '成本控制', '不超预算'], message: 'reference' },
      { row: ['14', '建设项目成本', '参照政府采购成本控制'], message: 'reference' },
    ],
  },
  check({ indicator, profile }, report) {
    const { target, value } = indicator;
    if (!isCost(indicator)) return 'not-applicable';
    if (target.kind === 'budgetRef' || target.kind === 'qualitative') {
      const milder =
        target.kind === 'budgetRef' || isDeclaredQualitative(indicator) || indicator.extras.scoring !== undefined;
      report(value.at, 'reference', { data: { value: value.text }, ...(milder ? { severity: 'suggestion' } : {}) });
    }
    const written = isBareAmount(indicator, profile) ? withComparator(indicator, 'le') : undefined;
    if (written === undefined) return undefined;
    const { fixed, fix } = written.fixAt.at === value.at ? completeMoney(written) : written;
    const data = { value: wholeValue(indicator), fixed };
    // A price per piece or per month is often a rate set elsewhere.
    const rate = isRate(indicator, profile) ? ({ severity: 'suggestion' } as const) : {};
    report(comparatorCell(indicator), 'bare', { data, fix, fixAt: written.fixAt, ...rate });
    return undefined;
  },
});

/** Money without a sign, unless its name says that it is a rate set elsewhere or the money of others. */
function isBareAmount({ target, name }: Indicator, profile: Profile): boolean {
  if (target.kind !== 'number' || target.cmp !== 'eq?' || Number(target.value) === 0) return false;
  const dimension = unitOf(target)?.dimension;
  if (dimension !== 'money' && dimension !== 'myriad') return false;
  return !nameHas(name.text, profile, 'policyStandards') && !nameHas(name.text, profile, 'leveragedMoney');
}

function isRate({ target, name }: Indicator, profile: Profile): boolean {
  const per = target.kind === 'number' && target.per !== undefined;
  return per || nameHas(name.text, profile, 'unitCostNames') || /补助|补贴|津贴|奖励|报酬/u.test(name.text);
}

/** The ceiling is written with the whole unit, so that one fix does not leave the other defect behind. */
function completeMoney({ fixed, fix }: { readonly fixed: string; readonly fix: string }): {
  readonly fixed: string;
  readonly fix: string;
} {
  const complete = (text: string): string => text.replace(/([万亿])(?!元)/u, '$1元');
  return { fixed: complete(fixed), fix: complete(fix) };
}
