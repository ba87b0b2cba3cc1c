import { columnName } from '../write/column-name.ts';
import { customXmlProperties } from '../write/custom-xml.ts';
import type { SheetDraft } from '../write/draft.ts';
import type { FillName } from '../write/looks.data.ts';
import type { NotedCell } from '../write/sheet-part.ts';
import { parseA1 } from '../xlsx/a1.ts';
import { type Packing, portablePacking } from '../zip/deflate.ts';
import type { ZipEngine } from '../zip/engine.ts';
import { openZip } from '../zip/read-zip.ts';
import { type Book, freePart, inItsNamespaces, type Linker, openLinker, readBook } from './book.ts';
import type { CellChange } from './cell-editor.ts';
import { editCells } from './cell-editor.ts';
import { clearMarks } from './clear.ts';
import { guard } from './guard.ts';
import { addSheet } from './list-sheet.ts';
import { addNotes, threadedCells } from './note-editor.ts';
import { openPackage, type Package } from './package.ts';
import { recordXml } from './record.ts';
import { readSheetFacts, type SheetFacts } from './sheet-facts.ts';
import { openStyles, type StyleEditor } from './style-editor.ts';

/** What is to be seen on one cell. */
export interface Mark {
  readonly sheet: string;
  /** A1 address; a cell inside a merged area stands for the area. */
  readonly address: string;
  readonly level: Extract<FillName, 'error' | 'warning' | 'suggestion'>;
  /** Text of the note. */
  readonly note: string;
}

/** What a workbook is marked with. */
export interface Marking {
  readonly marks: readonly Mark[];
  /** The list that is added as a sheet; its name gives way to one that is taken. */
  readonly list: SheetDraft;
}

/** How bytes are read and packed. */
export interface PatchOptions {
  readonly engine?: ZipEngine;
  readonly packing?: Packing;
}

/** What a person should know about a marked copy. */
export interface MarkingFacts {
  /** Marks of an earlier round were taken off first. */
  readonly replaced: boolean;
  /** A digital signature no longer holds for the copy. */
  readonly signed: boolean;
  /** Sheets under protection, which stays; notes can be read but not deleted there. */
  readonly protectedSheets: readonly string[];
  /** The workbook's structure is protected: the list can be deleted only once that is lifted. */
  readonly lockedBook: boolean;
  /** Cells that people discuss in threads: marked by colour only. */
  readonly threaded: readonly string[];
  /** Marks on sheets or places that are not there: in the list only. */
  readonly unplaced: number;
}

/** A marked copy and what to know about it. */
export interface Marked {
  readonly bytes: Uint8Array;
  readonly facts: MarkingFacts;
}

/**
 * Marks an .xlsx or .xlsm: a note and a colour on each cell, and a list as the last sheet. All other parts stay as the
 * bytes they were; marks of an earlier round are replaced. Throws `ToolError` for a file that cannot be patched.
 */
export function annotate(bytes: Uint8Array, marking: Marking, options: PatchOptions = {}): Marked {
  return guard(() => markBytes(bytes, marking, options));
}

function markBytes(bytes: Uint8Array, { marks, list }: Marking, options: PatchOptions): Marked {
  const pkg = openPackage(openZip(bytes, options.engine), options.engine);
  const replaced = clearMarks(pkg);
  const context = openContext(pkg);
  const facts = { protectedSheets: [] as string[], threaded: [] as string[], unplaced: 0 };
  const fills: { sheet: string; cell: string; fill: string }[] = [];
  for (const [name, own] of groupBySheet(marks)) {
    const sheet = context.book.sheets.find((one) => one.name === name);
    if (sheet === undefined || !pkg.has(sheet.part)) facts.unplaced += own.length;
    else markSheet(context, { name, part: sheet.part, marks: own }, { facts, fills });
  }
  addSheet(list, context);
  context.styles.finish();
  writeRecord(context, fills);
  const signed = pkg.names().some((part) => part.startsWith('_xmlsignatures/'));
  return {
    bytes: pkg.save(options.packing ?? portablePacking),
    facts: { ...facts, replaced, signed, lockedBook: context.book.locked },
  };
}

/** Takes all marks off again; `undefined` when there were none. */
export function clearAnnotations(bytes: Uint8Array, options: PatchOptions = {}): Uint8Array | undefined {
  return guard(() => {
    const pkg = openPackage(openZip(bytes, options.engine), options.engine);
    return clearMarks(pkg) ? pkg.save(options.packing ?? portablePacking) : undefined;
  });
}

interface Context {
  readonly pkg: Package;
  readonly book: Book;
  readonly linker: Linker;
  readonly styles: StyleEditor;
}

function openContext(received: Package): Context {
  const book = readBook(received);
  const pkg = inItsNamespaces(received, book);
  const linker = openLinker(pkg, book.office);
  let part = book.relations.find(({ kind }) => kind === 'styles')?.target;
  if (part === undefined || !pkg.has(part)) {
    part = freePart(pkg, 'xl/styles#.xml');
    pkg.put(part, EMPTY_STYLES);
    linker.link(book.part, 'styles', part);
    linker.declare(part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
  }
  return { pkg, book, linker, styles: openStyles(pkg, part) };
}

const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>';

interface Gathered {
  readonly facts: { protectedSheets: string[]; threaded: string[]; unplaced: number };
  readonly fills: { sheet: string; cell: string; fill: string }[];
}

function markSheet(
  context: Context,
  { name, part, marks }: { readonly name: string; readonly part: string; readonly marks: readonly Mark[] },
  { facts, fills }: Gathered,
): void {
  const { pkg, styles } = context;
  const xml = pkg.text(part) ?? '';
  const { merges, isProtected } = readSheetFacts(xml);
  const threaded = threadedCells(pkg, part);
  const changes: CellChange[] = [];
  const notes: NotedCell[] = [];
  const placed = placeMarks(marks, merges);
  facts.unplaced += marks.length - placed.reduce((sum, { count }) => sum + count, 0);
  for (const { row, column, level, note } of placed) {
    const cell = `${columnName(column)}${row}`;
    changes.push({
      row,
      column,
      restyle: (style) => {
        fills.push({ sheet: name, cell, fill: styles.fillOf(style) });
        return styles.filled(style, level);
      },
    });
    if (threaded.has(cell)) facts.threaded.push(`${name}!${cell}`);
    else notes.push({ row, column, text: note });
  }
  if (isProtected) facts.protectedSheets.push(name);
  pkg.edit(part, ...editCells(xml, changes));
  addNotes(context, part, notes);
}

interface PlacedMark extends Pick<Mark, 'level' | 'note'> {
  readonly row: number;
  readonly column: number;
  /** Marks that came together here. */
  readonly count: number;
}

const RANK = { error: 2, warning: 1, suggestion: 0 } as const;

/** Marks by cell; those that meet in one cell, such as the first of a merged area, become one of the gravest level. */
function placeMarks(marks: readonly Mark[], merges: SheetFacts['merges']): PlacedMark[] {
  const placed = new Map<string, PlacedMark>();
  for (const { address, level, note } of marks) {
    const place = merges.anchorOf(parseA1(address));
    if (place === undefined) continue;
    const key = `${place.row} ${place.column}`;
    const before = placed.get(key);
    if (before === undefined) placed.set(key, { ...place, level, note, count: 1 });
    else {
      const graver = RANK[level] > RANK[before.level] ? level : before.level;
      placed.set(key, { ...before, level: graver, note: `${before.note}\n${note}`, count: before.count + 1 });
    }
  }
  return [...placed.values()];
}

function groupBySheet(marks: readonly Mark[]): Map<string, Mark[]> {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) groups.set(mark.sheet, [...(groups.get(mark.sheet) ?? []), mark]);
  return groups;
}

/** Settles all changes and adds the record of them, the last change of all. */
function writeRecord(
  { pkg, book, linker }: Context,
  fills: readonly { sheet: string; cell: string; fill: string }[],
): void {
  const part = freePart(pkg, 'customXml/item#.xml');
  const properties = part.replace('item', 'itemProps');
  linker.declare(properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
  linker.link(book.part, 'customXml', part);
  linker.link(part, 'customXmlProps', properties);
  const back = pkg.settle();
  const own = new Set(pkg.added());
  const changed = [...back]
    .filter(([name]) => !own.has(name))
    .map(([name, splices]) => ({ part: name, crc: pkg.checksum(name), back: splices }));
  const xml = recordXml({ added: [...own, part, properties], changed, fills });
  pkg.put(part, xml);
  pkg.put(properties, customXmlProperties(xml));
}
