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
