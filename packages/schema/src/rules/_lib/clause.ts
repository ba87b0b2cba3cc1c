/** A part of a text between punctuation marks. */
export interface Clause {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly at: number;
}

const MARKS = /[，,。．；;！!？?\n\r]/gu;

/** Clauses of a text in reading order; blank ones are left out. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  const add = (from: number, to: number): void => {
    const part = text.slice(from, to);
    if (part.trim() !== '') clauses.push({ text: part, at: from });
  };
  let from = 0;
  MARKS.lastIndex = 0;
  for (let mark = MARKS.exec(text); mark !== null; mark = MARKS.exec(text)) {
    if (isInNumber(text, mark.index)) continue;
    add(from, mark.index);
    from = mark.index + 1;
  }
  add(from, text.length);
  return clauses;
}

/** A comma or point between digits belongs to a number. */
function isInNumber(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return (sign === ',' || sign === '．') && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
