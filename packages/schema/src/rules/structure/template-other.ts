import { defineRule } from '../../check/define-rule.ts';
import type { Form } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { findTaxonomy, levelsOf } from '../../taxonomy/resolve-level.ts';
import type { TaxonomyId } from '../../taxonomy/taxonomy.ts';

const read = (taxonomy: TaxonomyId) => (form: Form) => ({ ...form, taxonomy });

/** The levels of the form stand as another frame has them, not as the one it is judged by. */
export const templateOther = defineRule({
  id: 'template-other',
  code: 'S17',
  title: { zh: '模板与口径不一致', en: 'Template of another profile' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: '表的指标体系与校验口径不同，部分要求会对不上。',
    en: 'The frame of the form differs from the one it is judged by, so some requirements do not fit.',
  },
  messages: {
    frame: {
      what: {
        zh: '这张表用的是“{actual}”，本次按“{expected}”校验。',
        en: 'The form uses "{actual}"; it is judged by "{expected}".',
      },
      how: { zh: '核对表样是否用对，或换用相应的口径。', en: 'Check the template, or judge by the other profile.' },
    },
  },
  examples: {
    // A form without a cost row could be of either year.
    valid: [{}, { profile: 'mof-2021' }, { profile: 'mof-2021', form: { adjust: read('mof-2015') } }],
    invalid: [
      {
        row: ['产出指标/成本指标', '培训总成本', '≤10万元'],
        profile: 'mof-2021',
        form: { adjust: read('mof-2015') },
        message: 'frame',
      },
      {
        row: ['2-效益指标/31-服务对象满意度', '参训人员满意度', '≥90%'],
        form: { adjust: read('mof-2011') },
        message: 'frame',
      },
    ],
  },
  check({ form, profile }, report) {
    if (form.kind !== 'project-target') return 'not-applicable';
    if (form.taxonomy === profile.taxonomy || !isOfAnotherFrame(form, profile)) return undefined;
    const at = form.columns.level1?.at ?? form.title?.at;
    const data = { actual: titleOf(form.taxonomy, profile), expected: titleOf(profile.taxonomy, profile) };
    report(at, 'frame', { data, severity: 'suggestion' });
    return undefined;
  },
});

/** Whether a kind stands under a level 1 where the frame does not have it. */
function isOfAnotherFrame({ indicators }: Form, profile: Profile): boolean {
  const levels = levelsOf(profile.taxonomy, profile);
  return indicators.some(({ level1, level2 }) => {
    if (level1.code === undefined || level2.code === undefined) return false;
    const parent = levels.find(({ code }) => code === level1.code);
    return parent === undefined || parent.children.every(({ code }) => code !== level2.code);
  });
}

function titleOf(taxonomy: TaxonomyId, profile: Profile): string {
  return findTaxonomy(taxonomy, profile)?.title ?? taxonomy;
}
