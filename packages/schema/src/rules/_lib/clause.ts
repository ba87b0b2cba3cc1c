/** A part of a text between punctuation marks. */
export interface Clause {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly at: number;
}

const MARKS: ReadonlySet<string> = new Set('，,。．；;！!？?\n\r');

/** Clauses of a text in reading order; blank ones are left out. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isMark(text, at)) continue;
    const part = text.slice(from, at);
    if (part.trim() !== '') clauses.push({ text: part, at: from });
    from = at + 1;
  }
  return clauses;
}

/** A comma or point between digits belongs to a number. */
function isMark(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (!MARKS.has(sign)) return false;
  return !((sign === ',' || sign === '．') && /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1)));
}
