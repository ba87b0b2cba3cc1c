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

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Nothing but characters that no step would change: most values. */
const CLEAN = /^[0-9A-Za-z\u4E00-\u9FA5≥≤%.,/:()~·;、-]*$/u;
const MOST_PASSES = 8;

/**
 * Removes what typing and exporting leave in a value: full-width signs, LaTeX, HTML, odd spaces, quotes, a closing stop.
 * Total, linear, and idempotent: a text that does not settle is returned as it is.
 */
export function normalizeValue(raw: string): NormalizedValue {
  if (CLEAN.test(raw)) return { raw, text: raw, steps: [] };
  const steps: NormalizationStep[] = [];
  let pieces: Piece[] = Array.from({ length: raw.length }, (_, at) => ({
    text: raw.charAt(at),
    start: at,
    end: at + 1,
  }));
  let text = raw;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    pieces = [narrow, dropMarkup, rewrite, closeSpaces, unwrap].reduce(
      (current, stage) => stage(current, steps),
      pieces,
    );
    const next = pieces.map((piece) => piece.text).join('');
    if (next === text) return { raw, text, steps };
    text = next;
  }
  return { raw, text: raw, steps: [] };
}

type Stage = (pieces: readonly Piece[], steps: NormalizationStep[]) => Piece[];

const NARROW: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00A0': ' ',
  '\t': ' ',
  '\r': '\n',
  '〜': '~',
  '∼': '~',
  '—': '-',
  '–': '-',
  '―': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '﹪': '%',
  '٪': '%',
  '〔': '(',
  '【': '(',
  '［': '(',
  '〕': ')',
  '】': ')',
  '］': ')',
  '•': '·',
  '‧': '·',
  '∙': '·',
  '。': '。',
};
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD\u0000-\u0008\u000B\u000C\u000E-\u001F]/u;

/** Full-width forms become half-width, invisible characters go. */
const narrow: Stage = (pieces, steps) =>
  pieces.flatMap((piece) => {
    const code = piece.text.charCodeAt(0);
    const wide = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : undefined;
    const after = INVISIBLE.test(piece.text) ? '' : (wide ?? NARROW[piece.text]);
    if (after === undefined || after === piece.text) return [piece];
    note(steps, after === '' || after === ' ' || after === '\n' ? 'space' : 'width', piece, after);
    return after === '' ? [] : [{ ...piece, text: after }];
  });

const TAG = /^<\/?[A-Za-z][^<>]{0,60}>/u;
const TAG_WINDOW = 64;

/** Dollar signs around formulas and HTML tags. */
const dropMarkup: Stage = (pieces, steps) => {
  const kept: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    const length = piece.text === '$' ? 1 : piece.text === '<' ? tagLength(pieces, at) : 0;
    if (length === 0) kept.push(piece);
    else {
      note(steps, 'markup', span(pieces, at, length), '');
      at += length - 1;
    }
  }
  return kept;
};

function tagLength(pieces: readonly Piece[], at: number): number {
  return TAG.exec(read(pieces, at, TAG_WINDOW))?.[0].length ?? 0;
}

type Rewriting = readonly [from: string, to: string, kind: NormalizationStep['kind']];

/** Longest first within a first character: matching `\ge` before `\geq` would leave a “q”. */
const REWRITINGS: readonly Rewriting[] = [
  ['\\geqslant', '≥', 'markup'],
  ['\\leqslant', '≤', 'markup'],
  ['\\geqq', '≥', 'markup'],
  ['\\leqq', '≤', 'markup'],
  ['\\geq', '≥', 'markup'],
  ['\\leq', '≤', 'markup'],
  ['\\times', '×', 'markup'],
  ['\\sim', '~', 'markup'],
  ['\\approx', '约', 'markup'],
  ['\\ge', '≥', 'markup'],
  ['\\le', '≤', 'markup'],
  ['\\gt', '>', 'markup'],
  ['\\lt', '<', 'markup'],
  ['\\%', '%', 'markup'],
  ['\\text', '', 'markup'],
  ['\\mathrm', '', 'markup'],
  ['\\,', '', 'markup'],
  ['\\ ', '', 'markup'],
  ['\\;', '', 'markup'],
  ['{', '', 'markup'],
  ['}', '', 'markup'],
  ['&ge;', '≥', 'markup'],
  ['&le;', '≤', 'markup'],
  ['&gt;', '>', 'markup'],
  ['&lt;', '<', 'markup'],
  ['&nbsp;', ' ', 'markup'],
  ['>=', '≥', 'comparator'],
  ['=>', '≥', 'comparator'],
  ['<=', '≤', 'comparator'],
  ['=<', '≤', 'comparator'],
  ['≥=', '≥', 'comparator'],
  ['≤=', '≤', 'comparator'],
  ['≧', '≥', 'comparator'],
  ['⩾', '≥', 'comparator'],
  ['≦', '≤', 'comparator'],
  ['⩽', '≤', 'comparator'],
  ['≈', '约', 'comparator'],
  ['℃', '℃', 'width'],
];
const FIRST = new Map<string, Rewriting[]>();
for (const entry of REWRITINGS) FIRST.set(entry[0].charAt(0), [...(FIRST.get(entry[0].charAt(0)) ?? []), entry]);

/** Brackets of book titles that stand before a number are comparators typed on a Chinese keyboard. */
const BRACKETS: Readonly<Record<string, string>> = { '》': '≥', '〉': '>', '《': '≤', '〈': '<' };

const rewrite: Stage = (pieces, steps) => {
  const out: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    const [from, to, kind] = rewritingAt(pieces, at) ?? [piece.text, piece.text, 'width'];
    if (from === to) {
      out.push(piece);
      continue;
    }
    const whole = span(pieces, at, from.length);
    note(steps, kind, whole, to);
    if (to !== '') out.push({ ...whole, text: to });
    at += from.length - 1;
  }
  return out;
};

function rewritingAt(pieces: readonly Piece[], at: number): Rewriting | undefined {
  const first = (pieces[at] as Piece).text;
  const bracket = BRACKETS[first];
  if (bracket !== undefined && /^\s*[\d一二三四五六七八九十百]/u.test(read(pieces, at + 1, 4)))
    return [first, bracket, 'comparator'];
  const candidates = FIRST.get(first);
  if (candidates === undefined) return undefined;
  const ahead = read(pieces, at, 10);
  return candidates.find(
    ([from]) => ahead.startsWith(from) && !(from.length === 3 && /^\\[gl][et][A-Za-z]/u.test(ahead)),
  );
}

/** Line breaks part two targets; a space parts only Latin words and numbers, elsewhere it is typing. */
const closeSpaces: Stage = (pieces, steps) => {
  const out: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    if (!isSpace(piece)) {
      out.push(piece);
      continue;
    }
    const start = at;
    while (isSpace(pieces[at + 1])) at += 1;
    const run = span(pieces, start, at - start + 1);
    const after = between(run.text, out.at(-1)?.text ?? '', pieces[at + 1]?.text ?? '');
    if (after !== run.text) note(steps, 'space', run, after);
    if (after !== '') out.push({ ...run, text: after });
  }
  return out;
};

function isSpace(piece: Piece | undefined): boolean {
  return piece?.text === ' ' || piece?.text === '\n';
}

function between(run: string, before: string, after: string): string {
  if (before === '' || after === '') return '';
  if (run.includes('\n')) return /[;；。、,，:]/u.test(before + after) ? '' : ';';
  if (/[A-Za-z]/u.test(before) && /[A-Za-z]/u.test(after)) return ' ';
  return /\d/u.test(before) && /\d/u.test(after) ? ' ' : '';
}

const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['”', '“'],
  ['"', '"'],
  ["'", "'"],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
];

/** A pair of quotes around everything, and one closing stop. */
const unwrap: Stage = (pieces, steps) => {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined || pieces.length < 2) return [...pieces];
  if (/[。;,；，]/u.test(last.text)) {
    note(steps, 'stop', last, '');
    return pieces.slice(0, -1);
  }
  if (!QUOTES.some(([open, close]) => open === first.text && close === last.text)) return [...pieces];
  note(steps, 'quote', first, '');
  note(steps, 'quote', last, '');
  return pieces.slice(1, -1);
};

function read(pieces: readonly Piece[], at: number, length: number): string {
  let text = '';
  for (let index = at; index < Math.min(at + length, pieces.length); index += 1) text += pieces[index]?.text ?? '';
  return text;
}

function span(pieces: readonly Piece[], at: number, length: number): Piece {
  const first = pieces[at] as Piece;
  const last = pieces[Math.min(at + length, pieces.length) - 1] as Piece;
  return { text: read(pieces, at, length), start: first.start, end: last.end };
}

function note(steps: NormalizationStep[], kind: NormalizationStep['kind'], piece: Piece, after: string): void {
  steps.push({ kind, start: piece.start, end: piece.end, before: piece.text, after });
}
