import { type Grid, readDocument } from '@jibiao/layout';
import {
  type check,
  checkDocument,
  createRowMemo,
  type Finding,
  type Profile,
  type SubmittedDocument,
} from '@jibiao/schema';
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
  /** Fetches what judging in full still lacks; `undefined` when it lacks nothing. */
  readonly complete?: () => Promise<unknown> | undefined;
}

/** What judges several forms together. */
interface Across {
  readonly check: typeof check;
}

/**
 * The same layout and rules that the command line runs. Those over several forms, those of scores and the readers
 * of rare layouts come a moment later: few workbooks show more with them.
 */
export function createJudge(fetchAcross?: () => Promise<Across>): Judge {
  let memo = createRowMemo();
  let across: Across | undefined;
  const judged = (document: SubmittedDocument, profile: Profile): Judged => {
    const { findings } = across?.check([document], profile, {}, { memo }) ?? checkDocument(document, profile, { memo });
    return { document, findings };
  };
  return {
    whole: (file, grids, profile) => judged(readDocument(file, grids), profile),
    edit(known, change, profile) {
      const document = rereadEdit(known, change);
      return document && judged(document, profile);
    },
    complete: () =>
      across === undefined
        ? fetchAcross?.().then((fetched) => {
            across = fetched;
            // Rows judged so far lack the rules that came.
            memo = createRowMemo();
          })
        : undefined,
  };
}
