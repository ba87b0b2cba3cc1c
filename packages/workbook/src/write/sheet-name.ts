/** Reference to a cell or area of a sheet, quoted as Excel does: `'绩效目标表'!D9`. */
export function placeOf(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

/** A name Excel takes for a sheet: at most 31 characters, none of `\ / ? * [ ] :`, none twice. */
export function sheetNameFor(wanted: string, taken: Iterable<string> = []): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const clean = wanted
    .replaceAll(/[\\/?*[\]:\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[' ]+|[' ]+$/gu, '');
  const base = clean === '' ? '表' : clean;
  for (let count = 1; ; count += 1) {
    const tail = count === 1 ? '' : ` (${count})`;
    const name = clip(base, 31 - tail.length) + tail;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Cuts to a length in UTF-16 units, as Excel counts, without cutting a sign in two. */
function clip(text: string, length: number): string {
  let cut = '';
  for (const sign of text) {
    if (cut.length + sign.length > length) break;
    cut += sign;
  }
  return cut.trimEnd();
}
