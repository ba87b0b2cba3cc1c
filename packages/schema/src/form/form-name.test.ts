import { expect, it } from 'vitest';
import type { FieldId } from './field.ts';
import type { Field, Form } from './form.ts';
import { formName } from './form-name.ts';

const at = { sheet: '表', address: 'A1' };

function form(kind: Form['kind'], texts: Partial<Record<FieldId, string>>, title = ''): Parameters<typeof formName>[0] {
  const fields: Partial<Record<FieldId, Field>> = {};
  for (const [id, text] of Object.entries(texts))
    fields[id as FieldId] = { text, raw: text, at, label: { text: id, raw: id, at } };
  return { kind, fields, title: { text: title, raw: title, at } };
}

it.each([
  ['农村公路养护', form('project-target', { projectName: '农村公路养护', department: '某局' })],
  ['', form('project-target', { department: '某局' })],
  ['某县自然资源局整体支出绩效目标', form('department-target', { department: '[151]某县自然资源局' })],
  ['某中心整体支出绩效目标', form('self-evaluation', { unit: '205001-某中心' }, '部门整体支出绩效自评表')],
  ['部门整体支出绩效目标', form('department-target', {})],
])('calls a form “%s”', (name, given) => {
  expect(formName(given)).toBe(name);
});
