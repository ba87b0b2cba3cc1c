import { Big } from 'big.js';
import type { MoneyUnit } from '../form/form.ts';
import { normalizeValue } from '../value/normalize.ts';
import { canonicalDecimal } from '../value/scanner.ts';

/** An amount read from a header cell. */
export interface ParsedAmount {
  /** Plain decimal string in `unit`, or in whatever unit the form declares. */
  readonly amount?: string;
  /** Present when the text itself names it. */
  readonly unit?: MoneyUnit;
}

const FACTOR: Readonly<Record<MoneyUnit, string>> = {
  元: '1',
  百元: '100',
  千元: '1000',
  万元: '10000',
  百万元: '1000000',
  亿元: '100000000',
};
const AMOUNT =
  /^(?:人民币|RMB|¥|￥)?(-?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(亿元|百万元|万元|千元|百元|元|万|亿)(?:整|正|人民币)?(?:\([^()]*\))?)?$/u;

/** Reads a header amount such as `988`, `1,200.50万元`. Total; a text that is no plain amount gives neither part. */
export function parseAmount(text: string): ParsedAmount {
  const found = AMOUNT.exec(normalizeValue(text).text.replaceAll(' ', ''));
  if (found === null) return {};
  const amount = `${found[1] ?? ''}${canonicalDecimal((found[2] ?? '').replaceAll(',', ''))}`;
  const word = found[3];
  if (word === undefined) return { amount };
  return { amount, unit: word === '万' ? '万元' : word === '亿' ? '亿元' : (word as MoneyUnit) };
}

/** Converts an amount to 元 as a plain decimal string. */
export function toYuan(amount: string, unit: MoneyUnit): string {
  return plain(new Big(amount).times(FACTOR[unit]));
}

/** Converts an amount between units as a plain decimal string. */
export function convertAmount(amount: string, from: MoneyUnit, to: MoneyUnit): string {
  return plain(new Big(toYuan(amount, from)).div(FACTOR[to]));
}

/** Sum of plain decimal strings of one unit. */
export function sumAmounts(amounts: readonly string[]): string {
  return plain(amounts.reduce((sum, amount) => sum.plus(amount), new Big(0)));
}

/** Whether a word names a money unit. */
export function isMoneyUnit(word: string): word is MoneyUnit {
  return Object.hasOwn(FACTOR, word);
}

/** A decimal without exponent. */
function plain(value: Big): string {
  return value.toFixed();
}
