/** Kinds of personal data that a publication must not carry. */
type PersonalDataKind = 'mobile' | 'landline' | 'id-number' | 'bank-account' | 'email';

/** A piece of personal data inside a text; positions are UTF-16 offsets. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly from: number;
  readonly to: number;
}

/** Digits of a number that stands by itself: not part of a longer number. */
const PATTERNS: readonly (readonly [kind: PersonalDataKind, pattern: RegExp, holds: (text: string) => boolean])[] = [
  ['id-number', /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/gu, isIdNumber],
  ['bank-account', /(?<!\d[A-Z]?)(?:\d{16,19}|\d{4}(?: \d{4}){3}(?: \d{1,3})?)(?!\d|\s?[.元万亿%])/gu, isCardNumber],
  ['mobile', /(?<!\d[A-Z]?)1[3-9]\d(?:[- ]?\d{4}){2}(?!\d|\s?[.元万亿%])/gu, () => true],
  ['landline', /(?<!\d[A-Z]?)0\d{2,3}[-— ]?\d{7,8}(?!\d|\s?[.元万亿%])/gu, () => true],
  // What a label says to be a number is one, whatever its form.
  ['id-number', /(?<=身份证(?:号码?|件号)?[:：]?\s*)\d{15}(?:\d{2}[\dXx])?(?![\dXx])/gu, () => true],
  ['bank-account', /(?<=(?:账[号户]|卡号)[:：]?\s*)\d[\d ]{8,24}\d(?!\d)/gu, () => true],
  ['landline', /(?<=(?:电话|联系方式|传真)[:：]?\s*)[2-8]\d{6,7}(?!\d)/gu, () => true],
  ['email', /[A-Za-z0-9._-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z]{2,10}){1,3}/gu, () => true],
];

/** Finds phone numbers, ID numbers, bank cards and mail addresses. Checked by their check digits where they have one. */
export function findPersonalData(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  // Signs are swapped one for one: positions stay those of the text.
  const plain = text.replaceAll(/[０-９]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  for (const [kind, pattern, holds] of PATTERNS) {
    for (const match of plain.matchAll(pattern)) {
      const to = match.index + match[0].length;
      if (!holds(match[0]) || found.some((other) => match.index < other.to && other.from < to)) continue;
      found.push({ kind, from: match.index, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Weighted sum of GB 11643. */
function isIdNumber(text: string): boolean {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += Number(text[at]) * (2 ** (17 - at) % 11);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** Luhn sum of bank cards. */
function isCardNumber(text: string): boolean {
  const digits = text.replaceAll(' ', '');
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const twice = digit * 2;
    sum += at % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}
