import { defineRule } from '../../check/define-rule.ts';

/** The workbook was made from a template of another profile than the one it is judged by. */
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
      how: { zh: '核对是否用了往年的表样。', en: 'Check whether an old template was used.' },
    },
  },
  examples: {
    valid: [{}, { profile: 'mof-2021' }],
    invalid: [
      { form: { adjust: (form) => ({ ...form, taxonomy: 'mof-2011' }) }, message: 'frame' },
      { form: { adjust: (form) => ({ ...form, taxonomy: 'mof-2021' }) }, message: 'frame' },
    ],
  },
  check({ form, profile }, report) {
    if (form.kind !== 'project-target') return 'not-applicable';
    if (form.taxonomy === profile.taxonomy) return undefined;
    const at = form.columns.level1?.at ?? form.title?.at;
    report(at, 'frame', { data: { actual: form.taxonomy, expected: profile.taxonomy }, severity: 'suggestion' });
    return undefined;
  },
});
