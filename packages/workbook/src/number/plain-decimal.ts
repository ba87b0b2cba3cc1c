/**
 * A stored number as a plain decimal of at most 15 digits, the precision of Excel: binary noise such as
 * 0.30000000000000004 is never shown, `1.2E+5` is written out. `undefined` for what is no finite number.
 */
export function plainDecimal(stored: string): string | undefined {
  if (stored.length <= 12 && SHORT.test(stored)) return stored;
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number)) return undefined;
  const digits = stored.replaceAll(/[-.]/gu, '').replace(/^0+/u, '');
  const exact = /^-?\d+(?:\.\d+)?$/u.test(stored) && digits.length <= 15;
  return trimZeros(writeOut(exact ? stored.replace(/^(-?)0+(?=\d)/u, '$1') : String(Number(number.toPrecision(15)))));
}

/** Most numbers are short and already as they should be. */
const SHORT = /^(?:0|[1-9]\d{0,10})(?:\.\d{0,9}[1-9])?$/u;

/** Moves the point where an exponent says it belongs. */
function writeOut(text: string): string {
  const found = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/u.exec(text);
  if (found === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found;
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point)}`;
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0*$/u, '') : text;
}

/** Shifts an unsigned decimal by powers of ten and rounds it half up to `places`, exactly. A whole part of zero is empty. */
export function roundDecimal(
  decimal: string,
  shift: number,
  places: number,
): { readonly whole: string; readonly fraction: string } {
  const [before = '', after = ''] = decimal.split('.');
  const lead = Math.max(0, -(before.length + shift));
  const point = Math.max(0, before.length + shift);
  const digits = '0'.repeat(lead) + before + after;
  const kept = `0${digits.slice(0, point + places).padEnd(point + places, '0')}`;
  const up = (digits[point + places] ?? '0') >= '5';
  const rounded = up ? String(BigInt(kept) + 1n).padStart(kept.length, '0') : kept;
  return {
    whole: rounded.slice(0, rounded.length - places).replace(/^0+/u, ''),
    fraction: places === 0 ? '' : rounded.slice(-places),
  };
}

/** The General format: as stored, ten significant digits for what has more than eleven. */
export function general(decimal: string): string {
  if (decimal.length <= 11 || decimal.replaceAll(/\D/gu, '').length <= 11) return decimal;
  if (!decimal.includes('.')) return decimal;
  return trimZeros(writeOut(String(Number(Number(decimal).toPrecision(10)))));
}
