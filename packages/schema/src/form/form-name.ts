import type { Form } from './form.ts';

/** What a form is called in reports: its project, or, of a department as a whole, whose expenditure it is for; else ''. */
export function formName({ kind, title, fields }: Pick<Form, 'kind' | 'title' | 'fields'>): string {
  const project = fields.projectName?.text ?? '';
  if (project !== '' || (kind !== 'department-target' && title?.text.includes('整体') !== true)) return project;
  const owner = (fields.department ?? fields.unit)?.text.replace(/^[\d\s[\]_-]+/u, '') ?? '';
  return `${owner === '' ? '部门' : owner}整体支出绩效目标`;
}
