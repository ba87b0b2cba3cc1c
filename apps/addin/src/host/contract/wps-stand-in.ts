import {
  cellKey,
  findSheet,
  type HostEvent,
  type HostSheet,
  type HostWorkbook,
  newId,
  parseArea,
  select,
  usedArea,
  writeBlock,
} from '@jibiao/excel-host';
import { type GridArea, rangeOf } from '@jibiao/layout';
import type {
  WpsApplication,
  WpsCollection,
  WpsComment,
  WpsEventName,
  WpsFormatCondition,
  WpsRange,
  WpsSheet,
} from '../wps/application.ts';

/**
 * Stands in for a WPS over the simulated workbook: what its documents say of `Application`, no more. Whether a real WPS
 * behaves so, only a real WPS can show.
 */
export function wpsStandIn(workbook: HostWorkbook): WpsApplication {
  const listeners = new Map<unknown, (event: HostEvent) => void>();
  return {
    ActiveWorkbook: {
      get Name() {
        return workbook.name;
      },
      get Worksheets() {
        return named(workbook.sheets.map((sheet) => sheetOf(workbook, sheet)));
      },
      get ActiveSheet() {
        return sheetOf(workbook, findSheet(workbook, workbook.active) ?? refuse('no sheet'));
      },
      CustomXMLParts: {
        SelectByNamespace: (namespace) =>
          collection(
            workbook.customXml
              .filter(({ xml }) => xml.includes(`"${namespace}"`))
              .map(({ id, xml }) => ({
                XML: xml,
                Delete: () => void (workbook.customXml = workbook.customXml.filter((part) => part.id !== id)),
              })),
          ),
        Add(xml) {
          workbook.customXml.push({ id: newId(workbook), xml });
          return { XML: xml, Delete: () => refuse('not simulated') };
        },
      },
    },
    ApiEvent: {
      AddApiEventListener(name, listener) {
        const tell = (event: HostEvent): void => pass(workbook, { name, listener: listener as never, event });
        listeners.set(listener, tell);
        workbook.listeners.add(tell);
      },
      RemoveApiEventListener(_name, listener) {
        const tell = listeners.get(listener);
        if (tell !== undefined) workbook.listeners.delete(tell);
      },
    },
  };
}

function refuse(message: string): never {
  throw new Error(message);
}

const EVENTS: Readonly<Partial<Record<HostEvent['type'], WpsEventName>>> = {
  changed: 'SheetChange',
  selected: 'SheetSelectionChange',
  activated: 'SheetActivate',
  deleted: 'SheetActivate',
  added: 'WorkbookNewSheet',
};

interface Passing {
  readonly name: WpsEventName;
  readonly listener: (sheet: WpsSheet, range: WpsRange | undefined) => void;
  readonly event: HostEvent;
}

function pass(workbook: HostWorkbook, { name, listener, event }: Passing): void {
  if (!('sheet' in event) || EVENTS[event.type] !== name) return;
  const sheet = findSheet(workbook, event.sheet) ?? workbook.sheets[0];
  if (sheet === undefined) return;
  const range = 'address' in event ? sheetOf(workbook, sheet).Range(event.address) : undefined;
  listener(sheetOf(workbook, sheet), range);
}

function collection<T>(list: readonly T[]): WpsCollection<T> {
  return { Count: list.length, Item: (index) => list[Number(index) - 1] ?? refuse(`no item ${index}`) };
}

function named(sheets: readonly WpsSheet[]): WpsCollection<WpsSheet> {
  const byIndex = collection(sheets);
  const byName = (name: string): WpsSheet => sheets.find(({ Name }) => Name === name) ?? refuse(`no sheet ${name}`);
  return { Count: sheets.length, Item: (key) => (typeof key === 'string' ? byName(key) : byIndex.Item(key)) };
}

const VISIBLE = { Visible: -1, Hidden: 0, VeryHidden: 2 };
const A1: GridArea = { top: 1, left: 1, bottom: 1, right: 1 };

function sheetOf(workbook: HostWorkbook, sheet: HostSheet): WpsSheet {
  const comment = (one: HostSheet['comments'][number]): WpsComment => ({
    Parent: rangeAt(workbook, sheet, [{ top: one.row, left: one.column, bottom: one.row, right: one.column }]),
    Text: () => one.content,
    Delete: () => void (sheet.comments = sheet.comments.filter(({ id }) => id !== one.id)),
  });
  return {
    Name: sheet.name,
    Visible: VISIBLE[sheet.visibility],
    ProtectContents: sheet.protected,
    get UsedRange() {
      return rangeAt(workbook, sheet, [usedArea(sheet) ?? A1]);
    },
    get Comments() {
      return collection(sheet.comments.map(comment));
    },
    Range(address) {
      if (address.length > 255) refuse('The address is too long.');
      const areas = address.split(',').map((part) => parseArea(part) ?? refuse(`“${part}” is no address.`));
      return rangeAt(workbook, sheet, areas);
    },
    Activate: () => void (workbook.active = sheet.id),
  };
}

const span = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at);
const within = (spans: readonly (readonly [number, number])[], index: number): boolean =>
  spans.some(([first, last]) => first <= index && index <= last);
const covers = ({ top, left, bottom, right }: GridArea, row: number, column: number): boolean =>
  top <= row && row <= bottom && left <= column && column <= right;

/** `true` or `false` when all agree, `null` when they do not. */
function agreed(answers: readonly boolean[]): boolean | null {
  const [first = false] = answers;
  return answers.every((answer) => answer === first) ? first : null;
}

const mergeAt = ({ merges }: HostSheet, row: number, column: number): GridArea | undefined =>
  merges.find((merge) => covers(merge, row, column));

function hiddenIn(hidden: HostSheet['hiddenRows'], indices: readonly number[]): { readonly Hidden: boolean | null } {
  return { Hidden: agreed(indices.map((index) => within(hidden, index))) };
}

function rangeAt(workbook: HostWorkbook, sheet: HostSheet, areas: readonly GridArea[]): WpsRange {
  const [area = A1] = areas;
  const { top, left, bottom, right } = area;
  const cell = sheet.cells.get(cellKey(top, left));
  const block = <T>(pick: (row: number, column: number) => T): T | T[][] => {
    const rows = span(top, bottom).map((row) => span(left, right).map((column) => pick(row, column)));
    return top === bottom && left === right ? (rows[0]?.[0] as T) : rows;
  };
  return {
    get Value2() {
      return block((row, column) => sheet.cells.get(cellKey(row, column))?.value ?? null);
    },
    set Value2(value) {
      if (sheet.protected) refuse('The sheet is protected.');
      writeBlock(workbook, sheet, { row: top, column: left, values: [[value as string]] }, 'addin');
    },
    get Formula() {
      return block((row, column) => {
        const found = sheet.cells.get(cellKey(row, column));
        return found?.formula ?? found?.value ?? '';
      });
    },
    Text: cell?.text ?? '',
    NumberFormat: cell?.format ?? 'General',
    Row: top,
    Column: left,
    Rows: { Count: bottom - top + 1 },
    Columns: { Count: right - left + 1 },
    get MergeCells() {
      return agreed(
        span(top, bottom).flatMap((row) =>
          span(left, right).map((column) => mergeAt(sheet, row, column) !== undefined),
        ),
      );
    },
    get MergeArea() {
      return rangeAt(workbook, sheet, [mergeAt(sheet, top, left) ?? area]);
    },
    EntireRow: hiddenIn(sheet.hiddenRows, span(top, bottom)),
    EntireColumn: hiddenIn(sheet.hiddenColumns, span(left, right)),
    FormatConditions: conditions(workbook, sheet, areas),
    Address: () => rangeOf(area),
    Select: () => select(workbook, sheet, area),
    AddComment(text) {
      if (sheet.protected) refuse('The sheet is protected.');
      sheet.comments.push({ id: newId(workbook), row: top, column: left, content: text });
    },
  };
}

function conditions(
  workbook: HostWorkbook,
  sheet: HostSheet,
  areas: readonly GridArea[],
): WpsRange['FormatConditions'] {
  return {
    get Count() {
      return sheet.formats.length;
    },
    Item: (index) => condition(sheet, sheet.formats[Number(index) - 1]),
    Add(_type, _operator, formula) {
      if (sheet.protected) refuse('The sheet is protected.');
      const format = { id: newId(workbook), areas, formula, fill: '' };
      sheet.formats.push(format);
      return condition(sheet, format);
    },
  };
}

function condition(sheet: HostSheet, format: HostSheet['formats'][number] | undefined): WpsFormatCondition {
  if (format === undefined) return refuse('no such format');
  return {
    Type: 2,
    Formula1: format.formula,
    Interior: {
      get Color() {
        return 0;
      },
      set Color(value) {
        format.fill = `#${value.toString(16)}`;
      },
    },
    Delete: () => void (sheet.formats = sheet.formats.filter(({ id }) => id !== format.id)),
  };
}
