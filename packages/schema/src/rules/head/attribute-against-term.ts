import { defineRule } from '../../check/define-rule.ts';
import { tickedIn } from '../_lib/ticked.ts';
import { basis } from '../basis.data.ts';

/** A one-off project that runs without end. */
export const attributeAgainstTerm = defineRule({
  id: 'attribute-against-term',
  code: 'H18',
  title: { zh: '项目属性与期限不一致', en: 'Attribute against term' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'form',
  review: '可行性',
  since: '0.1.0',
  basis: [basis.feasibility],
  why: { zh: '一次性项目做完即止，不会长期实施。', en: 'A one-off project ends when it is done.' },
  messages: {
    endless: {
      what: { zh: '项目属性是“{value}”，期限却是“{term}”。', en: 'The attribute is "{value}", the term "{term}".' },
      how: { zh: '核对项目属性和期限。', en: 'Check both.' },
    },
  },
  examples: {
    valid: [{}, { form: { fields: { projectAttribute: '经常性', projectTerm: '长期' } } }],
    invalid: [
      { form: { fields: { projectAttribute: '一次性', projectTerm: '长期' } }, message: 'endless' },
      { form: { fields: { projectAttribute: '经常性□ 一次性☑', projectTerm: '常年' } }, message: 'endless' },
    ],
  },
  check({ form: { fields } }, report) {
    const { projectAttribute, projectTerm } = fields;
    if (projectAttribute === undefined || projectTerm === undefined) return 'not-applicable';
    if (projectAttribute.text === '' || projectTerm.text === '') return 'insufficient-data';
    if (/^[□☐☑√✓✔\s]*一次性/u.test(tickedIn(projectAttribute.text)) && /长期|常年|永久/u.test(projectTerm.text)) {
      const data = { value: projectAttribute.text, term: projectTerm.text };
      report(projectAttribute.at, 'endless', { data, related: [projectTerm.at] });
    }
    return undefined;
  },
});
