import type { FieldId, FormKind } from '@jibiao/schema';
import type { Column } from '../block/block.ts';

/** What tells the kind of a form. */
export interface KindSigns {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly fields: ReadonlySet<FieldId>;
  readonly project: boolean;
}

/** Tells what a form is for: its title and the columns it has decide. */
export function kindOf({ title, columns, fields, project }: KindSigns): FormKind {
  const roles = new Set(columns.map(({ role }) => role));
  if (/监控/u.test(title) || roles.has('forecast') || roles.has('likelihood')) return 'monitoring';
  if (/自评|自我评价|评价表|评价指标/u.test(title)) return 'self-evaluation';
  const declared = /申报|目标(?:申报|批复|公开|审核)?表|绩效目标$/u.test(title);
  const reached = roles.has('actual') && (roles.has('score') || roles.has('reason') || !declared);
  if (reached || fields.has('actualGoal')) return 'self-evaluation';
  if (/整体/u.test(title) && !project) return 'department-target';
  if (project) return 'project-target';
  if (fields.has('duties')) return 'department-target';
  if (/部门|单位/u.test(title) && fields.has('department') && declared) return 'department-target';
  return fields.has('department') && fields.has('annualGoal') ? 'department-target' : 'unknown';
}
