import {
  announce,
  type ConditionalFormat,
  findSheet,
  type HostSheet,
  type HostWorkbook,
  newId,
  select,
  writeBlock,
} from '@jibiao/excel-host';
import { addressOf } from '@jibiao/layout';
import { firstCell, parseArea, parseCell } from '../address.ts';
import { bindingXml, parseBinding } from '../binding.ts';
import { applyGuarded } from '../guarded-edits.ts';
import { HIGHLIGHTS, isOwnHighlight, isOwnNote, noteText } from '../marks.ts';
import type { HostListener, Mark, WorkbookHost, WorkbookSnapshot } from '../port.ts';
import { hostTrouble } from '../trouble.ts';
import { sheetSnapshot } from './snapshot.ts';

/** A workbook in memory behind the same port as Excel: unit tests, and the checker for people without Excel. */
export function memoryHost(workbook: HostWorkbook): WorkbookHost {
  return {
    name: 'memory',
    abilities: { highlight: true, notes: true, undoGroup: true, bind: true },
    async open(listener) {
      const stop = listen(workbook, listener);
      return { snapshot: snapshot(workbook), close: async () => stop() };
    },
    read: async () => snapshot(workbook),
    async readSheet(id) {
      const sheet = findSheet(workbook, id);
      return sheet && sheetSnapshot(sheet);
    },
    async select(at) {
      const area = parseArea(at.area ?? at.address) ?? parseArea(at.address);
      if (area !== undefined) select(workbook, sheetNamed(workbook, at.sheet), area);
    },
    applyEdits: async (edits) =>
      applyGuarded(edits, {
        text: ({ sheet, address }) => textAt(sheetNamed(workbook, sheet), address),
        write: (edit) => writeText(workbook, edit.at.sheet, { address: edit.at.address, text: edit.to }),
      }),
    async highlight(marks) {
      removeHighlights(workbook);
      for (const sheet of workbook.sheets) highlightSheet(workbook, sheet, marks);
      announce(workbook, { type: 'marked' });
    },
    async writeNotes(marks) {
      for (const mark of marks) writeNote(workbook, mark);
      announce(workbook, { type: 'marked' });
    },
    async clearMarks() {
      const removed = removeHighlights(workbook) + removeNotes(workbook);
      announce(workbook, { type: 'marked' });
      return removed;
    },
    async bind(binding) {
      workbook.customXml = workbook.customXml.filter(({ xml }) => parseBinding(xml) === undefined);
      workbook.customXml.push({ id: newId(workbook), xml: bindingXml(binding) });
      workbook.writes += 1;
    },
  };
}

function snapshot(workbook: HostWorkbook): WorkbookSnapshot {
  const { sheet, area } = workbook.selection;
  const name = findSheet(workbook, sheet)?.name;
  return {
    file: workbook.name,
    sheets: workbook.sheets.map(sheetSnapshot),
    selected: name === undefined ? undefined : { sheet: name, address: addressOf(area.top, area.left) },
    bound: workbook.customXml.map(({ xml }) => parseBinding(xml)).find((binding) => binding !== undefined),
  };
}

function listen(workbook: HostWorkbook, listener: HostListener): () => void {
  const tell = (event: Parameters<typeof announce>[1]): void => {
    if (event.type === 'idle' || event.type === 'marked') return;
    if (event.type === 'changed') return listener.changed(event.sheet);
    if (event.type !== 'selected') return listener.restructured();
    const sheet = findSheet(workbook, event.sheet)?.name;
    if (sheet !== undefined) listener.selected({ sheet, address: firstCell(event.address) });
  };
  workbook.listeners.add(tell);
  return () => workbook.listeners.delete(tell);
}

function sheetNamed(workbook: HostWorkbook, name: string): HostSheet {
  const sheet = findSheet(workbook, name);
  if (sheet === undefined) throw hostTrouble('gone', name);
  return sheet;
}

function textAt(sheet: HostSheet, address: string): string {
  const at = parseCell(address);
  return at === undefined ? '' : (sheet.cells.get(at.row * 16_384 + at.column)?.text ?? '');
}

function writeText(
  workbook: HostWorkbook,
  name: string,
  edit: { readonly address: string; readonly text: string },
): void {
  const sheet = sheetNamed(workbook, name);
  const at = parseCell(edit.address);
  if (sheet.protected) throw hostTrouble('protected', name);
  if (at !== undefined) writeBlock(workbook, sheet, { ...at, values: [[edit.text]] }, 'addin');
}

function highlightSheet(workbook: HostWorkbook, sheet: HostSheet, marks: readonly Mark[]): void {
  const own = marks.filter(({ at }) => at.sheet === sheet.name);
  if (own.length > 0 && sheet.protected) throw hostTrouble('protected', sheet.name);
  for (const { severity, formula, fill } of HIGHLIGHTS) {
    const areas = own
      .filter((mark) => mark.severity === severity)
      .flatMap(({ at }) => parseArea(at.area ?? at.address) ?? []);
    if (areas.length === 0) continue;
    sheet.formats.push({ id: newId(workbook), areas, formula, fill });
    workbook.writes += 1;
  }
}

function removeHighlights(workbook: HostWorkbook): number {
  let removed = 0;
  for (const sheet of workbook.sheets) {
    const kept = sheet.formats.filter((format: ConditionalFormat) => !isOwnHighlight(format.formula));
    removed += sheet.formats.length - kept.length;
    sheet.formats = kept;
  }
  return removed;
}

function writeNote(workbook: HostWorkbook, mark: Mark): void {
  const sheet = sheetNamed(workbook, mark.at.sheet);
  const at = parseCell(mark.at.address);
  if (sheet.protected) throw hostTrouble('protected', sheet.name);
  if (at === undefined) return;
  sheet.comments.push({ id: newId(workbook), ...at, content: noteText(mark.text) });
  workbook.writes += 1;
}

function removeNotes(workbook: HostWorkbook): number {
  let removed = 0;
  for (const sheet of workbook.sheets) {
    const kept = sheet.comments.filter(({ content }) => !isOwnNote(content));
    removed += sheet.comments.length - kept.length;
    sheet.comments = kept;
  }
  return removed;
}
