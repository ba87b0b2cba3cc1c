import { INVISIBLE, NARROW, QUOTES, REWRITINGS, TITLE_BRACKETS } from './normalize.data.ts';
import { isChineseWord, isDigitAt } from './scanner.ts';
import { growTree, wordAt } from './word-tree.ts';

/** One change made while normalising, with its place in the text as written. */
export interface NormalizationStep {
  readonly kind: 'markup' | 'width' | 'comparator' | 'space' | 'quote' | 'stop';
  /** UTF-16 offsets in the raw text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** A target value with typing and export residue removed; `raw` is never lost. */
export interface NormalizedValue {
  readonly raw: string;
  readonly text: string;
  readonly steps: readonly NormalizationStep[];
}

/** A text on its way. Places are those of the raw text; none are kept while nothing has moved. */
interface Draft {
  readonly text: string;
  readonly places?: readonly Place[];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Change {
  readonly kind: NormalizationStep['kind'];
  readonly length: number;
  readonly after: string;
}

/** One sort of change: where it may apply, and what it does there. */
interface Stage {
  readonly find: RegExp;
  readonly change: (text: string, at: number, found: string) => Change | undefined;
}

/** Signs that no stage touches; those of the second kind only where nothing of their kind stands before them. */
const CLEAN_SIGNS = new Set([...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%/()~+-·'].map(codeOf));
const LONE_SIGNS = new Set([...'.:,、≥≤'].map(codeOf));
const COMPARATOR_SIGNS = new Set([...'<>=≥≤'].map(codeOf));

function codeOf(sign: string): number {
  return sign.charCodeAt(0);
}

/** Whether no stage would touch a text: most values hold nothing else, and are not looked at twice. */
function isClean(text: string): boolean {
  let open = true;
  for (let at = COMPARATOR_SIGNS.has(text.charCodeAt(0)) && isDigitAt(text, 1) ? 1 : 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const lone = LONE_SIGNS.has(code);
    if (lone ? open : !isChineseWord(code) && !CLEAN_SIGNS.has(code)) return false;
    open = lone;
  }
  return !open || text === '';
}

const MOST_PASSES = 8;

/**
 * Removes what typing and exporting leave in a value: full-width signs, LaTeX, HTML, odd spaces, quotes, a closing stop.
 * Total, linear, and idempotent: a text that does not settle is returned as it is.
 */
export function normalizeValue(raw: string): NormalizedValue {
  if (isClean(raw)) return { raw, text: raw, steps: [] };
  const steps: NormalizationStep[] = [];
  let draft: Draft = { text: raw };
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const before = draft.text;
    for (const stage of STAGES) draft = apply(draft, stage, steps);
    if (draft.text === before) return { raw, text: before, steps };
  }
  return { raw, text: raw, steps: [] };
}

function apply(draft: Draft, { find, change }: Stage, steps: NormalizationStep[]): Draft {
  const { text } = draft;
  let next = '';
  let places: Place[] | undefined;
  let from = 0;
  find.lastIndex = 0;
  for (let found = find.exec(text); found !== null; found = find.exec(text)) {
    const at = found.index;
    const made = change(text, at, found[0]);
    if (made === undefined) {
      find.lastIndex = at + 1;
      continue;
    }
    const place = { start: placeOf(draft, at).start, end: placeOf(draft, at + made.length - 1).end };
    steps.push({ kind: made.kind, ...place, before: text.slice(at, at + made.length), after: made.after });
    places ??= [];
    keep(places, draft, from, at);
    for (let index = 0; index < made.after.length; index += 1) places.push(place);
    next += text.slice(from, at) + made.after;
    from = at + made.length;
    find.lastIndex = from;
  }
  if (places === undefined) return draft;
  keep(places, draft, from, text.length);
  return { text: next + text.slice(from), places };
}

function placeOf({ places }: Draft, at: number): Place {
  return places?.[at] ?? { start: at, end: at + 1 };
}

function keep(places: Place[], draft: Draft, from: number, to: number): void {
  for (let at = from; at < to; at += 1) places.push(placeOf(draft, at));
}

/** Full-width forms become half-width, invisible characters go. */
const narrow: Stage = {
  find: new RegExp(`[\uFF01-\uFF5E${INVISIBLE}${Object.keys(NARROW).join('')}]`, 'gu'),
  change: (_text, _at, found) => {
    const code = found.charCodeAt(0);
    const wide = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : undefined;
    const after = wide ?? NARROW[found] ?? '';
    return { kind: after.trim() === '' ? 'space' : 'width', length: 1, after };
  },
};

/** Recognised formulas part their digits: `$9 5 \\%$`. */
const closeFormula: Stage = {
  find: /\$[^$\n]{1,40}\$/gu,
  change: (_text, _at, found) => {
    const after = found.replaceAll(/(?<=[\d.]) +(?=[\d.])/gu, '');
    return after === found ? undefined : { kind: 'markup', length: found.length, after };
  },
};

const BREAKING_TAG = /^<\/?(?:br|p|div|li|tr)\b/iu;

/** Dollar signs around formulas, and HTML tags; those that end a line do so. */
const dropMarkup: Stage = {
  find: /\$|<\/?[A-Za-z][^<>]{0,60}>/gu,
  change: (_text, _at, found) => ({
    kind: 'markup',
    length: found.length,
    after: BREAKING_TAG.test(found) ? '\n' : '',
  }),
};

const REWRITING_TREE = growTree(REWRITINGS.map(([from, to, kind]) => [from, { to, kind }] as const));
const REWRITING_STARTS = [...new Set([...REWRITINGS.map(([from]) => from.charAt(0)), ...Object.keys(TITLE_BRACKETS)])];

/** LaTeX, entities and comparators of two signs. */
const rewrite: Stage = {
  find: new RegExp(`[${REWRITING_STARTS.map((sign) => (/[\\^]/u.test(sign) ? `\\${sign}` : sign)).join('')}]`, 'gu'),
  change: (text, at, found) => {
    const entry = wordAt(REWRITING_TREE, text, at);
    if (entry !== undefined) {
      if (isCutCommand(entry.word, text.charAt(at + entry.word.length))) return undefined;
      return { kind: entry.meaning.kind, length: entry.word.length, after: entry.meaning.to };
    }
    const sign = TITLE_BRACKETS[found];
    // No value begins with 》 but as ≥, even before its unit alone.
    const opens = at === 0 && found === '》';
    if (sign === undefined || !(opens || /^\s{0,3}[\d一二三四五六七八九十百]/u.test(text.slice(at + 1, at + 5))))
      return undefined;
    return isTitle(text, at) ? undefined : { kind: 'comparator', length: 1, after: sign };
  },
};

const LONGEST_TITLE = 60;
const TITLE = /^《(?!\s*[\d.,]+(?![\d年])[^《》]{0,3}》)[^《》]{1,60}》/u;

/** 修订《管理办法》5次, 《2024年规划》: brackets that do stand around a title, as those of 《5亩》3亩 do not. */
function isTitle(text: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST_TITLE - 1);
  const open = from + text.slice(from, at + 1).lastIndexOf('《');
  const found = TITLE.exec(text.slice(open, at + LONGEST_TITLE + 2));
  return found !== null && open + found[0].length > at;
}

/** `\le` in `\left` or `\length` is no comparator. */
function isCutCommand(word: string, next: string): boolean {
  return /^\\[a-z]+$/u.test(word) && /[A-Za-z]/u.test(next);
}

/** A space parts Latin words and numbers, elsewhere it is typing; a line break may part two targets. */
const closeSpaces: Stage = {
  find: /[ \n]+/gu,
  change: (text, at, found) => {
    const after = between(text, at, found);
    return after === found ? undefined : { kind: 'space', length: found.length, after };
  },
};

function between(text: string, at: number, run: string): string {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + run.length);
  if (run.includes('\n')) return partsTargets(text, at, run) ? ';' : '';
  if (/[A-Za-z]/u.test(before) && /[A-Za-z]/u.test(after)) return ' ';
  return /\d/u.test(before) && /\d/u.test(after) ? ' ' : '';
}

const LINE_WINDOW = 60;

/** Lines that each carry a figure are targets of their own; otherwise the cell was only narrow. */
function partsTargets(text: string, at: number, run: string): boolean {
  const before = text.slice(Math.max(0, at - LINE_WINDOW), at);
  const after = text.slice(at + run.length, at + run.length + LINE_WINDOW);
  // A bracket on a line of its own says more of the line above; (1) begins a point.
  if (/[;。、,:]$/u.test(before) || /^(?:[;。、,:]|\((?!\d))/u.test(after)) return false;
  return /\d[^\n]*$/u.test(before) && /^[^\n]*\d/u.test(after);
}

const STOPS = ';。,、.:';

/** One closing or opening stop that is not all there is, nor one of several. */
const dropStop: Stage = {
  find: /^[;。,、:]|[;。,、.:]$/gu,
  change: (text, at) => {
    const neighbour = text.charAt(at === 0 ? 1 : at - 1);
    return STOPS.includes(neighbour) ? undefined : { kind: 'stop', length: 1, after: '' };
  },
};

/** A pair of quotes around everything: its two ends are dropped one after the other. */
const unquote: Stage = {
  find: /^["'“”‘’「『]|["'“”‘’」』]$/gu,
  change: (text, _at, found) => {
    const pair = text.charAt(0) + text.charAt(text.length - 1);
    return text.length > 1 && QUOTES.includes(pair) ? { kind: 'quote', length: found.length, after: '' } : undefined;
  },
};

const STAGES: readonly Stage[] = [narrow, closeFormula, dropMarkup, rewrite, closeSpaces, dropStop, unquote];
