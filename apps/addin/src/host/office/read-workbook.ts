import { firstCell, parseCell } from '../address.ts';
import { BINDING_NAMESPACE, parseBinding } from '../binding.ts';
import { isOwnNote } from '../marks.ts';
import type { WorkbookSnapshot } from '../port.ts';
import { type OfficeApi, sync } from './office-api.ts';
import { requestSheet } from './read-sheet.ts';

/** The set that brought merged areas; below it merges stay unknown and layout works from blanks. */
export const MERGED_AREAS = '1.13';
const COMMENTS = '1.10';

/** Reads the whole workbook in two round trips: what there is, then all of it. */
export async function readWorkbook(api: OfficeApi, context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  const { workbook } = context;
  workbook.load('name');
  workbook.worksheets.load('items/id');
  const active = workbook.getActiveCell();
  active.load('address');
  const parts = workbook.customXmlParts.getByNamespace(BINDING_NAMESPACE);
  parts.load('items/id');
  const comments = api.supports(COMMENTS) ? workbook.comments : undefined;
  comments?.load('items/id,items/content');
  await sync(context);

  const pending = workbook.worksheets.items.map((sheet) => requestSheet(sheet, api.supports(MERGED_AREAS)));
  const xml = parts.items[0]?.getXml();
  const others = (comments?.items ?? []).filter(({ content }) => !isOwnNote(content));
  const placed = others.map((comment) => {
    const location = comment.getLocation();
    location.load('address');
    return { comment, location };
  });
  await sync(context);

  const remarks = placed.map(({ comment, location }) => ({ address: location.address, text: comment.content }));
  return {
    file: workbook.name,
    sheets: pending.map((sheet, index) =>
      sheet.take(commentsOn(workbook.worksheets.items[index]?.name ?? '', remarks)),
    ),
    selected: { sheet: sheetName(active.address), address: firstCell(active.address) },
    bound: xml === undefined ? undefined : parseBinding(xml.value),
  };
}

interface Remark {
  readonly address: string;
  readonly text: string;
}

function commentsOn(name: string, remarks: readonly Remark[]): { row: number; column: number; text: string }[] {
  return remarks
    .filter(({ address }) => sheetName(address) === name)
    .flatMap(({ address, text }) => {
      const at = parseCell(firstCell(address));
      return at === undefined ? [] : [{ ...at, text }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Sheet in front of an address, its quotes taken off. */
function sheetName(address: string): string {
  const name = address.slice(0, Math.max(0, address.lastIndexOf('!')));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
