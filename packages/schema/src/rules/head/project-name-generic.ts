import { defineRule } from '../../check/define-rule.ts';
import { lexicon } from '../../profile/settings.ts';
import { compileWords } from '../_lib/words.ts';
import { basis } from '../basis.data.ts';

/** A name that says nothing of what the money is for. */
export const projectNameGeneric = defineRule({
  id: 'project-name-generic',
  code: 'H02',
  title: { zh: '项目名称笼统', en: 'Project name says nothing' },
  severity: 'warning',
  confidence: 'lexicon',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.pointed],
  why: {
    zh: '名称看不出资金用来做什么，目标就无从对应。',
    en: 'If the name does not tell the purpose, no target can fit it.',
  },
  messages: {
    generic: {
      what: { zh: '“{name}”看不出项目做什么。', en: '"{name}" does not tell what the project does.' },
      how: { zh: '写明项目的具体内容。', en: 'Name what is done.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { fields: { projectName: '创新驱动、科技发展业务经费' } } },
      { form: { fields: { projectName: '中央引导地方科技发展资金' } } },
    ],
    invalid: [
      { form: { fields: { projectName: '专项业务经费' } }, message: 'generic' },
      {
        form: { fields: { projectName: '2025年科学技术局专项工作经费', unit: '205001-科学技术局' } },
        message: 'generic',
      },
    ],
  },
  check({ form: { fields }, profile }, report) {
    const name = fields.projectName;
    if (name === undefined || name.text === '') return 'not-applicable';
    let rest = name.text.replaceAll(/20\d{2}\s*年?度?|[\s、，,（）()—-]/gu, '');
    for (const owner of [fields.unit, fields.department]) {
      const bare = owner?.text.replace(/^[\d\s-]+/u, '') ?? '';
      if (bare.length > 1) rest = rest.replaceAll(bare, '');
    }
    if (rest.replaceAll(compileWords(lexicon(profile, 'genericProjectWords')).every, '') === '')
      report(name.at, 'generic', { data: { name: name.text } });
    return undefined;
  },
});
