import type { Grid, GridCell } from '@jibiao/layout';

/** Whether two readings of a sheet show the same content: then nothing needs to be judged again. */
export function sameGrid(a: Grid, b: Grid): boolean {
  return sameFrame(a, b) && sameItems(a.cells, b.cells, sameCell);
}

/** The same sheet around the cells. */
export function sameFrame(a: Grid, b: Grid): boolean {
  return (
    a.sheet === b.sheet &&
    a.visibility === b.visibility &&
    sameItems(a.merges, b.merges, sameJson) &&
    sameItems(a.hiddenRows, b.hiddenRows, sameJson) &&
    sameItems(a.hiddenColumns, b.hiddenColumns, sameJson)
  );
}

function sameItems<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((one, index) => same(one, b[index] ?? one));
}

export function sameCell(a: GridCell, b: GridCell): boolean {
  return (
    a.row === b.row &&
    a.column === b.column &&
    a.text === b.text &&
    a.value === b.value &&
    a.type === b.type &&
    a.format === b.format &&
    a.formula === b.formula
  );
}

const sameJson = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
