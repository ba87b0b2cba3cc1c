import { BINDING_NAMESPACE, bindingXml } from '../binding.ts';
import { guard, typedText } from '../guarded-edits.ts';
import type { CellEdit, EditReceipt, HostListener, OpenWorkbook, WorkbookHost, WorkbookSnapshot } from '../port.ts';
import { removeHighlights, removeNotes, requestHighlights, requestNotes } from './marks.ts';
import { type OfficeApi, sync } from './office-api.ts';
import { requestSheet } from './read-sheet.ts';
import { MERGED_AREAS, readWorkbook } from './read-workbook.ts';
import { watch } from './watch.ts';

const NOTES = '1.10';
const UNDO_GROUP = '1.20';

/** Excel behind the port, through Microsoft's office.js. Reading never writes. */
export function officeHost(api: OfficeApi): WorkbookHost {
  const names = new Map<string, string>();
  const remember = (snapshot: WorkbookSnapshot): WorkbookSnapshot => {
    names.clear();
    for (const { id, grid } of snapshot.sheets) names.set(id, grid.sheet);
    return snapshot;
  };
  return {
    name: 'excel',
    abilities: {
      highlight: true,
      notes: api.supports(NOTES),
      undoGroup: api.supports(UNDO_GROUP),
      bind: true,
    },
    open: (listener) => open(api, listener, { names, remember }),
    read: async () => remember(await readWorkbook(api, new api.Excel.RequestContext())),
    async readSheet(id) {
      const context = new api.Excel.RequestContext();
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      const pending = requestSheet(sheet, api.supports(MERGED_AREAS));
      await sync(context);
      if (sheet.isNullObject) return undefined;
      const snapshot = pending.take([]);
      // A sheet that was renamed says so here first.
      names.set(id, snapshot.grid.sheet);
      return snapshot;
    },
    async select({ sheet, address }) {
      const context = new api.Excel.RequestContext();
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(address).select();
      await sync(context);
    },
    ...writing(api),
  };
}

/** What changes the workbook, always on a person's order. */
function writing(
  api: OfficeApi,
): Pick<WorkbookHost, 'applyEdits' | 'highlight' | 'writeNotes' | 'clearMarks' | 'bind'> {
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

interface Names {
  readonly names: ReadonlyMap<string, string>;
  readonly remember: (snapshot: WorkbookSnapshot) => WorkbookSnapshot;
}

async function open(api: OfficeApi, listener: HostListener, { names, remember }: Names): Promise<OpenWorkbook> {
  const context = new api.Excel.RequestContext();
  const stop = watch(context, listener, (id) => names.get(id));
  const snapshot = remember(await readWorkbook(api, context));
  return {
    snapshot,
    async close() {
      stop();
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
