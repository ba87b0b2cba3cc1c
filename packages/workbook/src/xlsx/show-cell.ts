import type { GridCell } from '@jibiao/layout';
import { CELL_CHARACTERS } from '../limits.ts';
import { numberShower, type ShowNumber } from '../number/show-number.ts';
import { ToolError } from '../tool-error.ts';
import { attribute } from '../xml/attribute.ts';
import { scanXml } from '../xml/scan-xml.ts';
import { unescapeText, unescapeXml } from '../xml/unescape-xml.ts';
import { digits, type ScannedCell } from './scan-cells.ts';
import { movedFormula, type SharedFormula } from './shared-formula.ts';

/** What a sheet's cells refer to. */
export interface SheetSources {
  readonly strings: readonly string[];
  /** Formulas of the sheet that several cells share, by their number. */
  readonly shared: Map<string, SharedFormula>;
  /** By the `s` attribute; a style the workbook does not have is General. */
  readonly numbers: readonly ShowNumber[];
}

interface CellBody {
  readonly value: string;
  readonly inline: string;
  readonly formula: string | undefined;
  /** Number of the formula this cell shares with others. */
  readonly share: string | undefined;
}

/** A cell as shown; `undefined` for one without content. */
export function showCell(cell: ScannedCell, sources: SheetSources): GridCell | undefined {
  const { row, column, type: stored, source, from, to, body } = cell;
  if (body !== undefined) return showBody(cell, readBody(body), sources);
  // Most cells of a table hold a shared text: they take the shortest way.
  if (stored === 's') {
    if (to === from) return undefined;
    const index = digits(source, from, to);
    const text = sharedText(sources.strings, Number.isNaN(index) ? Number(source.slice(from, to)) : index);
    return text === '' ? undefined : { row, column, text, type: 'text' };
  }
  const shown = showValue(cell, source.slice(from, to), sources);
  if (shown === undefined) return undefined;
  const { text, type, value, format } = shown;
  if (type === 'text') return text === '' ? undefined : { row, column, text, type };
  if (value === undefined) return { row, column, text, type };
  return format === undefined ? { row, column, text, type, value } : { row, column, text, type, value, format };
}

function showBody(cell: ScannedCell, body: CellBody, sources: SheetSources): GridCell | undefined {
  const { row, column } = cell;
  const { value, inline } = body;
  const formula = ownFormula(cell, body, sources);
  const shown = showValue(cell, cell.type === 'inlineStr' ? inline : value, sources);
  const isEmpty = shown === undefined || (shown.type === 'text' && shown.text === '');
  if (formula === undefined) return isEmpty ? undefined : { row, column, ...shown };
  // A formula that shows an empty text has a result; one without any value has none.
  if (shown === undefined) return { row, column, text: '', type: 'uncached', formula };
  return { row, column, ...shown, formula };
}

/** The formula of a cell; of those that share one only the first spells it out. */
function ownFormula(
  { row, column }: ScannedCell,
  { formula, share }: CellBody,
  { shared }: SheetSources,
): string | undefined {
  if (formula === undefined || share === undefined) return formula;
  if (formula !== '') shared.set(share, { row, column, formula });
  const first = shared.get(share);
  return first === undefined || formula !== '' ? formula : movedFormula(first, { row, column });
}

/** Reads what stands between `<c>` and `</c>`: formula, value, or rich text without its phonetic readings. */
function readBody(body: string): CellBody {
  const texts = { v: '', f: '', t: '' };
  let inside: keyof typeof texts | undefined;
  let phonetic = false;
  let hasFormula = false;
  let share: string | undefined;
  scanXml(body, {
    open: (name, attributes) => {
      if (name === 'rPh') phonetic = true;
      else if (name === 'v' || name === 'f' || (name === 't' && !phonetic)) inside = name;
      if (name !== 'f') return;
      hasFormula = true;
      if (attribute(attributes, 't') === 'shared') share = attribute(attributes, 'si');
    },
    text: (text) => {
      if (inside !== undefined) texts[inside] += text;
    },
    close: (name) => {
      if (name === 'rPh') phonetic = false;
      else if (name === inside) inside = undefined;
    },
  });
  return { value: texts.v, inline: texts.t, formula: hasFormula ? unescapeText(texts.f) : undefined, share };
}

/** A text that the file does not hold was in the cell: read as blank, it would be asked for as never written. */
function sharedText(strings: readonly string[], index: number): string {
  const text = strings[index];
  if (text === undefined) throw new ToolError('damaged', { part: 'xl/sharedStrings.xml' });
  return text;
}

const showGeneral = numberShower(undefined);

type ShownValue = Omit<GridCell, 'row' | 'column' | 'formula'>;

function showValue(
  { type, style }: ScannedCell,
  value: string,
  { strings, numbers }: SheetSources,
): ShownValue | undefined {
  switch (type) {
    case 's':
      return value === '' ? undefined : { text: sharedText(strings, Number(value)), type: 'text' };
    case 'n':
    case '':
      return showStored(value, numbers[style]);
    case 'str':
    case 'inlineStr':
      return { text: clip(unescapeText(value)), type: 'text' };
    case 'b':
      return value === '' ? undefined : showBoolean(/^(?:1|true)$/iu.test(value.trim()));
    case 'e':
      return value === '' ? undefined : { text: unescapeXml(value), type: 'error', value: unescapeXml(value) };
    case 'd':
      return value === ''
        ? undefined
        : { text: value, type: 'date', value: value.replace(/T00:00:00(?:\.0+)?Z?$/u, '') };
    default:
      return showStored(value, numbers[style]);
  }
}

function showStored(value: string, show: ShowNumber = showGeneral): ShownValue | undefined {
  const stored = value.trim();
  return stored === '' ? undefined : show(stored);
}

function showBoolean(value: boolean): ShownValue {
  return { text: value ? 'TRUE' : 'FALSE', type: 'boolean', value: String(value) };
}

function clip(text: string): string {
  return text.length > CELL_CHARACTERS ? text.slice(0, CELL_CHARACTERS) : text;
}
