import type { FieldId, FormKind } from '@jibiao/schema';
import type { Column } from '../block/block.ts';

/** What tells the kind of a form. */
export interface KindSigns {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly fields: ReadonlySet<FieldId>;
  readonly project: boolean;
  /** Whether any result (实际完成值) is filled in. */
  readonly reached: boolean;
}

const MONITORED = /监控/u;
const EVALUATED = /自评|自我评价|评价表|评价指标/u;
const DECLARED = /申报|目标(?:申报|批复|公开|审核)?表|绩效目标$/u;

/** Tells what a form is for: its title and the columns it has decide. */
export function kindOf(signs: KindSigns): FormKind {
  const roles = new Set(signs.columns.map(({ role }) => role));
  if (MONITORED.test(signs.title) || roles.has('forecast') || roles.has('likelihood')) return 'monitoring';
  if (isEvaluated(signs, roles)) return 'self-evaluation';
  return targetKind(signs);
}

function isEvaluated({ title, fields, reached }: KindSigns, roles: ReadonlySet<string>): boolean {
  if (EVALUATED.test(title)) return true;
  // 申报表 may leave room for results that nobody fills in yet.
  if (fields.has('actualGoal') && (reached || !title.includes('申报'))) return true;
  return roles.has('actual') && (roles.has('score') || roles.has('reason') || reached);
}

function targetKind({ title, fields, project }: KindSigns): FormKind {
  if (project) return 'project-target';
  if (/整体/u.test(title) || fields.has('duties')) return 'department-target';
  if (/项目/u.test(title)) return 'project-target';
  const named = /部门|单位/u.test(title) && DECLARED.test(title);
  return fields.has('department') && (named || fields.has('annualGoal')) ? 'department-target' : 'unknown';
}
