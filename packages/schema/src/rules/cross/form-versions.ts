import { defineRule } from '../../check/define-rule.ts';
import type { FormDigest } from '../../check/digest.ts';
import { basis } from '../basis.data.ts';
import { projectKey } from './project-key.ts';

/** The form of one project arrives in two files: two versions, or one version twice. */
export const formVersions = defineRule({
  id: 'form-versions',
  code: 'X03',
  title: { zh: '同一项目交了两份表', en: 'One project in two files' },
  severity: 'error',
  confidence: 'certain',
  scope: 'batch',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: { zh: '两份内容不同的表无法判断以哪份为准。', en: 'Nobody can tell which of two versions counts.' },
  messages: {
    versions: {
      what: {
        zh: '“{project}”在“{file}”里还有一份，内容不同。',
        en: '"{project}" is also in "{file}", with other content.',
      },
      how: { zh: '核对后只留最新的一份。', en: 'Check them and keep the latest.' },
    },
    twice: {
      what: {
        zh: '“{project}”在“{file}”里还有一份，内容相同。',
        en: '"{project}" is also in "{file}", word for word.',
      },
      how: { zh: '删除其中一份。', en: 'Delete one.' },
    },
  },
  examples: {
    valid: [
      { forms: [{}, { fields: { projectName: '科技成果转化奖补' } }] },
      { forms: [{}, { fields: { unit: '205002-创新服务中心' } }] },
      { forms: [{ file: '甲.xlsx' }, { file: '甲.xlsx' }] },
    ],
    invalid: [
      { forms: [{}, { amounts: { annualAmount: '12' } }], message: 'versions' },
      { forms: [{}, {}], message: 'twice' },
      {
        forms: [{ file: '收件/2026年部门预算/第三批/某县水务局/某县水务局项目支出绩效目标申报表（修改稿）.xlsx' }, {}],
        message: 'twice',
      },
    ],
  },
  check({ digests }, report) {
    const seen = new Map<string, FormDigest>();
    for (const digest of digests) {
      if (digest.project === '') continue;
      const key = projectKey(digest);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, digest);
      // Twice in one file is S15's.
      if (first === undefined || first.file === digest.file) continue;
      const data = { project: digest.project, file: first.file };
      const owner = { file: digest.file, form: digest.form };
      if (first.content === digest.content) report(digest.at, 'twice', { data, owner, severity: 'suggestion' });
      else report(digest.at, 'versions', { data, owner });
    }
    return digests.length < 2 ? 'insufficient-data' : undefined;
  },
});
