import type { SheetDraft } from '../write/draft.ts';
import { escapeXml } from '../write/escape-xml.ts';
import { placeOf, sheetNameFor } from '../write/sheet-name.ts';
import { type SheetGleanings, sheetPart } from '../write/sheet-part.ts';
import { walkTags } from '../xml/walk-tags.ts';
import { type Book, freePart, type Linker } from './book.ts';
import { placeOfChild } from './child-order.ts';
import type { Package } from './package.ts';
import { prefixed, type Splice } from './splice.ts';
import type { StyleEditor } from './style-editor.ts';

/** Hidden name that tells our sheet from one of the clerk's with the same title. */
export const LIST_NAME = '_jibiao_list';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Adds a sheet behind the others. Links may only lead to places of the workbook itself. */
export function addSheet(
  draft: SheetDraft,
  {
    pkg,
    book,
    linker,
    styles,
  }: { readonly pkg: Package; readonly book: Book; readonly linker: Linker; readonly styles: StyleEditor },
): void {
  const name = sheetNameFor(
    draft.name,
    book.sheets.map((sheet) => sheet.name),
  );
  const gleanings: SheetGleanings = { links: [], notes: [] };
  const part = freePart(pkg, 'xl/worksheets/sheet#.xml');
  const ties = { styleIndex: styles.look, gleanings, selected: false };
  pkg.put(part, DECLARATION + [...sheetPart({ ...draft, name }, ties)].join(''));
  linker.declare(part, WORKSHEET);
  const id = linker.link(book.part, 'worksheet', part);
  const sheetId = Math.max(0, ...book.sheets.map((sheet) => sheet.id)) + 1;
  const xml = pkg.text(book.part) ?? '';
  const element = `<${book.prefix}sheet xmlns:r="${book.office}" name="${escapeXml(name)}" sheetId="${sheetId}" r:id="${id}"/>`;
  pkg.edit(book.part, addToList(xml, 'sheets', element), namesSplice(xml, book, { ...draft, name }));
}

/** The change that adds an element at the end of a list below the root. */
function addToList(xml: string, list: string, insert: string): Splice {
  let change: Splice = { at: xml.length, remove: 0, insert: '' };
  walkTags(xml, ({ kind, name, depth, start, end, prefix }) => {
    if (depth !== 1 || name !== list) return;
    if (kind === 'close') change = { at: start, remove: 0, insert };
    if (kind === 'empty') change = { at: end - 2, remove: 2, insert: `>${insert}</${prefix}${list}>` };
  });
  return change;
}

function namesSplice(xml: string, { prefix, sheets }: Book, { name, filter, frozenRows = 0 }: SheetDraft): Splice {
  const scope = `localSheetId="${sheets.length}"`;
  const names = [
    `<definedName name="${LIST_NAME}" hidden="1">${escapeXml(placeOf(name, '$A$1'))}</definedName>`,
    ...(filter === undefined
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" ${scope} hidden="1">${escapeXml(placeOf(name, absolute(filter)))}</definedName>`,
        ]),
    ...(frozenRows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" ${scope}>${escapeXml(placeOf(name, `$1:$${frozenRows}`))}</definedName>`,
        ]),
  ].join('');
  const change = addToList(xml, 'definedNames', prefixed(names, prefix));
  if (change.insert !== '') return change;
  const at = placeOfChild(xml, 'workbook', 'definedNames');
  return { at, remove: 0, insert: prefixed(`<definedNames>${names}</definedNames>`, prefix) };
}

function absolute(area: string): string {
  return area.replaceAll(/([A-Z]+)(\d+)/gu, '$$$1$$$2');
}
