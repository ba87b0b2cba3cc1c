import { joinAddresses } from '../join-addresses.ts';
import { HIGHLIGHTS, isOwnHighlight, isOwnNote, noteText } from '../marks.ts';
import type { Mark } from '../port.ts';
import { sync } from './office-api.ts';

/** Excel silently cuts addresses at 8,192 characters. */
const ADDRESS_LIMIT = 8_000;

/** One conditional format per sheet, severity and 8,000 characters of addresses: the clerk's own formats stay. */
export function requestHighlights(context: Excel.RequestContext, marks: readonly Mark[]): void {
  for (const name of new Set(marks.map(({ at }) => at.sheet))) {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const { severity, formula, fill } of HIGHLIGHTS) {
      const own = marks.filter((mark) => mark.at.sheet === name && mark.severity === severity);
      for (const addresses of joinAddresses([...new Set(own.map(({ at }) => at.area ?? at.address))], ADDRESS_LIMIT)) {
        const format = sheet.getRanges(addresses).conditionalFormats.add('Custom');
        format.custom.rule.formula = formula;
        format.custom.format.fill.color = fill;
      }
    }
  }
}

/**
 * Deletes our highlights on all sheets, also those of an earlier session; answers how many. A range is asked for anew
 * in every round trip: office.js forgets it after one.
 */
export async function removeHighlights(context: Excel.RequestContext): Promise<number> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await sync(context);
  const formatsOf = (id: string): Excel.ConditionalFormatCollection =>
    worksheets.getItem(id).getRange().conditionalFormats;
  const listed = worksheets.items.map(({ id }) => ({ id, formats: formatsOf(id) }));
  for (const { formats } of listed) formats.load('items/id,items/type');
  await sync(context);
  const custom = listed.flatMap(({ id: sheet, formats }) =>
    formats.items.flatMap(({ id, type }) => (type === 'Custom' ? [{ sheet, id }] : [])),
  );
  if (custom.length === 0) return 0;
  const rules = custom.map(({ sheet, id }) => ({ sheet, id, rule: formatsOf(sheet).getItem(id).custom.rule }));
  for (const { rule } of rules) rule.load('formula');
  await sync(context);
  const own = rules.filter(({ rule }) => isOwnHighlight(rule.formula));
  for (const { sheet, id } of own) formatsOf(sheet).getItem(id).delete();
  if (own.length > 0) await sync(context);
  return own.length;
}

export function requestNotes(context: Excel.RequestContext, marks: readonly Mark[]): void {
  for (const { at, text } of marks) {
    context.workbook.comments.add(`'${at.sheet.replaceAll("'", "''")}'!${at.address}`, noteText(text));
  }
}

export async function removeNotes(context: Excel.RequestContext): Promise<number> {
  const { comments } = context.workbook;
  comments.load('items/id,items/content');
  await sync(context);
  const own = comments.items.filter(({ content }) => isOwnNote(content));
  for (const comment of own) comment.delete();
  if (own.length > 0) await sync(context);
  return own.length;
}
