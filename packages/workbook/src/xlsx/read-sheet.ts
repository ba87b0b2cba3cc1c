import type { Grid, GridArea, GridCell } from '@jibiao/layout';
import { LIMITS } from '../limits.ts';
import { ToolError } from '../tool-error.ts';
import { attribute, scanXml, unescapeXml } from '../xml/scan-xml.ts';
import { parseA1, parseArea } from './a1.ts';
import { unescapeText } from './shared-strings.ts';
import { showNumber } from './show-number.ts';

/** What a sheet's cells refer to. */
export interface SheetSources {
  readonly strings: readonly string[];
  readonly formats: readonly (string | undefined)[];
  readonly date1904: boolean;
}

type SheetContent = Pick<Grid, 'cells' | 'merges' | 'hiddenRows' | 'hiddenColumns'>;

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string | undefined;
  inline: string;
}

/** Reads the cells with content of one worksheet part; cells that carry only style are passed over. */
export function readSheet(xml: string, sources: SheetSources): SheetContent {
  const reader = new SheetReader(sources);
  scanXml(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader.content();
}

/** State of a walk through a worksheet part. */
class SheetReader {
  readonly #sources: SheetSources;
  readonly #cells: GridCell[] = [];
  readonly #merges: GridArea[] = [];
  readonly #hiddenRows: [number, number][] = [];
  readonly #hiddenColumns: [number, number][] = [];
  #row = 0;
  #column = 0;
  #cell: OpenCell | undefined;
  #inside: 'v' | 'f' | 't' | undefined;
  #phonetic = false;
  #ordered = true;

  constructor(sources: SheetSources) {
    this.#sources = sources;
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 'f' || name === 't') this.#openText(name);
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'rPh') this.#phonetic = true;
    else if (name === 'mergeCell') this.#merge(attributes);
    else if (name === 'col') this.#hideColumns(attributes);
  }

  text(text: string): void {
    const cell = this.#cell;
    if (cell === undefined || this.#inside === undefined) return;
    if (this.#inside === 'v') cell.value += text;
    else if (this.#inside === 'f') cell.formula = (cell.formula ?? '') + text;
    else if (!this.#phonetic) cell.inline += text;
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'rPh') this.#phonetic = false;
    else if (name === 'v' || name === 'f' || name === 't') this.#inside = undefined;
  }

  content(): SheetContent {
    if (!this.#ordered) this.#cells.sort((a, b) => a.row - b.row || a.column - b.column);
    return {
      cells: this.#cells,
      merges: this.#merges,
      hiddenRows: joinSpans(this.#hiddenRows),
      hiddenColumns: joinSpans(this.#hiddenColumns),
    };
  }

  #openRow(attributes: string): void {
    const stated = Number(attribute(attributes, 'r') ?? 0);
    this.#row = stated > 0 ? stated : this.#row + 1;
    this.#column = 0;
    if (isTrue(attribute(attributes, 'hidden'))) this.#hiddenRows.push([this.#row, this.#row]);
  }

  #openCell(attributes: string): void {
    const place = parseA1(attribute(attributes, 'r') ?? '');
    this.#column = place?.column ?? this.#column + 1;
    const row = place?.row ?? this.#row;
    this.#cell = {
      row,
      column: this.#column,
      type: attribute(attributes, 't') ?? 'n',
      style: Number(attribute(attributes, 's') ?? 0),
      value: '',
      formula: undefined,
      inline: '',
    };
  }

  #openText(name: 'v' | 'f' | 't'): void {
    this.#inside = name;
    if (name === 'f' && this.#cell !== undefined) this.#cell.formula ??= '';
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (cell === undefined) return;
    const shown = showCell(cell, this.#sources);
    if (shown === undefined) return;
    if (this.#cells.length >= LIMITS.cellsPerSheet) {
      throw new ToolError('too-large', {
        what: '有内容的单元格',
        actual: `超过 ${LIMITS.cellsPerSheet}`,
        limit: String(LIMITS.cellsPerSheet),
      });
    }
    const before = this.#cells.at(-1);
    if (before !== undefined && (before.row > shown.row || (before.row === shown.row && before.column >= shown.column)))
      this.#ordered = false;
    this.#cells.push(shown);
  }

  #merge(attributes: string): void {
    const area = parseArea(attribute(attributes, 'ref') ?? '');
    if (area !== undefined) this.#merges.push(area);
  }

  #hideColumns(attributes: string): void {
    if (!isTrue(attribute(attributes, 'hidden'))) return;
    this.#hiddenColumns.push([Number(attribute(attributes, 'min') ?? 1), Number(attribute(attributes, 'max') ?? 1)]);
  }
}

/** A cell as shown; `undefined` for one without content. */
function showCell(cell: OpenCell, sources: SheetSources): GridCell | undefined {
  const { row, column } = cell;
  const formula = cell.formula === undefined ? {} : { formula: unescapeXml(cell.formula) };
  const shown = showValue(cell, sources);
  if (shown === undefined || (shown.text === '' && shown.type === 'text')) {
    if (cell.formula === undefined) return undefined;
    // A formula that shows an empty text has a result; one without any value has none.
    return { row, column, text: '', type: shown === undefined ? 'uncached' : 'text', ...formula };
  }
  return { row, column, ...shown, ...formula };
}

function showValue(
  { type, value, inline, style }: OpenCell,
  sources: SheetSources,
): Omit<GridCell, 'row' | 'column'> | undefined {
  if (type === 'inlineStr') return { text: clip(unescapeText(inline)), type: 'text' };
  if (value === '') return type === 'str' ? { text: '', type: 'text' } : undefined;
  switch (type) {
    case 's':
      return { text: clip(sources.strings[Number(value)] ?? ''), type: 'text' };
    case 'str':
      return { text: clip(unescapeText(value)), type: 'text' };
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE', type: 'boolean', value: value === '1' ? 'true' : 'false' };
    case 'e':
      return { text: unescapeXml(value), type: 'error', value: unescapeXml(value) };
    case 'd':
      return { text: value, type: 'date', value: value.replace(/T00:00:00(?:\.0+)?Z?$/u, '') };
    default:
      return showNumber(value.trim(), sources.formats[style], sources.date1904);
  }
}

function clip(text: string): string {
  return text.length > LIMITS.textCharacters ? text.slice(0, LIMITS.textCharacters) : text;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function joinSpans(spans: readonly (readonly [number, number])[]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [first, last] of spans.toSorted((a, b) => a[0] - b[0])) {
    const before = joined.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}
