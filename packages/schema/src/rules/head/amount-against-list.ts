import { Big } from 'big.js';
import { defineRule } from '../../check/define-rule.ts';
import { toYuan } from '../../money/amount.ts';
import { threshold } from '../../profile/settings.ts';
import { basis } from '../basis.data.ts';
import { flat } from '../cross/project-key.ts';

/** The amount of a form is not the one the budget list gives for the project. */
export const amountAgainstList = defineRule({
  id: 'amount-against-list',
  code: 'H19',
  title: { zh: '金额与预算清单不一致', en: 'Amount differs from the budget list' },
  severity: 'error',
  confidence: 'certain',
  scope: 'batch',
  review: '适当性',
  since: '0.1.0',
  basis: [basis.matched],
  why: { zh: '目标与预算同步批复，金额应一致。', en: 'Target and budget are approved together.' },
  messages: {
    differs: {
      what: {
        zh: '“{project}”填 {amount} 万元，预算清单是 {expected} 万元。',
        en: '"{project}" says {amount} 万元; the list says {expected} 万元.',
      },
      how: { zh: '核对后改为与预算清单一致。', en: 'Bring them together.' },
    },
  },
  examples: {
    valid: [{ inputs: { budget: [{ project: '企业技术人员培训', amount: '10' }] } }, {}],
    invalid: [{ inputs: { budget: [{ project: '企业 技术人员培训', amount: '12' }] }, message: 'differs' }],
  },
  check({ digests, inputs: { budget }, profile }, report) {
    if (budget === undefined) return 'insufficient-data';
    const byKey = new Map(budget.flatMap((line) => keysOf(line).map((key) => [key, line] as const)));
    const tolerance = threshold(profile, 'amountTolerance');
    for (const digest of digests) {
      const line = keysOf(digest).flatMap((key) => byKey.get(key) ?? [])[0];
      if (line?.amount === undefined || digest.annualAmount === undefined) continue;
      const expected = new Big(toYuan(line.amount, '万元'));
      if (expected.minus(digest.annualAmount).abs().lte(tolerance)) continue;
      const amount = new Big(digest.annualAmount).div(10_000).toFixed();
      report(digest.amountAt ?? digest.at, 'differs', {
        data: { project: digest.project, amount, expected: line.amount },
        owner: { file: digest.file, form: digest.form },
      });
    }
    return undefined;
  },
});

/** By code where there is one, else by unit and name, else by name. */
function keysOf({
  projectCode,
  unit,
  project,
}: {
  readonly projectCode?: string | undefined;
  readonly unit?: string | undefined;
  readonly project: string;
}): string[] {
  return [
    ...(projectCode === undefined ? [] : [`c ${projectCode}`]),
    ...(unit === undefined ? [] : [`u ${unit} ${flat(project)}`]),
    `p ${flat(project)}`,
  ];
}
