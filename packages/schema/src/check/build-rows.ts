import type { CellText } from '../form/cell.ts';
import type { Indicator, Level } from '../form/form.ts';
import type { Profile } from '../profile/profile.ts';
import { levelsOf, resolveLevel } from '../taxonomy/resolve-level.ts';
import type { LevelOne, LevelTwo } from '../taxonomy/taxonomy.ts';
import { readTarget } from '../value/parse-target.ts';
import type { ExampleRow } from './define-rule.ts';

/** The first line of an example's rows. */
const FIRST_LINE = 10;

/**
 * Builds rows from the short notation. A level is a level-2 code, a printed label, or `一级/二级` printed;
 * nothing means the level of the row above.
 */
export function buildRows(rows: readonly ExampleRow[], sheet: string, profile: Profile): Indicator[] {
  const built: Indicator[] = [];
  for (const row of rows) built.push(buildRow(row, { sheet, profile, above: built.at(-1), index: built.length }));
  return built;
}

interface Place {
  readonly sheet: string;
  readonly profile: Profile;
  readonly above: Indicator | undefined;
  readonly index: number;
}

function buildRow([kind, name, value, extras = {}]: ExampleRow, place: Place): Indicator {
  const { sheet, index } = place;
  const line = FIRST_LINE + index;
  const at = (column: number, text: string): CellText => ({
    raw: text,
    text: text.trim(),
    at: { sheet, address: `${String.fromCharCode(65 + column)}${line}` },
  });
  const levels = buildLevels(kind, place, at);
  const extraCells = Object.entries(extras).map(([role, text], column) => [role, at(column + 4, text)] as const);
  const { operator, unit } = extras;
  const context = {
    name,
    level2: levels.level2.code ?? levels.level2.label,
    ...(unit === undefined ? {} : { unit }),
    ...(operator === undefined ? {} : { operator }),
  };
  return {
    index,
    set: 'annual',
    ...levels,
    name: at(2, name),
    value: at(3, value),
    extras: Object.fromEntries(extraCells),
    target: readTarget(value, context).target,
    repairs: [],
  };
}

type CellAt = (column: number, text: string) => CellText;

function buildLevels(kind: string, place: Place, at: CellAt): { readonly level1: Level; readonly level2: Level } {
  const { above, profile } = place;
  if (kind === '' && above !== undefined) {
    return { level1: { ...above.level1, inherited: true }, level2: { ...above.level2, inherited: true } };
  }
  const [one, two] = printedLabels(kind, profile);
  const level1 = drawLevel(at(0, one), resolveLevel(profile.taxonomy, one), above?.level1);
  const level2 = drawLevel(at(1, two), resolveLevel(profile.taxonomy, two, level1.code ?? 'any'), above?.level2);
  return { level1, level2 };
}

function drawLevel(cell: CellText, resolved: ReturnType<typeof resolveLevel>, above: Level | undefined): Level {
  const inherited = above?.text === cell.text;
  return Object.assign(cell, inherited ? { at: above.at } : {}, resolved, { inherited });
}

/** Labels as this profile prints them. */
function printedLabels(kind: string, profile: Profile): readonly [string, string] {
  if (kind.includes('/')) {
    const [one = '', two = ''] = kind.split('/');
    return [one, two];
  }
  const found = findKind(kind, profile);
  const print = (code: string, text: string): string => (profile.levelCodes === 'required' ? `${code}-${text}` : text);
  if (found === undefined) return [print('1', '产出指标'), kind];
  const { parent, child } = found;
  const one = print(parent.code, parent.name);
  return child.code === kind ? [one, print(kind, profile.levelLabels?.[kind] ?? child.name)] : [one, kind];
}

function findKind(
  kind: string,
  { taxonomy }: Profile,
): { readonly parent: LevelOne; readonly child: LevelTwo } | undefined {
  const code = /^\d{2}$/u.test(kind) ? kind : resolveLevel(taxonomy, kind, 'any').code;
  for (const parent of levelsOf(taxonomy)) {
    const child = parent.children.find((candidate) => candidate.code === code);
    if (child !== undefined) return { parent, child };
  }
  return undefined;
}
