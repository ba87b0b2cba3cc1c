import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';

/** The project code (项目代码) does not have the shape the integrated system gives it. */
export const projectCodeShape = defineRule({
  id: 'project-code-shape',
  code: 'H13',
  title: { zh: '项目代码不完整', en: 'Project code of another shape' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.system],
  why: {
    zh: '项目代码由系统生成，少一位就对应不到项目。',
    en: 'The system makes the code; a digit less finds no project.',
  },
  messages: {
    shape: {
      what: {
        zh: '项目代码“{code}”有 {count} 位，与规定的写法不符。',
        en: 'Project code "{code}" ({count} characters) has another shape.',
      },
      how: { zh: '核对后从系统中复制代码。', en: 'Copy the code from the system.' },
    },
    region: {
      what: {
        zh: '项目代码“{code}”不是以本地区划 {expected} 开头。',
        en: 'Project code "{code}" does not begin with region {expected}.',
      },
      how: { zh: '核对项目代码。', en: 'Check the code.' },
    },
    year: {
      what: {
        zh: '项目代码中的年份 20{year} 晚于预算年度。',
        en: 'The code is of 20{year}, later than the budget year.',
      },
      how: { zh: '核对项目代码。', en: 'Check the code.' },
    },
  },
  examples: {
    valid: [{}, { form: { fields: { projectCode: '11000022T000000444685' } } }],
    invalid: [
      { form: { fields: { projectCode: '11000022T00000044468' } }, message: 'shape' },
      { form: { fields: { projectCode: 'XM-2025-003' } }, message: 'shape' },
      { form: { fields: { projectCode: '11000031T000000444685' } }, message: 'year' },
      {
        form: { fields: { projectCode: '11000022T000000444685' } },
        settings: { region: '640200' },
        message: 'region',
      },
    ],
  },
  check({ form: { fields }, profile }, report) {
    const code = fields.projectCode?.text.replaceAll(/\s/gu, '') ?? '';
    const pattern = profile.patterns.projectCode;
    const at = fields.projectCode?.at;
    if (code === '' || pattern === undefined) return 'not-applicable';
    if (!new RegExp(pattern, 'u').test(code)) {
      const data = { code, count: String(code.length) };
      report(at, 'shape', { data, ...(LIKE.test(code) ? {} : { severity: 'warning' as const }) });
    } else if (profile.region !== undefined && !code.startsWith(profile.region)) {
      report(at, 'region', { data: { code, expected: profile.region } });
    } else if (profile.year !== undefined && code.slice(6, 8) > profile.year.slice(2)) {
      report(at, 'year', { data: { year: code.slice(6, 8) } });
    }
    return undefined;
  },
});

/** Begins as the codes of the integrated system do; a place's own numbering is another thing than a lost digit. */
const LIKE = /^\d{8}[A-Z]/u;
