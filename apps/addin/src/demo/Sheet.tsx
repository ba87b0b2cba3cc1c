import { cellKey, type HostSheet, type HostWorkbook, select, undo, usedArea } from '@jibiao/excel-host';
import { addressOf, columnName, type GridArea } from '@jibiao/layout';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { Cell, type CellView } from './Cell.tsx';

/** Blank rows below and columns beside what is used, to type into. */
const SPARE_ROWS = 5;
const SPARE_COLUMNS = 2;
/** Rows drawn at once; large sheets show more on demand. */
const PAGE = 400;

const MOVES: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Enter: [1, 0],
};

interface SheetProps {
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet;
}

export function Sheet({ workbook, sheet }: SheetProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const [limit, setLimit] = useState(PAGE);
  const used = usedArea(sheet) ?? { top: 1, left: 1, bottom: 10, right: 4 };
  const { area } = workbook.selection;
  const shown = Math.max(limit, area.top);
  const last = used.bottom + SPARE_ROWS;
  const rows = span(1, Math.min(shown, last)).filter((row) => !within(sheet.hiddenRows, row));
  const columns = span(1, used.right + SPARE_COLUMNS).filter((column) => !within(sheet.hiddenColumns, column));
  useEffect(() => {
    const cell = box.current?.querySelector(`[data-cell="${addressOf(area.top, area.left)}"]`);
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [area]);
  return (
    <div className="grid-scroll" ref={box} onKeyDown={(event) => steer(event, workbook, sheet)} role="presentation">
      <table aria-label={sheet.name}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {viewsOf(workbook, sheet, { row, columns }).map((view) => (
                <Cell key={view.column} workbook={workbook} sheet={sheet} {...view} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {last > shown && (
        <button type="button" className="more-rows" onClick={() => setLimit(shown + PAGE)}>
          再显示 {Math.min(PAGE, last - shown)} 行
        </button>
      )}
    </div>
  );
}

/** Arrows move the selection, Ctrl+Z takes the last step back. */
function steer(event: KeyboardEvent, workbook: HostWorkbook, sheet: HostSheet): void {
  if (workbook.editing) return;
  const move = MOVES[event.key];
  const isUndo = (event.ctrlKey || event.metaKey) && event.key === 'z';
  if (move === undefined && !isUndo) return;
  event.preventDefault();
  if (move === undefined) return void undo(workbook);
  const { top, left } = workbook.selection.area;
  const from = mergeAt(sheet, top, left);
  const row = Math.max(1, move[0] > 0 ? from.bottom + 1 : top + move[0]);
  const column = Math.max(1, move[1] > 0 ? from.right + 1 : left + move[1]);
  const to = mergeAt(sheet, row, column);
  select(workbook, sheet, { top: to.top, left: to.left, bottom: to.top, right: to.left });
}

function mergeAt({ merges }: HostSheet, row: number, column: number): GridArea {
  return merges.find((area) => covers(area, row, column)) ?? { top: row, left: column, bottom: row, right: column };
}

interface Line {
  readonly row: number;
  readonly columns: readonly number[];
}

/** What the cells of one row show; cells below a merged region are left out. */
function viewsOf(workbook: HostWorkbook, sheet: HostSheet, { row, columns }: Line): CellView[] {
  const { area, sheet: selected } = workbook.selection;
  return columns.flatMap((column): CellView[] => {
    const merge = mergeAt(sheet, row, column);
    if (merge.top !== row || merge.left !== column) return [];
    return [
      {
        row,
        column,
        rowSpan: span(merge.top, merge.bottom).filter((one) => !within(sheet.hiddenRows, one)).length,
        colSpan: span(merge.left, merge.right).filter((one) => !within(sheet.hiddenColumns, one)).length,
        text: sheet.cells.get(cellKey(row, column))?.text ?? '',
        fill: sheet.formats.find(({ areas }) => areas.some((one) => covers(one, row, column)))?.fill,
        note: sheet.comments.find((comment) => comment.row === row && comment.column === column)?.content,
        selected: selected === sheet.id && covers(area, row, column),
      },
    ];
  });
}

const covers = ({ top, left, bottom, right }: GridArea, row: number, column: number): boolean =>
  top <= row && row <= bottom && left <= column && column <= right;
const span = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at);
const within = (spans: readonly (readonly [number, number])[], index: number): boolean =>
  spans.some(([first, last]) => first <= index && index <= last);
