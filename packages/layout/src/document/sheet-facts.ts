import type { CellText, Form, SheetFacts, SheetNote } from '@jibiao/schema';
import { cellText } from '../grid/cell-text.ts';
import type { GridArea, GridCell } from '../grid/grid.ts';
import { parseRange } from '../grid/parse-range.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { flatten } from '../text/flatten.ts';
import type { SheetReading } from './read-sheet.ts';
import { noteOf } from './sheet-note.ts';

const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)\s*\(|\[[^\]]{1,260}\]|'[^']{0,260}\.xls/iu;

/** Gathers what is known of a sheet beyond its forms. */
export function sheetFacts(sheet: Sheet, reading: SheetReading): SheetFacts {
  const { grid } = sheet;
  const note: SheetNote | undefined = reading.forms.length > 0 ? undefined : noteOf(sheet);
  return {
    name: grid.sheet,
    visibility: grid.visibility,
    ...cellsOf(sheet, reading.forms),
    comments: commentsOf(sheet),
    incomplete: note === 'list' || note === 'dictionary' ? [] : reading.incomplete,
    ...(note === undefined ? {} : { note }),
  };
}

/** Cells outside the forms, cells a person does not see, and formulas inside the forms that cannot be relied on. */
function cellsOf(sheet: Sheet, forms: readonly Form[]): Pick<SheetFacts, 'texts' | 'hidden' | 'formulas'> {
  const inForms = insideOf(forms);
  const isHidden = hiddenIn(sheet);
  const isRisky = riskIn(forms);
  const texts: CellText[] = [];
  const hidden: CellText[] = [];
  const formulas: CellText[] = [];
  for (const cell of sheet.grid.cells) {
    const outside = !inForms(cell) && cell.text !== '';
    const unseen = isHidden(cell) && (cell.text !== '' || cell.type === 'uncached');
    const risky = isRisky(cell) && inForms(cell);
    if (!outside && !unseen && !risky) continue;
    const text = cellText(sheet.grid.sheet, sheet.at(cell.row, cell.column));
    if (outside) texts.push(text);
    if (unseen) hidden.push(text);
    if (risky) formulas.push(text);
  }
  return { texts, hidden, formulas };
}

/** A formula without a result where no form reads says nothing of a project: the 填写状态 beside a template. */
function riskIn(forms: readonly Form[]): CellTest {
  const isRead = readColumns(forms);
  return (cell) => {
    const { type, formula } = cell;
    if (type === 'uncached') return isRead(cell);
    return type === 'error' || (formula !== undefined && VOLATILE.test(formula));
  };
}

/** Whether a form reads anything in the column of a cell. */
function readColumns(forms: readonly Form[]): CellTest {
  let spans: readonly GridArea[] | undefined;
  return ({ column }) => {
    spans ??= forms.flatMap(({ fields, amounts, columns }) =>
      [fields, amounts, columns].flatMap((cells) =>
        Object.values(cells).map(({ at }) => parseRange(at.area ?? at.address)),
      ),
    );
    return spans.some(({ left, right }) => column >= left && column <= right);
  };
}

function commentsOf(sheet: Sheet): CellText[] {
  return sheet.grid.comments
    .filter(({ text }) => text.trim() !== '')
    .map(({ row, column, text }): CellText => {
      const { top, left, bottom, right } = sheet.at(row, column);
      const spot: Spot = { top, left, bottom, right, text, flat: flatten(text) };
      return cellText(sheet.grid.sheet, spot, text.trim());
    });
}

type CellTest = (cell: GridCell) => boolean;

/** Forms stand in order of rows: a cell is looked up among those that reach its row. */
function insideOf(forms: readonly Form[]): CellTest {
  const areas = forms.map(({ range }) => parseRange(range)).sort((a, b) => a.top - b.top);
  let first = 0;
  return ({ row, column }) => {
    while (first < areas.length && (areas[first]?.bottom ?? 0) < row) first += 1;
    for (let index = first; index < areas.length; index += 1) {
      const area = areas[index];
      if (area === undefined || area.top > row) return false;
      if (row <= area.bottom && column >= area.left && column <= area.right) return true;
    }
    return false;
  };
}

function hiddenIn({ grid }: Sheet): CellTest {
  if (grid.visibility !== 'visible') return () => true;
  if (grid.hiddenRows.length === 0 && grid.hiddenColumns.length === 0) return () => false;
  const within = (spans: readonly (readonly [number, number])[], at: number): boolean => {
    let low = 0;
    let high = spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last] = spans[middle] ?? [0, 0];
      if (at < first) high = middle - 1;
      else if (at > last) low = middle + 1;
      else return true;
    }
    return false;
  };
  return ({ row, column }) => within(grid.hiddenRows, row) || within(grid.hiddenColumns, column);
}
