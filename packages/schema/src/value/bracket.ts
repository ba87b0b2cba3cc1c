import type { Scanner } from './scanner.ts';
import type { TargetValue } from './target.ts';

/** Where the bracket that opens at a place closes. */
export function bracketEnd(text: string, at: number): number | undefined {
  let depth = 0;
  for (let end = at; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === 0x28) depth += 1;
    if (code === 0x29) depth -= 1;
    if (depth === 0) return end;
  }
  return undefined;
}

/** Takes a bracketed remark behind a target as its note. */
export function withNote<T extends TargetValue>(scanner: Scanner, target: T): T {
  const { text, at } = scanner;
  const end = text.charAt(at) === '(' ? bracketEnd(text, at) : undefined;
  if (end === undefined) return target;
  scanner.at = end + 1;
  const note = text.slice(at + 1, end);
  return note === '' ? target : { ...target, note };
}
