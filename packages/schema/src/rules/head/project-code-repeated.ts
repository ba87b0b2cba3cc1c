import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';

/** Two projects of the batch carry one project code. */
export const projectCodeRepeated = defineRule({
  id: 'project-code-repeated',
  code: 'H16',
  title: { zh: '两个项目用了同一个代码', en: 'Two projects, one code' },
  severity: 'error',
  confidence: 'certain',
  scope: 'batch',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness, basis.system],
  why: { zh: '一个代码只对应一个项目。', en: 'One code stands for one project.' },
  messages: {
    repeated: {
      what: {
        zh: '代码 {code} 也用在“{file}”的“{other}”上。',
        en: 'Code {code} is also that of "{other}" in "{file}".',
      },
      how: { zh: '核对两个项目的代码。', en: 'Check both codes.' },
    },
  },
  examples: {
    valid: [
      { forms: [{}, { fields: { projectName: '科技成果转化奖补' } }] },
      {
        forms: [
          { fields: { projectCode: '11000022T000000444685' } },
          { fields: { projectCode: '11000022T000000444685' } },
        ],
      },
    ],
    invalid: [
      {
        forms: [
          { fields: { projectCode: '11000022T000000444685' } },
          { fields: { projectCode: '11000022T000000444685', projectName: '科技成果转化奖补' } },
        ],
        message: 'repeated',
      },
    ],
  },
  check({ digests }, report) {
    const seen = new Map<string, (typeof digests)[number]>();
    for (const digest of digests) {
      if (digest.projectCode === undefined) continue;
      const key = `${digest.kind} ${digest.projectCode} ${digest.year ?? ''}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, digest);
      else if (first.project !== digest.project) {
        report(digest.at, 'repeated', {
          data: { code: digest.projectCode, file: first.file, other: first.project },
          owner: { file: digest.file, form: digest.form },
        });
      }
    }
    return seen.size === 0 ? 'not-applicable' : undefined;
  },
});
