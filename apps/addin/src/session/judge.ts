import { type Grid, readDocument } from '@jibiao/layout';
import { check, type Finding, type Profile, type SubmittedDocument } from '@jibiao/schema';

/** A workbook as the judge sees it. */
interface Judged {
  readonly document: SubmittedDocument;
  readonly findings: readonly Finding[];
}

/** Turns grids into findings. */
export type Judge = (file: string, grids: readonly Grid[], profile: Profile) => Judged;

/** The same layout and rules that the command line runs. */
export const judge: Judge = (file, grids, profile) => {
  const document = readDocument(file, grids);
  return { document, findings: check([document], profile).findings };
};
