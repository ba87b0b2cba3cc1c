import { dateFormat } from './date-format.ts';
import { digitFormat } from './digit-format.ts';
import type { NumberFormat } from './number-format.ts';

const known = new Map<string, NumberFormat | undefined>();

/** Formats by code; General and plain text have none. The full formatter is loaded only for a code our own does not know. */
export async function loadFormats(codes: Iterable<string>): Promise<ReadonlyMap<string, NumberFormat | undefined>> {
  const formats = new Map<string, NumberFormat | undefined>();
  for (const code of codes) {
    if (!known.has(code)) {
      // Codes come from files: the memory of them has a bound.
      if (known.size > 500) known.clear();
      known.set(
        code,
        isGeneral(code) ? undefined : (digitFormat(code) ?? dateFormat(code) ?? (await fullFormat(code))),
      );
    }
    formats.set(code, known.get(code));
  }
  return formats;
}

function isGeneral(code: string): boolean {
  return code === '' || code === '@' || code.toLowerCase() === 'general';
}

async function fullFormat(code: string): Promise<NumberFormat | undefined> {
  const { format, isDateFormat } = await import('numfmt');
  try {
    const isDate = isDateFormat(code);
    format(code, 1);
    return { code, isDate, show: (decimal) => apply(format, code, decimal) };
  } catch {
    // A code no program understands shows the plain number.
    return undefined;
  }
}

function apply(format: (code: string, value: number) => string, code: string, decimal: string): string {
  try {
    return format(code, Number(decimal)).trim();
  } catch {
    return decimal;
  }
}
