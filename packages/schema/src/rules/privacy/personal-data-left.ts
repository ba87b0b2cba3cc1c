import { defineRule } from '../../check/define-rule.ts';
import type { CellText } from '../../form/cell.ts';
import type { SubmittedDocument } from '../../form/document.ts';
import type { FieldId } from '../../form/field.ts';
import { findPersonalData } from './personal-data.ts';

/** Who filled in the form and whom to ring is for the office, not for the public. */
/** A person named in a line of text: 填报人：李四. */
const NAMED =
  /((?:项目|单位)?(?:联系|填[报表]|制表|经办|负责)人)\s*[:：]\s*(\p{Script=Han}\s*\p{Script=Han}(?:·?\p{Script=Han}){0,4})(?=$|[\s，,、；;。（(\d])/u;
const PERSONS: readonly FieldId[] = ['owner', 'phone', 'preparer'];

/** Personal data stands in a table that is to be published. */
export const personalDataLeft = defineRule({
  id: 'personal-data-left',
  code: 'P01',
  title: { zh: '公开稿含个人信息', en: 'Personal data in a publication' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'document',
  review: '完整性',
  since: '0.1.0',
  basis: [{ title: '中华人民共和国个人信息保护法', verified: false }],
  why: { zh: '公开的表不应带联系人和证件号码。', en: 'Published tables carry no contacts or ID numbers.' },
  messages: {
    field: {
      what: { zh: '公开稿里还有“{field}”：{value}。', en: 'The publication still has "{field}": {value}.' },
      how: { zh: '删除这一项内容。', en: 'Delete it.' },
    },
    number: {
      what: {
        zh: '“{value}”里有疑似电话、证件或账号的号码。',
        en: '"{value}" seems to hold a phone, ID or account number.',
      },
      how: { zh: '删除这个号码。', en: 'Delete the number.' },
    },
  },
  examples: {
    valid: [
      { settings: { mode: 'publish' } },
      { form: { fields: { owner: '张某', phone: '13800138000' } } },
      { settings: { mode: 'publish' }, form: { fields: { projectCode: '64020025Y000000000001' } } },
      { settings: { mode: 'publish' }, row: ['21', '带动产值', '≥13800000000元'] },
    ],
    invalid: [
      { settings: { mode: 'publish' }, form: { fields: { owner: '张某' } }, message: 'field' },
      { settings: { mode: 'publish' }, form: { fields: { remark: '联系 13800138000' } }, message: 'number' },
      { settings: { mode: 'publish' }, form: { fields: { remark: '联系人：李四' } }, message: 'field' },
    ],
  },
  check({ document, profile }, report) {
    if (profile.mode !== 'publish') return 'not-applicable';
    for (const { fields } of document.forms) {
      for (const id of PERSONS) {
        const field = fields[id];
        if (field === undefined || field.text === '') continue;
        report(field.at, 'field', { data: { field: field.label.text, value: field.text } });
      }
    }
    for (const { at, text } of textsOf(document)) {
      const [, field, value] = NAMED.exec(text) ?? [];
      if (findPersonalData(text).length > 0) report(at, 'number', { data: { value: text } });
      else if (field !== undefined && value !== undefined) report(at, 'field', { data: { field, value } });
    }
    return undefined;
  },
});

/** Everything a reader of the publication sees beside the persons' own fields. */
function textsOf({ forms, sheets }: SubmittedDocument): CellText[] {
  const inForms = forms.flatMap(({ fields, indicators }) => [
    ...Object.entries(fields).flatMap(([id, field]) => (PERSONS.includes(id as FieldId) ? [] : [field])),
    ...indicators.flatMap(({ name, value, extras }) => [name, value, ...Object.values(extras)]),
  ]);
  return [...inForms, ...sheets.flatMap(({ texts }) => texts)];
}
