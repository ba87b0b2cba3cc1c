const LONGEST = 120;

/** Whether two short texts share a run of so many characters; only the first 120 characters are looked at. */
export function sharesRun(a: string, b: string, length: number): boolean {
  const [one, two] = [a.slice(0, LONGEST), b.slice(0, LONGEST)];
  for (let at = 0; at + length <= two.length; at += 1) if (one.includes(two.slice(at, at + length))) return true;
  return false;
}

/** The longest run of characters that two short texts share; only the first 120 characters are looked at. */
export function longestCommon(a: string, b: string): string {
  const [one, two] = [a.slice(0, LONGEST), b.slice(0, LONGEST)];
  let best = '';
  // Lengths of the runs that end at each place of the second text; from right to left one line of them is enough.
  const runs = new Uint8Array(two.length + 1);
  for (let at = 1; at <= one.length; at += 1) {
    for (let to = two.length; to > 0; to -= 1) {
      const length = one.charCodeAt(at - 1) === two.charCodeAt(to - 1) ? (runs[to - 1] ?? 0) + 1 : 0;
      runs[to] = length;
      if (length > best.length) best = one.slice(at - length, at);
    }
  }
  return best;
}
