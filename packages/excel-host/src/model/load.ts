import type { Grid, GridCell } from '@jibiao/layout';
import { cellKey, type HostCell, type HostSheet, type HostWorkbook } from './workbook.ts';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;
const DAY = 86_400_000;
/** Day 0 of Excel's calendar, which counts a 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);

/** ISO 8601 date to Excel's serial number. */
export function dateSerial(iso: string): number {
  const time = Date.parse(iso.includes('T') ? `${iso.replace(/Z$/u, '')}Z` : `${iso}T00:00:00Z`);
  return (time - EPOCH) / DAY;
}

function hostValue(cell: GridCell): HostCell['value'] {
  const { type, value = '', text } = cell;
  if (type === 'number') return Number(value);
  if (type === 'date') return dateSerial(value);
  if (type === 'boolean') return value === 'true';
  if (type === 'error') return value === '' ? text : value;
  return text;
}

function hostCell(cell: GridCell): HostCell {
  const uncached = cell.type === 'uncached' ? ({ uncached: true } as const) : {};
  const base = {
    value: hostValue(cell),
    text: cell.text,
    format: cell.format ?? (cell.type === 'date' ? 'yyyy-mm-dd' : 'General'),
    ...uncached,
  };
  return cell.formula === undefined ? base : { ...base, formula: `=${cell.formula}` };
}

function hostSheet(grid: Grid, at: number): HostSheet {
  return {
    id: `{00000000-0000-0000-0000-${String(at + 1).padStart(12, '0')}}`,
    name: grid.sheet,
    visibility: VISIBILITY[grid.visibility],
    cells: new Map(grid.cells.map((cell) => [cellKey(cell.row, cell.column), hostCell(cell)])),
    merges: grid.merges,
    hiddenRows: grid.hiddenRows,
    hiddenColumns: grid.hiddenColumns,
    protected: false,
    formats: [],
    // A grid does not tell old notes from threaded comments, and the pinned client knows only the latter.
    comments: grid.comments.map(({ row, column, text }, index) => ({
      id: `{C${at}-${index}}`,
      row,
      column,
      content: text,
    })),
  };
}

/** Opens a workbook in the simulated Excel from what a file reader delivers. */
export function openWorkbook(name: string, grids: readonly Grid[]): HostWorkbook {
  const sheets = grids.map(hostSheet);
  const first = sheets.find((sheet) => sheet.visibility === 'Visible') ?? sheets[0];
  return {
    name,
    sheets,
    active: first?.id ?? '',
    selection: { sheet: first?.id ?? '', area: { top: 1, left: 1, bottom: 1, right: 1 } },
    customXml: [],
    editing: false,
    writes: 0,
    undo: [],
    nextId: 0,
    listeners: new Set(),
  };
}
