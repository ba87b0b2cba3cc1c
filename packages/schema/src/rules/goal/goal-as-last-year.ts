import { defineRule } from '../../check/define-rule.ts';
import type { FormDigest } from '../../check/digest.ts';
import { soundFields } from '../../check/sound-form.data.ts';
import { threshold } from '../../profile/settings.ts';
import { resemblance } from '../_lib/similarity.ts';
import { basis } from '../basis.data.ts';

const LAST_YEAR: FormDigest = {
  file: '2024.xlsx',
  form: 'Sheet1!A1:D12',
  kind: 'project-target',
  sheet: 'Sheet1',
  at: { sheet: 'Sheet1', address: 'B3' },
  project: '企业技术人员培训',
  goal: { at: { sheet: 'Sheet1', address: 'B9' }, text: `2024年${soundFields.annualGoal ?? ''}` },
  rows: '',
  content: '',
};

/** The goal is last year's with only the year changed. */
export const goalAsLastYear = defineRule({
  id: 'goal-as-last-year',
  code: 'G09',
  title: { zh: '总体目标与上年雷同', en: 'Goal as last year' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'batch',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.relevance],
  why: {
    zh: '任务量年年相同的很少，照搬上年容易与今年预算脱节。',
    en: 'Work is rarely the same each year; a copied goal no longer fits the budget.',
  },
  messages: {
    same: {
      what: {
        zh: '总体目标与上年（{file}）基本相同，相似度 {percent}%。',
        en: 'The goal is that of last year ({file}), {percent}% alike.',
      },
      how: {
        zh: '核对今年的任务，改为今年的数量和效果。',
        en: 'Check this year’s work and state its figures and effects.',
      },
    },
  },
  examples: {
    valid: [
      { inputs: { previous: [{ ...LAST_YEAR, project: '科技成果转化奖补' }] } },
      {
        inputs: {
          previous: [
            { ...LAST_YEAR, goal: { at: LAST_YEAR.at, text: '全年举办培训4次，培训骨干60人，满意度达到85%以上。' } },
          ],
        },
      },
      {},
    ],
    invalid: [{ inputs: { previous: [LAST_YEAR] }, message: 'same' }],
  },
  check({ digests, inputs: { previous }, profile }, report) {
    if (previous === undefined) return 'insufficient-data';
    const before = new Map(previous.flatMap((digest) => keysOf(digest).map((key) => [key, digest] as const)));
    const least = threshold(profile, 'goalLikeness') / 100;
    for (const digest of digests) {
      const last = keysOf(digest)
        .map((key) => before.get(key))
        .find((found) => found !== undefined);
      if (digest.goal === undefined || last?.goal === undefined) continue;
      const likeness = resemblance(digest.goal.text, last.goal.text);
      if (likeness < least) continue;
      const data = { file: last.file, percent: (likeness * 100).toFixed(0) };
      report(digest.goal.at, 'same', { data, owner: { file: digest.file, form: digest.form } });
    }
    return undefined;
  },
});

/** A project across years: by its code, by unit and name, by its name alone; years in the name do not count. */
function keysOf({ projectCode, unit, project }: FormDigest): string[] {
  const name = project.replaceAll(/20\d{2}\s*年?度?|\s/gu, '');
  if (name === '') return [];
  return [
    ...(projectCode === undefined ? [] : [projectCode]),
    ...(unit === undefined ? [] : [`${unit} ${name}`]),
    name,
  ];
}
