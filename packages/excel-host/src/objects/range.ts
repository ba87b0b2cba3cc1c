import { type GridArea, rangeOf } from '@jibiao/layout';
import { fullAddress } from '../model/address.ts';
import { select, writeBlock } from '../model/edit.ts';
import { overlaps } from '../model/used-area.ts';
import { type CellValue, cellKey, findSheet, type HostCell, type HostSheet } from '../model/workbook.ts';
import { refuse } from '../wire/host-error.ts';
import { hostObject, type Members, type Scene } from '../wire/host-object.ts';
import { CELL_LIMIT } from '../wire/limits.ts';
import { type AreasTarget, conditionalFormats } from './conditional-formats.ts';

export interface RangeTarget {
  readonly sheet: string;
  readonly area: GridArea;
}

function sheetOf({ sheet }: RangeTarget, { workbook }: Scene): HostSheet {
  return findSheet(workbook, sheet) ?? refuse('InvalidReference', 'The sheet of this range is gone.');
}

/** One answer per cell, row by row; merged areas answer in their first cell only, as in Excel. */
function block<T>(target: RangeTarget, scene: Scene, read: (cell: HostCell | undefined) => T): T[][] {
  const { top, left, bottom, right } = target.area;
  const [height, width] = [bottom - top + 1, right - left + 1];
  if (height * width > CELL_LIMIT) refuse('RangeExceedsLimit', 'The range has too many cells.');
  const { cells } = sheetOf(target, scene);
  return Array.from({ length: height }, (_, down) =>
    Array.from({ length: width }, (__, across) => read(cells.get(cellKey(top + down, left + across)))),
  );
}

const within = (spans: readonly (readonly [number, number])[], index: number): boolean =>
  spans.some(([first, last]) => first <= index && index <= last);

const span = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at);

function write(target: RangeTarget, values: unknown, scene: Scene): void {
  const sheet = sheetOf(target, scene);
  if (sheet.protected) refuse('AccessDenied', 'You cannot perform the requested operation: the sheet is protected.');
  const rows = Array.isArray(values) ? (values as CellValue[][]) : refuse('InvalidArgument', 'Values must be rows.');
  const { top, left, bottom, right } = target.area;
  const fits = rows.length === bottom - top + 1 && rows.every((row) => row.length === right - left + 1);
  if (!fits) refuse('InvalidArgument', 'The number of rows or columns does not match the range.');
  writeBlock(scene.workbook, sheet, { row: top, column: left, values: rows }, 'addin');
}

/** Excel's `Range`. */
export const range: Members<RangeTarget> = {
  name: 'Range',
  properties: {
    Address: (target, scene) => fullAddress(sheetOf(target, scene).name, rangeOf(target.area)),
    RowIndex: ({ area }) => area.top - 1,
    ColumnIndex: ({ area }) => area.left - 1,
    RowCount: ({ area }) => area.bottom - area.top + 1,
    ColumnCount: ({ area }) => area.right - area.left + 1,
    Values: (target, scene) => block(target, scene, (cell) => cell?.value ?? ''),
    Text: (target, scene) => block(target, scene, (cell) => cell?.text ?? ''),
    Formulas: (target, scene) => block(target, scene, (cell) => cell?.formula ?? cell?.value ?? ''),
    NumberFormat: (target, scene) => block(target, scene, (cell) => cell?.format ?? 'General'),
  },
  setters: {
    Values: write,
    Formulas: write,
  },
  objects: {
    ConditionalFormats: ({ sheet, area }, _, scene) => hostObject(conditionalFormats, { sheet, areas: [area] }, scene),
    GetMergedAreasOrNullObject(target, _, scene) {
      const areas = sheetOf(target, scene).merges.filter((merge) => overlaps(merge, target.area));
      return areas.length === 0 ? undefined : hostObject(rangeAreas, { sheet: target.sheet, areas }, scene);
    },
  },
  methods: {
    GetRowProperties(target, _, scene) {
      const { hiddenRows } = sheetOf(target, scene);
      return span(target.area.top, target.area.bottom).map((row) => ({ rowHidden: within(hiddenRows, row) }));
    },
    GetColumnProperties(target, _, scene) {
      const { hiddenColumns } = sheetOf(target, scene);
      return span(target.area.left, target.area.right).map((at) => ({ columnHidden: within(hiddenColumns, at) }));
    },
    Select: (target, _, scene) => select(scene.workbook, sheetOf(target, scene), target.area),
  },
};

const areaCollection: Members<AreasTarget> = {
  name: 'RangeCollection',
  items: ({ sheet, areas }, scene) => areas.map((area) => hostObject(range, { sheet, area }, scene)),
};

const address = ({ sheet, areas }: AreasTarget, { workbook }: Scene): string =>
  areas.map((area) => fullAddress(findSheet(workbook, sheet)?.name ?? '', rangeOf(area))).join(',');

/** Excel's `RangeAreas`: several areas of one sheet. */
export const rangeAreas: Members<AreasTarget> = {
  name: 'RangeAreas',
  properties: { Address: address, AreaCount: ({ areas }) => areas.length },
  objects: {
    Areas: (target, _, scene) => hostObject(areaCollection, target, scene),
    ConditionalFormats: (target, _, scene) => hostObject(conditionalFormats, target, scene),
  },
};
