import { type HostSheet, type HostWorkbook, select, setEditing, writeBlock } from '@jibiao/excel-host';
import { addressOf } from '@jibiao/layout';
import { memo, type ReactElement, useState } from 'react';

/** What one cell shows. Plain values, so that an edit elsewhere does not draw it again. */
export interface CellView {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
  readonly fill: string | undefined;
  readonly note: string | undefined;
  readonly selected: boolean;
}

interface CellProps extends CellView {
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet;
}

export const Cell = memo(({ workbook, sheet, ...view }: CellProps): ReactElement => {
  const [draft, setDraft] = useState<string>();
  const { row, column, rowSpan, colSpan, text, fill, note, selected } = view;
  const write = (values: readonly (readonly string[])[]): void => {
    if (!sheet.protected) writeBlock(workbook, sheet, { row, column, values });
  };
  const commit = (typed: string): void => {
    setDraft(undefined);
    setEditing(workbook, false);
    if (typed !== text) write([[typed]]);
  };
  const edit = (start: string): void => {
    if (sheet.protected) return;
    setEditing(workbook, true);
    setDraft(start);
  };
  return (
    <td
      data-cell={addressOf(row, column)}
      rowSpan={rowSpan}
      colSpan={colSpan}
      className={note === undefined ? '' : 'noted'}
      title={note}
      style={fill === undefined ? {} : { background: fill, color: '#242424' }}
    >
      {draft === undefined ? (
        <CellFace
          view={view}
          onSelect={() => select(workbook, sheet, { top: row, left: column, bottom: row, right: column })}
          onEdit={edit}
          onWrite={write}
        />
      ) : (
        <CellEditor draft={draft} onChange={setDraft} onCommit={commit} onCancel={() => commit(text)} />
      )}
      {selected && <span className="selected-frame" />}
    </td>
  );
});

interface CellFaceProps {
  readonly view: CellView;
  readonly onSelect: () => void;
  readonly onEdit: (start: string) => void;
  readonly onWrite: (values: readonly (readonly string[])[]) => void;
}

function CellFace({ view, onSelect, onEdit, onWrite }: CellFaceProps): ReactElement {
  const { row, column, text, selected } = view;
  return (
    <button
      ref={(element) => {
        // The selection may be moved by keys of the grid: then the focus goes along, but never out of the pane.
        if (selected && document.activeElement?.closest('.grid-scroll') !== null)
          element?.focus({ preventScroll: true });
      }}
      type="button"
      className="cell"
      tabIndex={selected ? 0 : -1}
      aria-label={`${addressOf(row, column)} ${text}`}
      aria-current={selected}
      onClick={onSelect}
      onDoubleClick={() => onEdit(text)}
      onKeyDown={({ key, ctrlKey, metaKey }) => {
        if (key === 'F2') onEdit(text);
        else if (key === 'Delete') onWrite([['']]);
        else if (key.length === 1 && !ctrlKey && !metaKey && key !== ' ') onEdit('');
      }}
      onPaste={(event) => {
        event.preventDefault();
        const lines = event.clipboardData
          .getData('text')
          .replace(/\r?\n$/u, '')
          .split(/\r?\n/u);
        onWrite(lines.map((line) => line.split('\t')));
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
        event.stopPropagation();
        if (event.key === 'Escape') onCancel();
        if (event.key !== 'Enter' || event.altKey) return;
        event.preventDefault();
        onCommit(draft);
      }}
    />
  );
}
