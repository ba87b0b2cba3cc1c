import type { CellRef } from '../../form/cell.ts';
import type { Form, Indicator } from '../../form/form.ts';
import type { KindRequirement, Profile } from '../../profile/profile.ts';
import { levelOne, yearRows } from '../_lib/indicator-kind.ts';
import { levelLabel } from '../_lib/level-label.ts';
import { constructionWord, serviceWord } from '../_lib/project-kind.ts';

/** A required kind (必设指标) that the form lacks. */
export interface MissingKind {
  readonly at: CellRef | undefined;
  /** What the bureau calls the kind. */
  readonly level: string;
  /** The word that made it required, where a word did. */
  readonly word?: string;
}

/**
 * Looks for the kind that a profile requires under one of these codes. A row whose level is blank or unknown may be the
 * missing one: then the answer is *insufficient data*. A form without any row is the concern of C01 alone.
 */
export function findMissingKind(
  form: Form,
  profile: Profile,
  owned: readonly string[],
): MissingKind | 'not-applicable' | 'insufficient-data' | undefined {
  const required = profile.kinds?.find(({ anyOf }) => anyOf.some((code) => owned.includes(code)));
  const rows = yearRows(form);
  const due = required === undefined || rows.length === 0 ? false : isDue(required, form, profile);
  if (required === undefined || due === false) return 'not-applicable';
  const { anyOf } = required;
  if (rows.some((row) => isOf(row, anyOf))) return undefined;
  // Without any output C01 speaks, once, for all kinds of output.
  if (anyOf.some((code) => /^1\d$/u.test(code)) && !rows.some((row) => mayBe(row, ['1']) || levelOne(row) === '1')) {
    return 'not-applicable';
  }
  if (rows.some((row) => mayBe(row, anyOf))) return 'insufficient-data';
  return {
    at: headerOf(form),
    level: levelLabel(anyOf[0] ?? '', form, profile),
    ...(due === true ? {} : { word: due }),
  };
}

/** The header cell that stands for the whole indicator table. */
export function headerOf({ columns, title }: Form): CellRef | undefined {
  return (columns.level2 ?? columns.level1 ?? columns.name ?? title)?.at;
}

function isDue({ when }: KindRequirement, form: Form, profile: Profile): string | boolean {
  if (when === 'serves-people') return serviceWord(form, profile) ?? false;
  if (when === 'construction') return constructionWord(form, profile) ?? false;
  return when === 'always';
}

function isOf(row: Indicator, codes: readonly string[]): boolean {
  const one = levelOne(row);
  const two = row.level2.code;
  return codes.some((code) => (code.length === 1 ? code === one : code === two));
}

/** A level that cannot be told, under a parent that does not speak against it. */
function mayBe(row: Indicator, codes: readonly string[]): boolean {
  const one = levelOne(row);
  if (one === undefined) return true;
  return row.level2.code === undefined && codes.some((code) => code.length > 1 && code.startsWith(one));
}
