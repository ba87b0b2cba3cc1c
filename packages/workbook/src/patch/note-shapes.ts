import { noteShape, noteShapesPart } from '../write/note-parts.ts';
import type { NotedCell } from '../write/sheet-part.ts';
import { attribute } from '../xml/attribute.ts';
import { attributesAt, type Tag, walkTags } from '../xml/walk-tags.ts';
import { type Book, freePart, type Linker, relationsOf } from './book.ts';
import { behindCells, placeOfChild } from './child-order.ts';
import type { Package } from './package.ts';

/** The package at hand, and what is needed to add parts to it. */
export interface NoteContext {
  readonly pkg: Package;
  readonly book: Book;
  readonly linker: Linker;
}

const SHAPES = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Adds the shapes notes are drawn with, without which Excel shows none. */
export function addShapes({ pkg, book, linker }: NoteContext, sheet: string, notes: readonly NotedCell[]): void {
  if (notes.length === 0) return;
  const xml = pkg.text(sheet) ?? '';
  const part = shapesOf(pkg, sheet);
  const xmlOfShapes = part === undefined ? undefined : pkg.text(part);
  if (part !== undefined && xmlOfShapes !== undefined) {
    let id = lastShape(xmlOfShapes);
    // Shapes written by old programs are not always well-formed: only the very end of the part is certain.
    const end = xmlOfShapes.lastIndexOf('</');
    const insert = notes.map((note) => noteShape(note, (id += 1))).join('');
    pkg.edit(part, { at: end, remove: 0, insert });
    return;
  }
  const added = freePart(pkg, 'xl/drawings/vmlDrawing#.vml');
  const number = book.sheets.findIndex((one) => one.part === sheet) + 1;
  pkg.put(added, noteShapesPart(notes, number));
  linker.declare(added, SHAPES);
  const id = linker.link(sheet, 'vmlDrawing', added);
  const prefix = /<((?:[\w.-]+:)?)worksheet[\s>]/u.exec(xml)?.[1] ?? '';
  const insert = `<${prefix}legacyDrawing xmlns:r="${book.office}" r:id="${id}"/>`;
  pkg.edit(sheet, { at: placeOfChild(xml, 'worksheet', 'legacyDrawing', behindCells(xml)), remove: 0, insert });
}

/** The part with the sheet's note shapes. Shapes of page headers are of the same kind, but not meant. */
export function shapesOf(pkg: Package, sheet: string): string | undefined {
  const xml = pkg.text(sheet) ?? '';
  let id: string | undefined;
  const visit = (tag: Tag): void => {
    if (tag.depth === 1 && tag.name === 'legacyDrawing' && tag.kind !== 'close')
      id = attribute(attributesAt(xml, tag), 'id');
  };
  walkTags(xml, visit, behindCells(xml));
  return id === undefined ? undefined : relationsOf(pkg, sheet).find((one) => one.id === id)?.target;
}

function lastShape(xml: string): number {
  let last = 1024;
  for (const [, id] of xml.matchAll(/_x0000_s(\d{1,9})/gu)) last = Math.max(last, Number(id));
  return last;
}
