import { Big } from 'big.js';
import { defineRule } from '../../check/define-rule.ts';
import type { Profile } from '../../profile/profile.ts';
import { threshold } from '../../profile/settings.ts';
import { levelOne } from '../_lib/indicator-kind.ts';
import { basis } from '../basis.data.ts';
import { hasWeights, type Weighted, weightedRows } from './weight.ts';

/** Points per level-1 kind, where the profile sets them. */
export const weightSplit = defineRule({
  id: 'weight-split',
  code: 'A16',
  title: { zh: '一级指标权重与规定不同', en: 'Weights of the levels differ from the rule' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.guide2021],
  why: {
    zh: '各类指标的权重有统一分配，没有设置的类别分值并入其他类别。',
    en: 'Points per kind are set; those of an absent kind go to others.',
  },
  messages: {
    split: {
      what: {
        zh: '“{level}”权重合计 {sum}，按规定是 {expected}。',
        en: 'The weights of "{level}" come to {sum}; the rule says {expected}.',
      },
      how: { zh: '核对后改为规定的分值，或写明理由。', en: 'Use the points of the rule, or give the reason.' },
    },
  },
  examples: {
    valid: [
      { profile: 'mof-2021' },
      {
        form: {
          rows: [
            ['11', '培训次数', '≥4次', { weight: '60' }],
            ['22', '政策知晓率', '≥95%', { weight: '40' }],
          ],
        },
      },
      {
        profile: 'mof-2021',
        form: {
          rows: [
            ['11', '培训次数', '≥4次', { weight: '50' }],
            ['22', '政策知晓率', '≥95%', { weight: '30' }],
            ['31', '群众满意度', '≥95%', { weight: '10' }],
          ],
        },
      },
      {
        profile: 'mof-2021',
        form: {
          rows: [
            ['11', '培训次数', '≥4次', { weight: '50' }],
            ['22', '政策知晓率', '≥95%', { weight: '40' }],
          ],
        },
      },
      {
        profile: 'mof-2021',
        form: {
          rows: [
            ['41', '培训经费', '≤9万元', { weight: '20' }],
            ['11', '培训次数', '≥4次', { weight: '40' }],
            ['22', '政策知晓率', '≥95%', { weight: '20' }],
            ['31', '群众满意度', '≥95%', { weight: '10' }],
          ],
        },
      },
    ],
    invalid: [
      {
        profile: 'mof-2021',
        form: {
          rows: [
            ['11', '培训次数', '≥4次', { weight: '60' }],
            ['22', '政策知晓率', '≥95%', { weight: '20' }],
            ['31', '群众满意度', '≥95%', { weight: '10' }],
          ],
        },
        message: 'split',
      },
    ],
  },
  check({ form, profile }, report) {
    if (Object.keys(profile.weights.level1).length === 0 || !hasWeights(form)) return 'not-applicable';
    const rows = weightedRows(form, 'annual');
    if (rows === undefined) return 'insufficient-data';
    const sums = byLevel(rows);
    const tolerance = threshold(profile, 'weightTolerance');
    for (const [code, { sum, first }] of sums) {
      const expected = expectedFor(code, new Set(sums.keys()), profile);
      if (expected === undefined || sum.minus(expected).abs().lte(tolerance)) continue;
      report(first.row.extras.weight?.at, 'split', {
        data: { level: first.row.level1.label, sum: sum.toFixed(), expected: expected.toFixed() },
      });
    }
    return undefined;
  },
});

interface LevelSum {
  readonly sum: Big;
  readonly first: Weighted;
}

function byLevel(rows: readonly Weighted[]): ReadonlyMap<string, LevelSum> {
  const sums = new Map<string, LevelSum>();
  for (const item of rows) {
    const code = levelOne(item.row) ?? '';
    const known = sums.get(code);
    sums.set(code, { sum: (known?.sum ?? new Big(0)).plus(item.weight), first: known?.first ?? item });
  }
  return sums;
}

/** Without satisfaction its points go to the benefits; without cost its points go half to output, half to benefit. */
function expectedFor(code: string, present: ReadonlySet<string>, { weights: { level1 } }: Profile): Big | undefined {
  const own = level1[code]?.value;
  if (own === undefined) return undefined;
  const spare = (kind: string): Big => new Big(present.has(kind) ? 0 : (level1[kind]?.value ?? 0));
  const fromCost = spare('4').div(2);
  if (code === '1') return fromCost.plus(own);
  return code === '2' ? fromCost.plus(own).plus(spare('3')) : new Big(own);
}
