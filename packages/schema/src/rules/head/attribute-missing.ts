import { defineRule } from '../../check/define-rule.ts';
import { tickedIn } from '../_lib/ticked.ts';
import { basis } from '../basis.data.ts';
import { findBlank } from './blank-field.ts';

/** The project attribute (项目属性) is blank or no word of the vocabulary. */
export const attributeMissing = defineRule({
  id: 'attribute-missing',
  code: 'H07',
  title: { zh: '项目属性未填或不在范围', en: 'Project attribute blank or unknown' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: { zh: '新增和延续项目的审核要求不同。', en: 'New and continued projects are reviewed differently.' },
  messages: {
    blank: {
      what: { zh: '“{field}”没有填写。', en: '"{field}" is blank.' },
      how: { zh: '补充“新增项目”或“上年延续”等。', en: 'Say whether the project is new or continued.' },
    },
    unknown: {
      what: { zh: '“{value}”不在项目属性的可选范围内。', en: '"{value}" is no known attribute.' },
      how: { zh: '改为新增、延续、一次性、经常性之一。', en: 'Use new, continued, one-off or recurrent.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { fields: { projectAttribute: '新增项目□ 延续项目☑' } } },
      { form: { fields: { projectAttribute: '□新增 √延续' } } },
    ],
    invalid: [
      { form: { fields: { projectAttribute: '' } }, message: 'blank' },
      { form: { fields: { projectAttribute: '□新增项目 □延续项目' } }, message: 'blank' },
      { form: { fields: { projectAttribute: '科技' } }, message: 'unknown' },
    ],
  },
  check({ form, profile }, report) {
    const blank = findBlank(form, 'projectAttribute', profile);
    if (blank !== undefined) report(blank.at, 'blank', { data: { field: blank.field } });
    const attribute = form.fields.projectAttribute;
    const chosen = tickedIn(attribute?.text ?? '');
    const words = profile.vocabularies.projectAttribute;
    if (attribute === undefined || attribute.text === '') return blank === undefined ? 'not-applicable' : undefined;
    if (chosen === '') report(attribute.at, 'blank', { data: { field: attribute.label.text } });
    else if (words !== undefined && !words.some((word) => chosen.includes(word))) {
      report(attribute.at, 'unknown', { data: { value: attribute.text } });
    }
    return undefined;
  },
});
