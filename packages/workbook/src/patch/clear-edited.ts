import { columnName } from '../write/column-name.ts';
import { FILLS } from '../write/looks.data.ts';
import { relationsPath } from '../xlsx/relations.ts';
import { attribute } from '../xml/attribute.ts';
import { type Book, readBook, relationsOf } from './book.ts';
import { restyleCells } from './cell-editor.ts';
import { LIST_NAME } from './list-sheet.ts';
import { removeNotes } from './note-remover.ts';
import type { Package } from './package.ts';
import type { Record } from './record.ts';
import { removeElements } from './remove-elements.ts';
import { removeSheet } from './sheet-remover.ts';
import { openStyles } from './style-editor.ts';
import { NOTE_SIGNATURE } from './without-marks.ts';

const COLORS = [FILLS.error, FILLS.warning, FILLS.suggestion];

/**
 * Takes marks off a copy that Excel, WPS or LibreOffice saved since: what was edited meanwhile stays, our notes, our
 * colours and the list go. The cells get back the fill that was recorded for them, or none.
 */
export function clearEdited(
  pkg: Package,
  found: { readonly part: string; readonly record: Record } | undefined,
): boolean {
  if (found === undefined && !showsMarks(pkg)) return false;
  const book = readBook(pkg);
  const removed = [
    clearFills(pkg, book, found?.record),
    ...book.sheets.map(({ part }) => pkg.has(part) && removeNotes(pkg, part)),
    removeSheet(pkg, book),
  ].some(Boolean);
  if (found !== undefined) removeRecord(pkg, book, found.part);
  pkg.settle();
  return removed || found !== undefined;
}

/** Whether a workbook without record has a list or notes of ours; that colours alone are left is not looked for. */
function showsMarks(pkg: Package): boolean {
  return pkg.names().some((part) => {
    const sign = /\/workbook\.xml$/iu.test(part) ? LIST_NAME : /comments?\d*\.xml$/iu.test(part) ? NOTE_SIGNATURE : '';
    return sign !== '' && pkg.text(part)?.includes(sign) === true;
  });
}

function clearFills(pkg: Package, book: Book, record: Record | undefined): boolean {
  const part = book.relations.find(({ kind }) => kind === 'styles')?.target;
  if (part === undefined || !pkg.has(part)) return false;
  const styles = openStyles(pkg, part);
  const marked = new Set(styles.withFill(COLORS));
  if (marked.size === 0) return false;
  const fills = new Map(record?.fills.map(({ sheet, cell, fill }) => [`${sheet}!${cell}`, fill]));
  let cleared = 0;
  for (const sheet of book.sheets) {
    if (!pkg.has(sheet.part)) continue;
    const splices = restyleCells(pkg.text(sheet.part) ?? '', (style, row, column) =>
      marked.has(style)
        ? styles.refilled(style, fills.get(`${sheet.name}!${columnName(column)}${row}`) ?? '')
        : undefined,
    );
    cleared += splices.length;
    pkg.edit(sheet.part, ...splices);
  }
  styles.finish();
  return cleared > 0;
}

/** The record, its properties, and what leads to them. */
function removeRecord(pkg: Package, book: Book, part: string): void {
  const properties = relationsOf(pkg, part).map(({ target }) => target);
  const gone = new Set([part, relationsPath(part), ...properties]);
  for (const name of gone) pkg.drop(name);
  const ids = new Set(book.relations.filter(({ target }) => target === part).map(({ id }) => id));
  const relations = relationsPath(book.part);
  pkg.edit(
    relations,
    ...removeElements(
      pkg.text(relations) ?? '',
      (name, attributes) => name === 'Relationship' && ids.has(attribute(attributes, 'Id') ?? ''),
    ),
  );
  undeclare(pkg, gone);
}

/** Takes parts out of the list of content types. */
function undeclare(pkg: Package, parts: ReadonlySet<string>): void {
  const types = '[Content_Types].xml';
  pkg.edit(
    types,
    ...removeElements(
      pkg.text(types) ?? '',
      (name, attributes) => name === 'Override' && parts.has((attribute(attributes, 'PartName') ?? '').slice(1)),
    ),
  );
}
