import type { CellRef } from '@jibiao/schema';
import { firstCell } from '../address.ts';
import { BINDING_NAMESPACE, bindingXml, parseBinding } from '../binding.ts';
import { applyGuarded, typedText } from '../guarded-edits.ts';
import type { HostListener, WorkbookHost, WorkbookSnapshot } from '../port.ts';
import { hostTrouble } from '../trouble.ts';
import { items, type WpsApplication, type WpsEventName, type WpsSheet, type WpsWorkbook } from './application.ts';
import { addHighlights, addNotes, removeHighlights, removeNotes } from './marks.ts';
import { readSheet } from './read-sheet.ts';

/** WPS behind the port, through its synchronous `Application`. Tested on a typed stand-in, untried in a real WPS. */
export function wpsHost(application: WpsApplication): WorkbookHost {
  const book = (): WpsWorkbook => application.ActiveWorkbook ?? gone('ActiveWorkbook');
  const sheet = (name: string): WpsSheet => sheetNamed(book(), name) ?? gone(name);
  return {
    name: 'wps',
    abilities: { highlight: true, notes: true, undoGroup: false, bind: true },
    open: async (listener) => {
      const close = listen(application, listener);
      return { snapshot: guarded(() => snapshot(book())), close: async () => close() };
    },
    read: async () => guarded(() => snapshot(book())),
    readSheet: async (id) => {
      const found = sheetNamed(book(), id);
      return found && guarded(() => readSheet(found));
    },
    select: async (at) =>
      guarded(() => {
        sheet(at.sheet).Activate();
        sheet(at.sheet).Range(at.address).Select();
      }),
    applyEdits: async (edits) =>
      guarded(() => {
        for (const { at } of edits) refuseProtected(sheet(at.sheet));
        return applyGuarded(edits, {
          text: (at) => sheet(at.sheet).Range(at.address).Text ?? '',
          write: ({ at, to }) => void (sheet(at.sheet).Range(at.address).Value2 = typedText(to)),
        });
      }),
    highlight: async (marks) =>
      guarded(() => {
        for (const { at } of marks) refuseProtected(sheet(at.sheet));
        removeHighlights(book());
        addHighlights(book(), marks);
      }),
    writeNotes: async (marks) =>
      guarded(() => {
        for (const { at } of marks) refuseProtected(sheet(at.sheet));
        addNotes(book(), marks);
      }),
    clearMarks: async () => guarded(() => removeHighlights(book()) + removeNotes(book())),
    bind: async (binding) =>
      guarded(() => {
        const { CustomXMLParts: parts } = book();
        for (const part of items(parts.SelectByNamespace(BINDING_NAMESPACE)).toReversed()) part.Delete();
        parts.Add(bindingXml(binding));
      }),
  };
}

/** WPS throws plain errors; while a cell is edited every call fails, and that ends by itself. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'trouble' in error) throw error;
    throw hostTrouble('failed', error instanceof Error ? error.message : String(error));
  }
}

function gone(what: string): never {
  throw hostTrouble('gone', what);
}

function refuseProtected({ ProtectContents, Name }: WpsSheet): void {
  if (ProtectContents) throw hostTrouble('protected', Name);
}

function sheetNamed(book: WpsWorkbook, name: string): WpsSheet | undefined {
  return items(book.Worksheets).find(({ Name }) => Name === name);
}

function snapshot(book: WpsWorkbook): WorkbookSnapshot {
  const [part] = items(book.CustomXMLParts.SelectByNamespace(BINDING_NAMESPACE));
  return {
    file: book.Name,
    sheets: items(book.Worksheets).map(readSheet),
    selected: undefined,
    bound: part && parseBinding(part.XML),
  };
}

type Details = readonly [sheet: WpsSheet, range?: { Address(): string }];

function listen({ ApiEvent }: WpsApplication, listener: HostListener): () => void {
  const handlers: Readonly<Record<WpsEventName, (...details: Details) => void>> = {
    SheetChange: ({ Name }) => listener.changed(Name),
    SheetSelectionChange({ Name }, range) {
      const at: CellRef | undefined = range && { sheet: Name, address: firstCell(range.Address()) };
      if (at !== undefined) listener.selected(at);
    },
    SheetActivate: () => listener.restructured(),
    WorkbookNewSheet: () => listener.restructured(),
  };
  const entries = Object.entries(handlers) as [WpsEventName, (...details: never[]) => void][];
  for (const [name, handler] of entries) ApiEvent.AddApiEventListener(name, handler);
  return () => {
    for (const [name, handler] of entries) ApiEvent.RemoveApiEventListener(name, handler);
  };
}
