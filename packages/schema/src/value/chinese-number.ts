const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const MYRIAD = 10_000;
const HUNDRED_MILLION = 100_000_000;
const MYRIADS: Readonly<Record<string, number>> = { 万: MYRIAD, 亿: HUNDRED_MILLION };

const NUMERAL_SIGNS = new Set([...Object.keys(DIGITS), ...Object.keys(SCALES), ...Object.keys(MYRIADS)].map(codeOf));
const LONGEST = 20;

function codeOf(sign: string): number {
  return sign.charCodeAt(0);
}

/** Whether a character may stand in a Chinese numeral. */
export function isNumeralSign(code: number): boolean {
  return NUMERAL_SIGNS.has(code);
}

/** Value of a Chinese numeral (`二百万` → 2000000, `二〇二五` → 2025); `undefined` when it is none. */
export function parseChineseNumber(text: string): number | undefined {
  if (text === '' || text.length > LONGEST) return undefined;
  for (let at = 0; at < text.length; at += 1) if (!isNumeralSign(text.charCodeAt(at))) return undefined;
  const digits = [...text].map((sign) => DIGITS[sign]);
  const value = digits.every((digit) => digit !== undefined) ? Number(digits.join('')) : sumScales(text);
  return Number.isSafeInteger(value) ? value : undefined;
}

/**
 * Adds up 三亿五千万 by sections of 万 and 亿. A last digit right behind a scale counts in tenths of it: 一千五 is 1500, 一千零五 1005.
 * Two digits in a row (二三十) name a range, not a number.
 */
function sumScales(text: string): number | undefined {
  let whole = 0;
  let myriads = 0;
  let section = 0;
  let digit = 0;
  for (const sign of text) {
    const next = DIGITS[sign];
    if (next !== undefined && digit !== 0) return undefined;
    const scale = SCALES[sign];
    if (scale !== undefined) section += Math.max(digit, 1) * scale;
    else if (sign === '万') myriads += Math.max(section + digit, 1) * MYRIAD;
    else if (sign === '亿') whole = Math.max(myriads + section + digit, 1) * HUNDRED_MILLION;
    if (sign === '亿') myriads = 0;
    if (sign in MYRIADS) section = 0;
    digit = next ?? 0;
  }
  const before = text.charAt(text.length - 2);
  return whole + myriads + section + digit * ((SCALES[before] ?? MYRIADS[before] ?? 10) / 10);
}
