import type { Grid } from '@jibiao/layout';
import type { Workbook } from '../workbook.ts';
import { attribute } from '../xml/attribute.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { scanXml } from '../xml/scan-xml.ts';
import { unescapeXml } from '../xml/unescape-xml.ts';
import type { Zip } from '../zip/read-zip.ts';
import { LIST_NAME } from './list-sheet.ts';

/** Begins every note of ours, so that people and programs can tell it from a person's. */
export const NOTE_SIGNATURE = '【绩标】';

/** A marked copy that comes back is judged as if it had never been marked: our list and our notes are not the clerk's. */
export function withoutMarks(workbook: Workbook, zip: Zip): Workbook {
  const list = listSheetOf(zip);
  const noted = workbook.sheets.some(({ comments }) => comments.some(({ text }) => text.includes(NOTE_SIGNATURE)));
  if (list === undefined && !noted) return workbook;
  return { ...workbook, sheets: workbook.sheets.filter(({ sheet }) => sheet !== list).map(withoutNotes) };
}

function withoutNotes(grid: Grid): Grid {
  const comments = grid.comments.flatMap(({ text, ...place }) => {
    const own = ownPart(text);
    return own === '' ? [] : [{ ...place, text: own }];
  });
  return { ...grid, comments };
}

/** What a person wrote in a note, before what we added. */
function ownPart(text: string): string {
  const at = text.indexOf(NOTE_SIGNATURE);
  return at === -1 ? text : text.slice(0, at).trimEnd();
}

/** Name of the sheet that our hidden name points to. */
function listSheetOf(zip: Zip): string | undefined {
  const bytes = zip.read('xl/workbook.xml');
  const xml = bytes === undefined ? '' : decodeXml(bytes);
  return xml.includes(LIST_NAME) ? sheetOfName(xml) : undefined;
}

/** Sheet of the reference our hidden name stands for, `'问题清单'!$A$1`. */
export function sheetOfName(xml: string): string | undefined {
  let inside = false;
  let text = '';
  scanXml(xml, {
    open: (name, attributes) => {
      inside = name === 'definedName' && attribute(attributes, 'name') === LIST_NAME;
    },
    text: (piece) => {
      if (inside) text += piece;
    },
    close: () => {
      inside = false;
    },
  });
  const quoted = /^'((?:[^']|'')+)'!/u.exec(unescapeXml(text))?.[1]?.replaceAll("''", "'");
  return quoted ?? /^([^'!#]+)!/u.exec(unescapeXml(text))?.[1];
}
