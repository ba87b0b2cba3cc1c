import type { Finding } from '@jibiao/schema';
import type { CellEdit } from '../host/port.ts';

/** The edit that a finding offers, with the text it was made for. */
export function editOf({ fix }: Finding): CellEdit | undefined {
  return fix && { at: fix.at, from: fix.from, to: fix.to };
}

/** Edits of all findings of one kind; where two would change one cell, the first wins and the next check offers the rest. */
export function editsOfKind(findings: readonly Finding[], like: Finding): CellEdit[] {
  return distinct(findings.filter(({ rule, message }) => rule === like.rule && message === like.message));
}

/** Edits that need nobody's judgement. */
export function safeEdits(findings: readonly Finding[]): CellEdit[] {
  return distinct(findings.filter(({ fix }) => fix?.kind === 'safe'));
}

function distinct(findings: readonly Finding[]): CellEdit[] {
  const edits = new Map<string, CellEdit>();
  for (const finding of findings) {
    const edit = editOf(finding);
    const key = edit && `${edit.at.sheet}!${edit.at.address}`;
    if (edit !== undefined && key !== undefined && !edits.has(key)) edits.set(key, edit);
  }
  return [...edits.values()];
}

/** How much of a cell must stay for its rest to be shown around what changes. */
const LONG = 12;

/** A change within a long text: what stays before it, what goes, what comes, what stays behind; the whole of a short one. */
export function changeOf({
  from,
  to,
}: CellEdit): readonly [before: string, goes: string, comes: string, after: string] {
  const shorter = Math.min(from.length, to.length);
  let [head, tail] = [0, 0];
  while (head < shorter && from[head] === to[head]) head += 1;
  while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  if (head + tail < LONG) [head, tail] = [0, 0];
  const middle = (text: string): string => text.slice(head, text.length - tail);
  return [from.slice(0, head), middle(from), middle(to), from.slice(from.length - tail)];
}
