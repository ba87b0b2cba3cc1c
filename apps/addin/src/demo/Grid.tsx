import {
  cellKey,
  findSheet,
  type HostSheet,
  type HostWorkbook,
  select,
  setEditing,
  usedArea,
  writeBlock,
} from '@jibiao/excel-host';
import { addressOf, columnName, type GridArea } from '@jibiao/layout';
import { type ReactElement, useEffect, useReducer, useState } from 'react';

const SPARE = 3;

/** A small spreadsheet over the workbook in memory: select, type, paste. */
export function Grid({ workbook }: { readonly workbook: HostWorkbook }): ReactElement {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    workbook.listeners.add(redraw);
    return () => void workbook.listeners.delete(redraw);
  }, [workbook]);
  const sheet = findSheet(workbook, workbook.active) ?? workbook.sheets[0];
  if (sheet === undefined) return <p />;
  return (
    <div className="grid">
      <div className="grid-scroll">
        <Sheet key={sheet.id} workbook={workbook} sheet={sheet} />
      </div>
      <div className="sheet-tabs" role="group" aria-label="工作表">
        {workbook.sheets
          .filter(({ visibility }) => visibility === 'Visible')
          .map((one) => (
            <button
              key={one.id}
              type="button"
              aria-pressed={one.id === sheet.id}
              onClick={() => select(workbook, one, { top: 1, left: 1, bottom: 1, right: 1 })}
            >
              {one.name}
            </button>
          ))}
      </div>
    </div>
  );
}

interface SheetProps {
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet;
}

function Sheet({ workbook, sheet }: SheetProps): ReactElement {
  const used = usedArea(sheet) ?? { top: 1, left: 1, bottom: 10, right: 4 };
  const rows = span(1, used.bottom + SPARE).filter((row) => !within(sheet.hiddenRows, row));
  const columns = span(1, used.right + 1).filter((column) => !within(sheet.hiddenColumns, column));
  return (
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
            {columns.map((column) => (
              <Cell key={column} workbook={workbook} sheet={sheet} row={row} column={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps extends SheetProps {
  readonly row: number;
  readonly column: number;
}

function Cell({ workbook, sheet, row, column }: CellProps): ReactElement | null {
  const merge = sheet.merges.find((area) => covers(area, row, column));
  if (merge !== undefined && (merge.top !== row || merge.left !== column)) return null;
  return (
    <td
      data-cell={addressOf(row, column)}
      rowSpan={merge === undefined ? 1 : merge.bottom - merge.top + 1}
      colSpan={merge === undefined ? 1 : merge.right - merge.left + 1}
      style={{ background: sheet.formats.find(({ areas }) => areas.some((area) => covers(area, row, column)))?.fill }}
    >
      <CellBody workbook={workbook} sheet={sheet} row={row} column={column} />
    </td>
  );
}

function CellBody({ workbook, sheet, row, column }: CellProps): ReactElement {
  const [draft, setDraft] = useState<string>();
  const text = sheet.cells.get(cellKey(row, column))?.text ?? '';
  const here = { top: row, left: column, bottom: row, right: column };
  const commit = (typed: string): void => {
    setDraft(undefined);
    setEditing(workbook, false);
    if (typed !== text && !sheet.protected) writeBlock(workbook, sheet, { row, column, values: [[typed]] });
  };
  const edit = (start: string): void => {
    if (sheet.protected) return;
    setEditing(workbook, true);
    setDraft(start);
  };
  const paste = (clipboard: string): void => {
    if (sheet.protected) return;
    const lines = clipboard.replace(/\r?\n$/u, '').split(/\r?\n/u);
    writeBlock(workbook, sheet, { row, column, values: lines.map((line) => line.split('\t')) });
  };
  if (draft !== undefined)
    return <CellEditor draft={draft} onChange={setDraft} onCommit={commit} onCancel={() => commit(text)} />;
  return (
    <button
      type="button"
      className="cell"
      aria-label={`${addressOf(row, column)} ${text}`}
      aria-current={workbook.selection.sheet === sheet.id && covers(workbook.selection.area, row, column)}
      onClick={() => select(workbook, sheet, here)}
      onDoubleClick={() => edit(text)}
      onKeyDown={({ key, ctrlKey, metaKey }) => {
        if (key === 'F2') edit(text);
        else if (key === 'Delete') commit('');
        else if (key.length === 1 && !ctrlKey && !metaKey && key !== ' ') edit('');
      }}
      onPaste={(event) => {
        event.preventDefault();
        paste(event.clipboardData.getData('text'));
      }}
    >
      {text}
    </button>
  );
}

interface CellEditorProps {
  readonly draft: string;
  readonly onChange: (text: string) => void;
  readonly onCommit: (text: string) => void;
  readonly onCancel: () => void;
}

function CellEditor({ draft, onChange, onCommit, onCancel }: CellEditorProps): ReactElement {
  return (
    <textarea
      ref={(element) => element?.focus()}
      value={draft}
      aria-label="编辑单元格"
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => onCommit(draft)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key !== 'Enter' || event.altKey) return;
        event.preventDefault();
        onCommit(draft);
      }}
    />
  );
}

const covers = ({ top, left, bottom, right }: GridArea, row: number, column: number): boolean =>
  top <= row && row <= bottom && left <= column && column <= right;
const span = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at);
const within = (spans: readonly (readonly [number, number])[], index: number): boolean =>
  spans.some(([first, last]) => first <= index && index <= last);
