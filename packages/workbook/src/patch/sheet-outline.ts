import { parseA1 } from '../xlsx/a1.ts';
import { attribute } from '../xml/attribute.ts';
import { attributesAt, type Tag, walkTags } from '../xml/walk-tags.ts';

/** A cell that is there. */
export interface FoundCell {
  readonly column: number;
  readonly tag: Tag;
  end: number;
}

/** A row that is there. */
export interface FoundRow {
  readonly row: number;
  readonly tag: Tag;
  /** Offset of the closing tag; of the end of an empty row. */
  close: number;
  readonly cells: FoundCell[];
  readonly style: number | undefined;
}

/** Where the rows of a worksheet part stand. */
export interface Outline {
  prefix: string;
  readonly columns: { readonly first: number; readonly last: number; readonly style: number }[];
  readonly rows: FoundRow[];
  data: Tag | undefined;
  dataClose: number;
}

/** Reads where rows and cells stand; cells only of the wanted rows, if any are named. */
export function readOutline(xml: string, wanted?: ReadonlySet<number>): Outline {
  const outline: Outline = { prefix: '', columns: [], rows: [], data: undefined, dataClose: -1 };
  const visit = (tag: Tag): void => {
    const { name, depth } = tag;
    if (depth === 0) outline.prefix = tag.prefix;
    else if (depth === 1 && name === 'sheetData') noteData(outline, tag);
    else if (depth === 2 && name === 'col') noteColumn(outline, xml, tag);
    else if (depth === 2 && name === 'row') noteRow(outline, xml, tag);
    else if (depth === 3 && name === 'c') noteCell(outline.rows.at(-1), wanted, { xml, tag });
  };
  // Cells of rows nobody asked for are passed over.
  const jump = ({ name, depth, prefix, end }: Tag): number | undefined => {
    if (depth !== 2 || name !== 'row' || wanted?.has(outline.rows.at(-1)?.row ?? 0) !== false) return undefined;
    const close = xml.indexOf(`</${prefix}row>`, end);
    return close === -1 ? undefined : close;
  };
  walkTags(xml, visit, { at: 0, depth: 0, jump });
  return outline;
}

function noteData(outline: Outline, tag: Tag): void {
  if (tag.kind === 'close') outline.dataClose = tag.start;
  else outline.data = tag;
}

function noteColumn({ columns }: Outline, xml: string, tag: Tag): void {
  const attributes = attributesAt(xml, tag);
  const style = attribute(attributes, 'style');
  if (tag.kind === 'close' || style === undefined) return;
  columns.push({
    first: Number(attribute(attributes, 'min')),
    last: Number(attribute(attributes, 'max')),
    style: Number(style),
  });
}

/** Rows and cells may come without their number: then they follow the one before. */
function noteRow({ rows }: Outline, xml: string, tag: Tag): void {
  const last = rows.at(-1);
  if (tag.kind === 'close') {
    if (last !== undefined) last.close = tag.start;
    return;
  }
  const attributes = attributesAt(xml, tag);
  const style = attribute(attributes, 's');
  rows.push({
    row: Number(attribute(attributes, 'r') ?? (last?.row ?? 0) + 1),
    tag,
    close: tag.end,
    cells: [],
    style: style === undefined ? undefined : Number(style),
  });
}

function noteCell(
  row: FoundRow | undefined,
  wanted: ReadonlySet<number> | undefined,
  { xml, tag }: { readonly xml: string; readonly tag: Tag },
): void {
  if (row === undefined || wanted?.has(row.row) === false) return;
  const last = row.cells.at(-1);
  if (tag.kind !== 'close') {
    const column = parseA1(attribute(attributesAt(xml, tag), 'r') ?? '')?.column ?? (last?.column ?? 0) + 1;
    row.cells.push({ column, tag, end: tag.end });
  } else if (last !== undefined) last.end = tag.end;
}
