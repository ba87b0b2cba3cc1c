import type { Profile } from '@jibiao/schema';
import { levelChoices } from './level-choices.ts';

/** A row of the blank template. */
export interface PlannedRow {
  readonly level1: string;
  readonly level2: string;
  /** The profile wants an indicator here; other rows may stay blank. */
  readonly required: boolean;
  /** The level-2 kind has to be chosen in the row itself. */
  readonly open: boolean;
}

/** Rows under a required kind, by its code; one where nothing is said. */
const ROWS: Readonly<Record<string, number>> = { '11': 3, '12': 2, '13': 2, '14': 1, '41': 1, '2': 3, '31': 1 };
/** Rows at the end for whatever else a project has. */
const FREE = 6;

/** Rows for the kinds a profile always requires, in the order of its taxonomy, and some free ones. */
export function plannedRows(profile: Profile): PlannedRow[] {
  const { level1, level2 } = levelChoices(profile);
  const wanted = new Set(
    (profile.kinds ?? []).flatMap(({ anyOf, when }) => (when === 'always' ? anyOf.slice(0, 1) : [])),
  );
  const planned = level1.flatMap((one) => {
    const below = level2.filter(({ code, under }) => under === one.label && wanted.has(code));
    if (below.length > 0) return below.flatMap(({ code, label }) => rowsOf({ code, level1: one.label, level2: label }));
    return wanted.has(one.code) ? rowsOf({ code: one.code, level1: one.label, level2: '' }) : [];
  });
  const free = { level1: '', level2: '', required: false, open: true };
  return [...planned, ...Array.from({ length: FREE }, () => free)];
}

/** The first row of a kind carries the labels; those below stay under them, as in every published form. */
function rowsOf({ code, level1, level2 }: { code: string; level1: string; level2: string }): PlannedRow[] {
  const open = level2 === '';
  return Array.from({ length: ROWS[code] ?? 1 }, (_, index) => ({
    level1: index === 0 ? level1 : '',
    level2: index === 0 ? level2 : '',
    required: index === 0,
    open,
  }));
}
