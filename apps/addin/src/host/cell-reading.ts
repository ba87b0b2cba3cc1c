import type { GridCell } from '@jibiao/layout';

/** What a spreadsheet program says of one cell. */
export interface RawCell {
  readonly value: string | number | boolean;
  readonly text: string;
  readonly format: string;
  /** With `=`. */
  readonly formula?: string;
  /** A formula whose result nobody has worked out. */
  readonly uncached?: true;
}

const ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/u;
const SECONDS = 86_400;
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * The cell as the file reader would deliver it, so that both ways lead to the same findings;
 * `undefined` for a blank cell.
 */
export function gridCell(
  { row, column }: { readonly row: number; readonly column: number },
  raw: RawCell,
): GridCell | undefined {
  if (raw.value === '' && raw.formula === undefined) return undefined;
  const formula = raw.formula === undefined ? {} : { formula: raw.formula.slice(1) };
  const format = raw.format === 'General' ? {} : { format: raw.format };
  return { row, column, ...typed(raw), ...format, ...formula };
}

function typed({ value, text, format, uncached }: RawCell): Pick<GridCell, 'type' | 'value' | 'text'> {
  if (uncached) return { text: '', type: 'uncached' };
  if (typeof value === 'boolean') return { text, type: 'boolean', value: String(value) };
  if (typeof value === 'string') return ERROR.test(value) ? { text, type: 'error', value } : { text, type: 'text' };
  const shown = (hidden(text) ? decimal(value) : text).trim();
  if (isDateFormat(format)) return { text: shown, type: 'date', value: isoDate(value) };
  return { text: shown, type: 'number', value: decimal(value) };
}

/** A column too narrow for a number shows `####`, which is not what the cell says. */
function hidden(text: string): boolean {
  return /^#+$/u.test(text);
}

/** Number as plain decimal string of the 15 digits Excel keeps, never in exponent notation. */
function decimal(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

/** Whether a number format shows dates: has y, m, d, h or s (or a weekday, an era) outside quotes, brackets and escapes. */
function isDateFormat(format: string): boolean {
  const code = (format.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '');
  return /[ymdhs]|aaa|e(?![+-])|b{2,4}/iu.test(code.replaceAll('General', ''));
}

/** Serial number to ISO 8601, with a time only when the serial has one. */
function isoDate(serial: number): string {
  const iso = new Date(EPOCH + Math.round(serial * SECONDS) * 1000).toISOString().slice(0, 19);
  return iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso;
}
