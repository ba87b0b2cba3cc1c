import { defineRule } from '../../check/define-rule.ts';
import { flat } from '../cross/project-key.ts';

/** Forms of one department name different offices in charge. */
export const officeDiffers = defineRule({
  id: 'office-differs',
  code: 'H21',
  title: { zh: '同一部门的主管处室不一致', en: 'One department, two offices' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'batch',
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: { zh: '一个部门一般由一个处室联系。', en: 'One office usually deals with one department.' },
  messages: {
    differs: {
      what: {
        zh: '这里的主管处室是“{value}”，“{file}”中是“{other}”。',
        en: 'The office is "{value}" here and "{other}" in "{file}".',
      },
      how: { zh: '核对后统一。', en: 'Make both agree.' },
    },
  },
  examples: {
    valid: [
      { forms: [{}, {}] },
      { forms: [{}, { fields: { office: '06 教科文科' } }] },
      { forms: [{}, { fields: { department: '206-工信局', office: '07-企业科' } }] },
    ],
    invalid: [{ forms: [{}, { fields: { office: '07-企业科' } }], message: 'differs' }],
  },
  check({ digests }, report) {
    const offices = new Map<string, (typeof digests)[number]>();
    for (const digest of digests) {
      const { department, office } = digest;
      if (department === undefined || office === undefined) continue;
      const key = codeOf(department);
      const first = offices.get(key);
      if (first === undefined) offices.set(key, digest);
      else if (codeOf(first.office ?? '') !== codeOf(office)) {
        const data = { value: office, other: first.office ?? '', file: first.file };
        report(digest.at, 'differs', { data, owner: { file: digest.file, form: digest.form } });
      }
    }
    return offices.size === 0 ? 'not-applicable' : undefined;
  },
});

/** Offices are the same by their code where they state one: 06-教科文科 and 06 教科文科. */
function codeOf(name: string): string {
  return /^\d+/u.exec(name)?.[0] ?? flat(name);
}
