import { remembered } from './remember.ts';

const PLAIN = /^[\p{Script=Han}A-Za-z0-9]*$/u;
const TAG = /<\/?[A-Za-z][^<>]{0,80}>/gu;
const INVISIBLE = /[\s\u200B-\u200F\u2060\uFEFF]/gu;
/** No label is longer: what is longer is text. */
const LONGEST_LABEL = 60;

/**
 * A label as it is compared: markup, white space and line feeds gone, half-width.
 * A text too long to be a label gives the empty string.
 */
export const flatten = remembered(readFlat);

function readFlat(text: string): string {
  if (text.length > LONGEST_LABEL * 3) return '';
  if (PLAIN.test(text) && !text.includes(STRAY)) return text.length > LONGEST_LABEL ? '' : simplified(text);
  const flat = simplified(withoutStray(text))
    .replaceAll(TAG, '')
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '')
    .replace(/^#+/u, '');
  return flat.length > LONGEST_LABEL ? '' : flat;
}

/** Traditional characters of labels, each followed by the simplified one. */
const PAIRS =
  '項项績绩標标總总體体級级數数質质時时經经濟济態态滿满務务對对單单門门預预額额萬万實实際际產产類类別别資资來来進进據据說说備备劃划執执財财撥拨補补職职責责審审處处編编碼码縣县區区稱称間间長长續续響响會会權权評评價价報报準准專专';
const SIMPLE: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS.charAt(2 * at), PAIRS.charAt(2 * at + 1)]),
);
const TRADITIONAL = new RegExp(`[${[...SIMPLE.keys()].join('')}]`, 'u');

function simplified(text: string): string {
  return TRADITIONAL.test(text) ? text.replaceAll(/./gsu, (sign) => SIMPLE.get(sign) ?? sign) : text;
}

const MARKER = /^(?:[*★☆#•·■◆]+|[(]?[一二三四五六七八九十\d]{1,2}[).、](?!\d))+/u;

/** 指标值Target: the same word in English behind it. */
const ENGLISH = /(?<=\p{Script=Han}{2})[A-Za-z]{2}[A-Za-z\d.&/'-]*$/u;

/** A label without what it says once more in English. */
export function withoutEnglish(flat: string): string {
  return /[A-Za-z\d]$/u.test(flat) ? flat.replace(ENGLISH, '') : flat;
}

/** A flattened label without markers, numbering, English and closing colon. */
export function plainLabel(flat: string): string {
  return withoutEnglish(flat.replace(MARKER, '').replace(/[:*]+$/u, ''));
}

/** What a bare label is without. */
const ADDED = /[()[\]:*]/u;

/** The same without bracketed additions: `年度资金总额(万元)` → `年度资金总额`. */
export function bareLabel(label: string): string {
  if (!ADDED.test(label)) return label;
  return label
    .replaceAll(/\([^()]*\)/gu, '')
    .replaceAll(/\[[^[\]]*\]/gu, '')
    .replace(/[:*]+$/u, '');
}

/** A word that a common converter leaves in the text of scanned forms (R6). */
const STRAY = 'Nhomakorabea';

function withoutStray(text: string): string {
  return text.includes(STRAY) ? text.replaceAll(STRAY, '') : text;
}

const MARKUP = /Nhomakorabea|<\/?[A-Za-z][^<>]{0,80}>|\$|\\[a-zA-Z%]+|&(?:nbsp|amp|lt|gt|ge|le);/u;

/** Whether a text carries residue of HTML or LaTeX. */
export function hasMarkup(text: string): boolean {
  return MARKUP.test(text);
}

/** A text without HTML tags, stray words and white space around it; inner text is kept as it stands. */
export function stripTags(text: string): string {
  const clean = withoutStray(text);
  return clean.includes('<') ? clean.replaceAll(TAG, '').trim() : clean.trim();
}
