/** 1-based row and column of an A1 reference (dollar signs allowed); `undefined` for anything else. */
export function parseA1(text: string): { readonly row: number; readonly column: number } | undefined {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(text.trim());
  if (found === null) return undefined;
  let column = 0;
  for (const letter of (found[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(found[2]);
  return row >= 1 && row <= 1_048_576 && column <= 16_384 ? { row, column } : undefined;
}

/** `A1:D9` as 1-based inclusive corners; a single cell is an area of one. */
export function parseArea(
  text: string,
): { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number } | undefined {
  const [first = '', last = first] = text.split(':');
  const from = parseA1(first);
  const to = parseA1(last);
  if (from === undefined || to === undefined) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
