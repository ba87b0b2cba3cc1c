/** Index of the first row number greater than `row`. */
export function after(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) > row) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The row numbers from `first` to `last`. */
export function rowsBetween(rows: readonly number[], first: number, last: number): readonly number[] {
  return rows.slice(after(rows, first - 1), after(rows, last));
}
