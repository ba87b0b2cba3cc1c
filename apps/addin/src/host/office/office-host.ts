import type { HostListener, OpenWorkbook, WorkbookHost, WorkbookSnapshot } from '../port.ts';
import { NOTES, type OfficeApi, sync, UNDO_GROUP } from './office-api.ts';
import { requestSheet } from './read-sheet.ts';
import { MERGED_AREAS, readWorkbook } from './read-workbook.ts';
import { watch } from './watch.ts';
import type { Writing } from './writing.ts';

/** Excel behind the port, through Microsoft's office.js. Reading never writes. */
export function officeHost(api: OfficeApi): WorkbookHost {
  const names = new Map<string, string>();
  const remember = (snapshot: WorkbookSnapshot): WorkbookSnapshot => {
    names.clear();
    for (const { id, grid } of snapshot.sheets) names.set(id, grid.sheet);
    return snapshot;
  };
  // Fetched with a person's first order: the findings stand sooner without it.
  const writing = async (): Promise<Writing> => (await import('./writing.ts')).writing(api);
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
    applyEdits: async (edits) => (await writing()).applyEdits(edits),
    highlight: async (marks) => (await writing()).highlight(marks),
    writeNotes: async (marks) => (await writing()).writeNotes(marks),
    clearMarks: async () => (await writing()).clearMarks(),
    bind: async (binding) => (await writing()).bind(binding),
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
