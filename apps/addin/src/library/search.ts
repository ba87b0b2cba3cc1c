import { INDICATORS, type LibraryIndicator, type ProjectKind } from './indicators.data.ts';

export interface LibraryQuery {
  readonly text?: string;
  readonly level2?: string;
  readonly kind?: ProjectKind;
}

/** Indicators that match: every word of the text in the name, the level, and the kind (those for any kind always fit). */
export function searchLibrary({ text = '', level2, kind }: LibraryQuery): LibraryIndicator[] {
  const words = text
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return INDICATORS.filter(
    (indicator) =>
      words.every((word) => indicator.name.includes(word)) &&
      (level2 === undefined || indicator.level2 === level2) &&
      (kind === undefined || indicator.kinds.length === 0 || indicator.kinds.includes(kind)),
  );
}

/** The value with its slot: `≥__%`. The figure is never invented. */
export function valueSlot({ operator, unit }: LibraryIndicator): string {
  return `${operator}__${unit}`;
}
