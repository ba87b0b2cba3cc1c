import { type Grid, readDocument } from '@jibiao/layout';
import { check, createRowMemo, type Finding, isJudged, type Profile, type SubmittedDocument } from '@jibiao/schema';
import { rereadEdit } from './reread-edit.ts';

/** A workbook as the judge sees it. */
interface Judged {
  readonly document: SubmittedDocument;
  readonly findings: readonly Finding[];
}

/** One sheet before and after an edit. */
export interface SheetChange {
  readonly before: Grid;
  readonly after: Grid;
}

/** Turns grids into findings. */
export interface Judge {
  readonly whole: (file: string, grids: readonly Grid[], profile: Profile) => Judged;
  /**
   * The answer within a frame: after one value was typed, only its row is read and judged anew, and what depends on all
   * rows. `undefined` when the edit means more. Whoever asks must still judge the whole a little later.
   */
  readonly edit?: (known: SubmittedDocument, change: SheetChange, profile: Profile) => Judged | undefined;
  /** Fetches what judging this document in full still lacks; `undefined` when it lacks nothing. */
  readonly complete?: (document: SubmittedDocument) => Promise<unknown> | undefined;
}

/** The same layout and rules that the command line runs; those over several forms, those of scores and the readers of rare layouts come when a workbook needs them. */
export function createJudge(fetchAcross?: () => Promise<unknown>): Judge {
  let memo = createRowMemo();
  let lacking = fetchAcross;
  const judged = (document: SubmittedDocument, profile: Profile): Judged => ({
    document,
    findings: check([document], profile, {}, { memo }).findings,
  });
  return {
    whole: (file, grids, profile) => judged(readDocument(file, grids), profile),
    edit(known, change, profile) {
      const document = rereadEdit(known, change);
      return document && judged(document, profile);
    },
    complete({ forms, sheets }) {
      const isRead = sheets.every(({ note, incomplete }) => (note ?? 'empty') === 'empty' && incomplete.length === 0);
      const isScored = forms.some(({ kind }) => kind === 'self-evaluation');
      if (isRead && !isScored && forms.filter(isJudged).length < 2) return undefined;
      return lacking?.().then(() => {
        lacking = undefined;
        // Rows judged so far lack the rules that came.
        memo = createRowMemo();
      });
    },
  };
}
