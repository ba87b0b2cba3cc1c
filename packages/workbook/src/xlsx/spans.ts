/** Inclusive span of hidden rows or columns. */
type Span = [first: number, last: number];

/** Adds a span that usually follows on the one before. */
export function addSpan(spans: Span[], first: number, last: number): void {
  const before = spans.at(-1);
  if (before?.[1] === first - 1) before[1] = last;
  else spans.push([first, last]);
}

/** Spans in ascending order, those that touch joined. */
export function joinSpans(spans: readonly (readonly [first: number, last: number])[]): Span[] {
  const joined: Span[] = [];
  for (const [first, last] of spans.toSorted((a, b) => a[0] - b[0])) {
    const before = joined.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}
