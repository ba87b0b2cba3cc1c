import { defineRule } from '../../check/define-rule.ts';
import type { FormDigest } from '../../check/digest.ts';
import { digestForm } from '../../check/digest-form.ts';
import { basis } from '../basis.data.ts';

/** One project and unit stands twice in one workbook. */
export const formRepeated = defineRule({
  id: 'form-repeated',
  code: 'S15',
  title: { zh: '同一项目在一个文件里出现两次', en: 'One project twice in one file' },
  severity: 'error',
  confidence: 'certain',
  scope: 'document',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: { zh: '重复的表会重复计数、重复计入金额。', en: 'A repeated form is counted twice.' },
  messages: {
    repeated: {
      what: { zh: '“{project}”与 {cell} 的表完全相同。', en: '"{project}" is the same as the form at {cell}.' },
      how: { zh: '删除其中一张。', en: 'Delete one of them.' },
    },
    versions: {
      what: {
        zh: '“{project}”与 {cell} 是同一项目，内容不同。',
        en: '"{project}" stands also at {cell}, with other content.',
      },
      how: { zh: '核对后只留最新的一张。', en: 'Keep the latest one.' },
    },
  },
  examples: {
    valid: [{}, { forms: [{}, { fields: { projectName: '科技成果转化奖补' } }] }],
    invalid: [
      { forms: [{}, {}], message: 'repeated' },
      { forms: [{}, { amounts: { annualAmount: '12' } }], message: 'versions' },
    ],
  },
  check({ document }, report) {
    if (document.forms.length < 2) return 'not-applicable';
    const seen = new Map<string, FormDigest>();
    for (const form of document.forms) {
      if (form.kind !== 'project-target' && form.kind !== 'department-target') continue;
      const digest = digestForm(form, document.file);
      if (digest.project === '') continue;
      const key = [digest.kind, digest.project, digest.unit, digest.projectCode, digest.year].join('\u0000');
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, digest);
        continue;
      }
      const data = { project: digest.project, cell: `${first.at.sheet} ${first.at.address}` };
      const extra = { data, related: [first.at], owner: { file: document.file, form: form.id } };
      if (first.content === digest.content) report(digest.at, 'repeated', extra);
      else report(digest.at, 'versions', { ...extra, severity: 'warning' });
    }
    return undefined;
  },
});
