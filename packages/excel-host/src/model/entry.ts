import { dateSerial } from './load.ts';
import type { CellValue, HostCell } from './workbook.ts';

const NUMBER = /^[-+]?\d{1,15}(?:\.\d{1,15})?$/u;
const GROUPED = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const PERCENT = /^[-+]?\d{1,15}(?:\.\d{1,15})?%$/u;
const DATE = /^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})$/u;

/** What Excel makes of typed text: number, percentage, date, formula or text (a leading `'` keeps it text). */
export function enter(typed: CellValue, format = 'General'): HostCell | undefined {
  if (typed === '') return undefined;
  if (typeof typed !== 'string') return shown(typed, format);
  if (typed.startsWith("'")) return { value: typed.slice(1), text: typed.slice(1), format };
  if (format === '@') return { value: typed, text: typed, format };
  if (/^=./u.test(typed)) return { value: 0, text: '0', format, formula: typed };
  return enteredNumber(typed.trim(), format) ?? { value: typed, text: typed, format };
}

function enteredNumber(text: string, format: string): HostCell | undefined {
  if (NUMBER.test(text)) return shown(Number(text), format);
  if (GROUPED.test(text)) return shown(Number(text.replaceAll(',', '')), format === 'General' ? '#,##0' : format);
  if (PERCENT.test(text)) {
    const percent = text.includes('.') ? '0.00%' : '0%';
    return shown(Number(text.slice(0, -1)) / 100, format === 'General' ? percent : format);
  }
  const date = DATE.exec(text)?.groups;
  if (date === undefined) return undefined;
  const iso = [date['year'], date['month']?.padStart(2, '0'), date['day']?.padStart(2, '0')].join('-');
  return { value: dateSerial(iso), text: `${date['year']}/${date['month']}/${date['day']}`, format: 'yyyy/m/d' };
}

function shown(value: number | boolean, format: string): HostCell {
  if (typeof value === 'boolean') return { value, text: value ? 'TRUE' : 'FALSE', format };
  return { value, text: numberText(value, format), format };
}

/** The few formats a person gets by typing; others keep the plain number. */
function numberText(value: number, format: string): string {
  const shape = /^(?<group>#,##)?0(?:\.(?<decimals>0+))?(?<percent>%)?$/u.exec(format)?.groups;
  if (shape === undefined) return String(value);
  const digits = shape['decimals']?.length ?? 0;
  const scaled = shape['percent'] === undefined ? value : value * 100;
  const useGrouping = shape['group'] !== undefined;
  const text = scaled.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping,
  });
  return text + (shape['percent'] ?? '');
}
