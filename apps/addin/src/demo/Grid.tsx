import { cellKey, findSheet, type HostSheet, type HostWorkbook, select } from '@jibiao/excel-host';
import { addressOf } from '@jibiao/layout';
import { type ReactElement, useEffect, useReducer } from 'react';
import { Sheet } from './Sheet.tsx';

/** A small spreadsheet over the workbook in memory: select, type, paste, undo. */
export function Grid({ workbook }: { readonly workbook: HostWorkbook }): ReactElement {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    workbook.listeners.add(redraw);
    return () => void workbook.listeners.delete(redraw);
  }, [workbook]);
  const sheet = findSheet(workbook, workbook.active) ?? workbook.sheets[0];
  if (sheet === undefined) return <p />;
  return (
    <section className="grid" aria-label="表格">
      <ContentBar workbook={workbook} sheet={sheet} />
      <Sheet key={sheet.id} workbook={workbook} sheet={sheet} />
      <SheetTabs workbook={workbook} active={sheet} />
    </section>
  );
}

/** Where the selection stands and all of what the cell holds, as above the sheet in Excel. */
function ContentBar({ workbook, sheet }: { readonly workbook: HostWorkbook; readonly sheet: HostSheet }): ReactElement {
  const { top, left } = workbook.selection.area;
  const cell = sheet.cells.get(cellKey(top, left));
  return (
    <div className="content-bar">
      <span className="content-address">{addressOf(top, left)}</span>
      <span className="content-text">{cell?.formula ?? cell?.text ?? ''}</span>
      {sheet.protected && <span className="content-note">工作表受保护</span>}
    </div>
  );
}

function SheetTabs({
  workbook,
  active,
}: {
  readonly workbook: HostWorkbook;
  readonly active: HostSheet;
}): ReactElement {
  return (
    <div className="sheet-tabs" role="group" aria-label="工作表">
      {workbook.sheets
        .filter(({ visibility }) => visibility === 'Visible')
        .map((one) => (
          <button
            key={one.id}
            type="button"
            aria-pressed={one.id === active.id}
            onClick={() => select(workbook, one, { top: 1, left: 1, bottom: 1, right: 1 })}
          >
            {one.name}
          </button>
        ))}
    </div>
  );
}
