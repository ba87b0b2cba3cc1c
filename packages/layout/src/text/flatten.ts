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
  if (PLAIN.test(text) && !text.includes(STRAY)) return text.length > LONGEST_LABEL ? '' : text;
  const flat = withoutStray(text).replaceAll(TAG, '').normalize('NFKC').replaceAll(INVISIBLE, '').replace(/^#+/u, '');
  return flat.length > LONGEST_LABEL ? '' : flat;
}

const MARKER = /^(?:[*★☆#•·■◆]+|[(]?[一二三四五六七八九十\d]{1,2}[).、](?!\d))+/u;

/** A flattened label without markers, numbering and closing colon. */
export function plainLabel(flat: string): string {
  return flat.replace(MARKER, '').replace(/[:*]+$/u, '');
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
