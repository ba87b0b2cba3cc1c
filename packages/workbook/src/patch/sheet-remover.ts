import { relationsPath } from '../xlsx/relations.ts';
import { attribute } from '../xml/attribute.ts';
import { attributesAt, walkTags } from '../xml/walk-tags.ts';
import type { Book } from './book.ts';
import { LIST_NAME } from './list-sheet.ts';
import type { Package } from './package.ts';
import { removeElements } from './remove-elements.ts';
import { type Splice, setAttribute } from './splice.ts';
import { sheetOfName } from './without-marks.ts';

/** Takes the list out of a workbook; tells whether it was there. */
export function removeSheet(pkg: Package, book: Book): boolean {
  const xml = pkg.text(book.part) ?? '';
  const name = sheetOfName(xml);
  const index = book.sheets.findIndex((sheet) => sheet.name === name);
  const sheet = book.sheets[index];
  if (sheet === undefined || book.sheets.length === 1) return false;
  const relation = book.relations.find(({ target }) => target === sheet.part)?.id;
  pkg.edit(book.part, ...sheetSplices(xml, sheet.name, index), ...shiftSplices(xml, index));
  const relations = relationsPath(book.part);
  pkg.edit(
    relations,
    ...removeElements(
      pkg.text(relations) ?? '',
      (element, attributes) => element === 'Relationship' && attribute(attributes, 'Id') === relation,
    ),
  );
  pkg.drop(sheet.part);
  pkg.drop(relationsPath(sheet.part));
  const types = '[Content_Types].xml';
  pkg.edit(
    types,
    ...removeElements(
      pkg.text(types) ?? '',
      (element, attributes) => element === 'Override' && attribute(attributes, 'PartName') === `/${sheet.part}`,
    ),
  );
  return true;
}

/** The sheet and the names that belong to it. */
function sheetSplices(xml: string, name: string, index: number): Splice[] {
  return removeElements(xml, (element, attributes) => {
    if (element === 'sheet') return attribute(attributes, 'name') === name;
    if (element !== 'definedName') return false;
    return attribute(attributes, 'name') === LIST_NAME || attribute(attributes, 'localSheetId') === String(index);
  });
}

/** Sheets behind it move up by one, for the names and for the sheet in sight. */
function shiftSplices(xml: string, index: number): Splice[] {
  const splices: Splice[] = [];
  walkTags(xml, (tag) => {
    const key = tag.name === 'definedName' ? 'localSheetId' : tag.name === 'workbookView' ? 'activeTab' : undefined;
    const value = key === undefined || tag.kind === 'close' ? undefined : attribute(attributesAt(xml, tag), key);
    if (key === undefined || value === undefined) return;
    const past = key === 'activeTab' ? Number(value) >= index && Number(value) > 0 : Number(value) > index;
    if (past) splices.push(setAttribute(xml, tag, key, String(Number(value) - 1)));
  });
  return splices;
}
