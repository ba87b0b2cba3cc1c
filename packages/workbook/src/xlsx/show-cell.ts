import type { GridCell } from '@jibiao/layout';
import { CELL_CHARACTERS } from '../limits.ts';
import { numberShower, type ShowNumber } from '../number/show-number.ts';
import { scanXml } from '../xml/scan-xml.ts';
import { unescapeText, unescapeXml } from '../xml/unescape-xml.ts';
import type { ScannedCell } from './scan-cells.ts';

/** What a sheet's cells refer to. */
export interface SheetSources {
  readonly strings: readonly string[];
  /** By the `s` attribute; a style the workbook does not have is General. */
  readonly numbers: readonly ShowNumber[];
}

interface CellBody {
  readonly value: string;
  readonly inline: string;
  /** A formula that another cell shares with this one has an empty text. */
  readonly formula: string | undefined;
}

/** A cell as shown; `undefined` for one without content. */
export function showCell(cell: ScannedCell, sources: SheetSources): GridCell | undefined {
  const { row, column, body } = cell;
  if (body !== undefined) return showBody(cell, readBody(body), sources);
  const shown = showValue(cell, cell.value, sources);
  if (shown === undefined) return undefined;
  const { text, type, value, format } = shown;
  if (type === 'text') return text === '' ? undefined : { row, column, text, type };
  if (value === undefined) return { row, column, text, type };
  return format === undefined ? { row, column, text, type, value } : { row, column, text, type, value, format };
}

function showBody(
  cell: ScannedCell,
  { value, inline, formula }: CellBody,
  sources: SheetSources,
): GridCell | undefined {
  const { row, column } = cell;
  const shown = showValue(cell, cell.type === 'inlineStr' ? inline : value, sources);
  const isEmpty = shown === undefined || (shown.type === 'text' && shown.text === '');
  if (formula === undefined) return isEmpty ? undefined : { row, column, ...shown };
  // A formula that shows an empty text has a result; one without any value has none.
  if (shown === undefined) return { row, column, text: '', type: 'uncached', formula };
  return { row, column, ...shown, formula };
}

/** Reads what stands between `<c>` and `</c>`: formula, value, or rich text without its phonetic readings. */
function readBody(body: string): CellBody {
  const texts = { v: '', f: '', t: '' };
  let inside: keyof typeof texts | undefined;
  let phonetic = false;
  let hasFormula = false;
  scanXml(body, {
    open: (name) => {
      if (name === 'rPh') phonetic = true;
      else if (name === 'v' || name === 'f' || (name === 't' && !phonetic)) inside = name;
      if (name === 'f') hasFormula = true;
    },
    text: (text) => {
      if (inside !== undefined) texts[inside] += text;
    },
    close: (name) => {
      if (name === 'rPh') phonetic = false;
      else if (name === inside) inside = undefined;
    },
  });
  return { value: texts.v, inline: texts.t, formula: hasFormula ? unescapeText(texts.f) : undefined };
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
      return value === '' ? undefined : { text: strings[Number(value)] ?? '', type: 'text' };
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
