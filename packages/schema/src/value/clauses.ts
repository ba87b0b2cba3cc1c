import { BEFORE } from './comparator.ts';
import { isDigitAt } from './scanner.ts';
import { wordAt } from './word-tree.ts';

const NUMBERING =
  /^(?:(?:指标|目标|任务)\d{1,2}[:、.]|\d{1,2}[.、)](?=[^\d])|\(\d{1,2}\)|[①-⑳]|[一二三四五六七八九十][、.](?![一二三四五六七八九十]))/u;

/** Parts of a cell that hold a target each: split at semicolons, stops, commas, numbering; never inside brackets or numbers. */
export function splitClauses(text: string): string[] {
  const clauses: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '(') depth += 1;
    if (sign === ')' && depth > 0) depth -= 1;
    if (depth > 0 || !isBreak(text, at)) continue;
    clauses.push(text.slice(from, at));
    from = at + 1;
  }
  clauses.push(text.slice(from));
  return clauses.map(withoutNumbering).filter((clause) => clause !== '');
}

function isBreak(text: string, at: number): boolean {
  switch (text.charAt(at)) {
    case ';':
    case '。':
      return true;
    case ',':
      return !(
        isDigitAt(text, at - 1) &&
        isDigitAt(text, at + 1) &&
        isDigitAt(text, at + 3) &&
        !isDigitAt(text, at + 4)
      );
    case '、':
      // 3、4级 are two grades of one group.
      if (isDigitAt(text, at - 1) && /^\d级/u.test(text.slice(at + 1, at + 3))) return false;
      return isDigitAt(text, at + 1) || wordAt(BEFORE, text, at + 1) !== undefined;
    default:
      return false;
  }
}

/** Drops `1、`, `(2)`, `①` before a part. */
export function withoutNumbering(text: string): string {
  const found = NUMBERING.exec(text);
  return found === null ? text : withoutNumbering(text.slice(found[0].length));
}
