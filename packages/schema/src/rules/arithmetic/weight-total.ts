import { defineRule } from '../../check/define-rule.ts';
import type { Severity } from '../../check/finding.ts';
import type { Profile } from '../../profile/profile.ts';
import { threshold } from '../../profile/settings.ts';
import { basis } from '../basis.data.ts';
import { hasWeights, sumOf, type Weighted, weightedRows } from './weight.ts';

/** Totals in use: 90 leaves ten points for the execution rate, 100 does not. */
const USUAL = ['90', '100'];
const FAR_ABOVE = 120;

/** Weights that do not add up. */
export const weightTotal = defineRule({
  id: 'weight-total',
  code: 'A15',
  title: { zh: '权重合计不对', en: 'Weights do not add up' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.guide2021, basis.system],
  why: {
    zh: '自评按权重计分，合计不对就算不出总分。',
    en: 'Scores are weighted; without the right total there is no final score.',
  },
  messages: {
    total: {
      what: { zh: '权重合计 {sum}，应为 {expected}。', en: 'The weights come to {sum}, not {expected}.' },
      how: { zh: '核对各行权重。', en: 'Check the weights.' },
    },
  },
  examples: {
    valid: [
      {},
      {
        form: {
          rows: [
            ['11', '培训次数', '≥4次', { weight: '50' }],
            ['12', '培训合格率', '≥95%', { weight: '40' }],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '培训次数', '≥4次', { weight: '60分' }],
            ['12', '培训合格率', '≥95%', { weight: '40分' }],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '培训次数', '≥4次', { weight: '50' }],
            ['12', '培训合格率', '≥95%', { weight: '' }],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '培训次数', '≥4次', { weight: '100%' }],
            ['31', '群众满意度', '≥95%', { weight: '100%' }],
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['11', '培训次数', '≥4次', { weight: '50' }],
            ['12', '培训合格率', '≥95%', { weight: '45' }],
          ],
        },
        message: 'total',
      },
      {
        form: {
          rows: [
            ['11', '培训次数', '≥4次', { weight: '60' }],
            ['12', '培训合格率', '≥95%', { weight: '40' }],
          ],
        },
        profile: 'mof-2021',
        message: 'total',
      },
    ],
  },
  check({ form, profile }, report) {
    if (!hasWeights(form)) return 'not-applicable';
    const sets = (['annual', 'mid-term'] as const).flatMap((set) => {
      const rows = weightedRows(form, set);
      return rows === undefined ? [] : [rows];
    });
    for (const rows of sets) {
      const sum = sumOf(rows);
      const grade = gradeOf(rows, profile);
      if (grade === undefined) continue;
      const expected = profile.weights.total?.value ?? USUAL.join(' 或 ');
      report(rows[0]?.row.extras.weight?.at, 'total', { data: { sum: sum.toFixed(), expected }, severity: grade });
    }
    return sets.length === 0 ? 'insufficient-data' : undefined;
  },
});

/** How wrong a total is; nothing when it is right. */
function gradeOf(rows: readonly Weighted[], profile: Profile): Severity | undefined {
  const { total } = profile.weights;
  const sum = sumOf(rows);
  const fits = (expected: string): boolean => sum.minus(expected).abs().lte(threshold(profile, 'weightTolerance'));
  const usual = USUAL.some(fits);
  if (total === undefined ? usual : fits(total.value)) return undefined;
  if (isNested(rows)) return undefined;
  // The other total in use is an error only where the bureau's own figure is confirmed; far above, shares of shares may be meant.
  const open = (usual && total?.verified !== true) || sum.gt(FAR_ABOVE);
  return open ? 'warning' : 'error';
}

/** Weights within each level: every level-1 or level-2 kind comes to 100 by itself. */
function isNested(rows: readonly Weighted[]): boolean {
  return [({ row }: Weighted) => row.level1.label, ({ row }: Weighted) => row.level2.label].some((keyOf) => {
    const groups = new Map<string, Weighted[]>();
    for (const item of rows) {
      const group = groups.get(keyOf(item));
      if (group === undefined) groups.set(keyOf(item), [item]);
      else group.push(item);
    }
    return groups.size > 1 && [...groups.values()].every((group) => sumOf(group).eq(100));
  });
}
