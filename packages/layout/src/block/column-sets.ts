import type { BlockRole, Column } from './block.ts';

/** The columns of one indicator set (annual, or mid-term beside it), by role. */
export interface ColumnSet {
  readonly set: 'annual' | 'mid-term';
  readonly columns: ReadonlyMap<BlockRole, readonly Column[]>;
}

/** Columns by role for each indicator set; what a set does not have of its own it shares. */
export function setsOf(columns: readonly Column[]): ColumnSet[] {
  const sets = (['mid-term', 'annual'] as const).filter((set) =>
    columns.some((column) => column.set === set && column.role === 'value'),
  );
  return (sets.length === 0 ? (['annual'] as const) : sets).map((set) => ({ set, columns: byRole(columns, set) }));
}

function byRole(columns: readonly Column[], set: 'annual' | 'mid-term'): Map<BlockRole, Column[]> {
  const found = new Map<BlockRole, Column[]>();
  for (const column of columns) {
    const known = found.get(column.role);
    // Only values stand once for each area; of any other role the first column counts.
    if (!servesSet(columns, column, set) || (column.role !== 'value' && known !== undefined)) continue;
    found.set(column.role, [...(known ?? []), column]);
  }
  return found;
}

function servesSet(columns: readonly Column[], column: Column, set: 'annual' | 'mid-term'): boolean {
  if (column.set === set) return true;
  return column.role !== 'value' && !columns.some((other) => other.role === column.role && other.set === set);
}
