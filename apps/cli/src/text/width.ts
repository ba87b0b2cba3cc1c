/** Wide characters (CJK, full-width forms) take two columns of a terminal; combining marks take none. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{20000}-\u{3FFFD}“”‘’…—·≥≤±×]/u;
const ZERO = /\p{M}|[\u200B-\u200F\uFEFF]/u;

/** Columns a text takes in a terminal with a Chinese font. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/** Pads with spaces up to a width in columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - widthOf(text), 0));
}

/** Breaks a text into lines of at most `width` columns: between any two Chinese characters, else at spaces. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(text)) {
    const size = widthOf(piece);
    if (used > 0 && used + size > width && !MAY_NOT_START.test(piece)) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
      if (piece === ' ') continue;
    }
    line += piece;
    used += size;
  }
  if (line !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Closing punctuation stays with what it closes. */
const MAY_NOT_START = /^[，。；：、！？）》”’〉】]/u;

/** Opening punctuation stays with what it opens. */
function pieces(text: string): string[] {
  return text.match(/ |[“‘（《〈【]*(?:[\x21-\x7E]+|[^\x20-\x7E])/gu) ?? [];
}

function columnsOf(character: string): number {
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
