import { fieldLabels, type Profile } from '@jibiao/schema';
import { columnName } from '../write/column-name.ts';
import type { SheetDraft } from '../write/draft.ts';
import { placeOf } from '../write/sheet-name.ts';
import { levelChoices } from './level-choices.ts';
import { OPERATORS, UNITS } from './options.data.ts';

/** A drop-down: its defined name and its choices. */
interface Options {
  readonly name: string;
  readonly choices: readonly string[];
}

/** The hidden sheet the drop-downs draw on, and the names they go by. */
export interface OptionsSheet {
  readonly sheet: SheetDraft;
  readonly names: Readonly<Record<string, string>>;
}

const NAME = '字典';

/** Name of a field's drop-down. */
export function optionsName(label: string): string {
  return `选项_${label}`;
}

/** Lays out the choices of a profile, one column each. */
export function optionsSheet(profile: Profile): OptionsSheet {
  const { level1, level2 } = levelChoices(profile);
  const attribute = profile.vocabularies.projectAttribute ?? [];
  const all: readonly Options[] = [
    { name: '一级指标', choices: level1.map(({ label }) => label) },
    { name: '二级指标', choices: level2.map(({ label }) => label) },
    { name: '计算符号', choices: OPERATORS },
    { name: '计量单位', choices: UNITS },
    { name: fieldLabels.projectAttribute.zh, choices: attribute },
  ].filter(({ choices }) => choices.length > 0);
  const longest = Math.max(...all.map(({ choices }) => choices.length));
  const rows = Array.from({ length: longest + 1 }, (_, index) => ({
    row: index + 1,
    cells: all.flatMap(({ name, choices }, column) => {
      const text = index === 0 ? name : choices[index - 1];
      return text === undefined ? [] : [{ column: column + 1, text, style: 'plain' as const }];
    }),
  }));
  const names = all.map(({ name, choices }, column): [string, string] => {
    const letter = columnName(column + 1);
    return [optionsName(name), placeOf(NAME, `$${letter}$2:$${letter}$${choices.length + 1}`)];
  });
  return { sheet: { name: NAME, hidden: true, widths: all.map(() => 18), rows }, names: Object.fromEntries(names) };
}
