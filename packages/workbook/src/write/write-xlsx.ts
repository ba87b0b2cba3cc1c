import { type Packing, portablePacking } from '../zip/deflate.ts';
import { joinZip, type PackedPart, packPart } from '../zip/write-zip.ts';
import { customXmlProperties } from './custom-xml.ts';
import type { SheetDraft, WorkbookExtras } from './draft.ts';
import { commentsPart, noteShapesPart } from './note-parts.ts';
import { SHAPES_ID, type SheetGleanings, sheetPart } from './sheet-part.ts';
import { styleIndex, stylesPart } from './styles-part.ts';
import { contentTypesPart, type RelationDraft, relationsPart, workbookPart } from './workbook-part.ts';

/** How a workbook is written. */
export interface WriteOptions extends WorkbookExtras {
  /** A faster way of packing than the portable one, such as Node's; its bytes may differ between hosts. */
  readonly packing?: Packing;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Length at which text is handed to the compressor. */
const PIECE = 64 * 1024;

/**
 * Writes a workbook from drafts. Deterministic: the same drafts give the same bytes.
 * Rows are drawn one by one, so a sheet may have as many as a sheet can hold.
 */
export function writeXlsx(sheets: readonly SheetDraft[], options: WriteOptions = {}): Uint8Array {
  const { packing = portablePacking, customXml = [] } = options;
  const parts = new Map<string, PackedPart>();
  const add = (name: string, texts: Iterable<string>): void =>
    void parts.set(name, packPart(name, encode(texts), packing));
  sheets.forEach((sheet, index) => addSheet(sheet, index, add));
  customXml.forEach((xml, index) => addCustomXml(xml, index + 1, add));
  add('xl/workbook.xml', [workbookPart(sheets, options)]);
  add('xl/_rels/workbook.xml.rels', [relationsPart(workbookRelations(sheets.length, customXml.length))]);
  add('xl/styles.xml', [stylesPart()]);
  add('_rels/.rels', [relationsPart([{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }])]);
  // Programs that look at the first bytes expect this part in front.
  const types = '[Content_Types].xml';
  const first = packPart(types, encode([contentTypesPart(parts.keys())]), packing);
  return joinZip([first, ...parts.values()]);
}

type AddPart = (name: string, texts: Iterable<string>) => void;

function addSheet(sheet: SheetDraft, index: number, add: AddPart): void {
  const number = index + 1;
  const gleanings: SheetGleanings = { links: [], notes: [] };
  add(`xl/worksheets/sheet${number}.xml`, sheetPart(sheet, { styleIndex, gleanings, selected: index === 0 }));
  const relations: RelationDraft[] = gleanings.links.flatMap(({ id, target }) =>
    target === undefined ? [] : [{ id, kind: 'hyperlink', target, external: true }],
  );
  if (gleanings.notes.length > 0) {
    add(`xl/comments${number}.xml`, [commentsPart(gleanings.notes)]);
    add(`xl/drawings/vmlDrawing${number}.vml`, [noteShapesPart(gleanings.notes, number)]);
    relations.push({ id: 'rIdNotes', kind: 'comments', target: `../comments${number}.xml` });
    relations.push({ id: SHAPES_ID, kind: 'vmlDrawing', target: `../drawings/vmlDrawing${number}.vml` });
  }
  if (relations.length > 0) add(`xl/worksheets/_rels/sheet${number}.xml.rels`, [relationsPart(relations)]);
}

function addCustomXml(xml: string, number: number, add: AddPart): void {
  add(`customXml/item${number}.xml`, [xml]);
  add(`customXml/itemProps${number}.xml`, [customXmlProperties(xml)]);
  add(`customXml/_rels/item${number}.xml.rels`, [
    relationsPart([{ id: 'rId1', kind: 'customXmlProps', target: `itemProps${number}.xml` }]),
  ]);
}

function workbookRelations(sheets: number, items: number): RelationDraft[] {
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
  return [
    ...numbers(sheets).map((at) => ({ id: `rId${at}`, kind: 'worksheet', target: `worksheets/sheet${at}.xml` })),
    { id: `rId${sheets + 1}`, kind: 'styles', target: 'styles.xml' },
    ...numbers(items).map((at) => ({ id: `rIdItem${at}`, kind: 'customXml', target: `../customXml/item${at}.xml` })),
  ];
}

const utf8 = new TextEncoder();

/** Joins texts to pieces of a size worth compressing. */
function* encode(texts: Iterable<string>): Generator<Uint8Array> {
  let held = DECLARATION;
  for (const text of texts) {
    held += text;
    if (held.length < PIECE) continue;
    yield utf8.encode(held);
    held = '';
  }
  yield utf8.encode(held);
}
