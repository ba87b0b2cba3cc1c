import type { Form } from '@jibiao/schema';
import type { Sheet, Spot } from '../grid/sheet.ts';

/** Forms whose indicators all stand in running text of one cell, with the project labels that led to none. */
export interface ProseForms {
  readonly forms: readonly Form[];
  readonly rest: readonly Spot[];
}

/** Reads forms without an indicator table. */
export function proseForms(_sheet: Sheet, orphans: readonly Spot[]): ProseForms {
  return { forms: [], rest: orphans };
}
