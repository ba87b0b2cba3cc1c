import { BINDING_NAMESPACE, bindingXml } from '../binding.ts';
import { guard, typedText } from '../guarded-edits.ts';
import type { CellEdit, EditReceipt, WorkbookHost } from '../port.ts';
import { removeHighlights, removeNotes, requestHighlights, requestNotes } from './marks.ts';
import { NOTES, type OfficeApi, sync, UNDO_GROUP } from './office-api.ts';

/** The orders that change a workbook. */
export type Writing = Pick<WorkbookHost, 'applyEdits' | 'highlight' | 'writeNotes' | 'clearMarks' | 'bind'>;

/** What changes the workbook, always on a person's order. */
export function writing(api: OfficeApi): Writing {
  return {
    applyEdits: (edits) => grouped(api, (context) => applyEdits(context, edits)),
    highlight: (marks) =>
      grouped(api, async (context) => {
        await removeHighlights(context);
        requestHighlights(context, marks);
        await sync(context);
      }),
    writeNotes: (marks) =>
      grouped(api, async (context) => {
        requestNotes(context, marks);
        await sync(context);
      }),
    clearMarks: () =>
      grouped(api, async (context) => {
        const highlights = await removeHighlights(context);
        return highlights + (api.supports(NOTES) ? await removeNotes(context) : 0);
      }),
    async bind(binding) {
      const context = new api.Excel.RequestContext();
      const parts = context.workbook.customXmlParts.getByNamespace(BINDING_NAMESPACE);
      parts.load('items/id');
      await sync(context);
      for (const part of parts.items) part.delete();
      context.workbook.customXmlParts.add(bindingXml(binding));
      await sync(context);
    },
  };
}

/** One step of Ctrl+Z where this Excel can; a plain batch elsewhere. */
async function grouped<T>(api: OfficeApi, run: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!api.supports(UNDO_GROUP)) return run(new api.Excel.RequestContext());
  return api.Excel.run({ mergeUndoGroup: true } as Excel.RunOptions, run);
}

/** Reads what the cells show now, writes those that are as they were seen, in two round trips. */
async function applyEdits(context: Excel.RequestContext, edits: readonly CellEdit[]): Promise<EditReceipt> {
  // Asked for anew in the second round trip: office.js forgets a range after one.
  const rangeOf = ({ at }: CellEdit): Excel.Range => context.workbook.worksheets.getItem(at.sheet).getRange(at.address);
  const shown = edits.map((edit) => ({ edit, range: rangeOf(edit) }));
  for (const { range } of shown) range.load('text');
  await sync(context);
  const texts = new Map(shown.map(({ edit, range }) => [edit.at, range.text[0]?.[0] ?? '']));
  const { fresh, stale } = guard(edits, (at) => texts.get(at) ?? '');
  for (const edit of fresh) rangeOf(edit).values = [[typedText(edit.to)]];
  if (fresh.length > 0) await sync(context);
  return { applied: fresh, stale };
}
