/** V8 copies texts as short as this; a longer one may hold on to the whole sheet it was cut from, and seldom repeats. */
const LONGEST = 12;
const MOST = 1024;

/** The same reading of a text, with the answers for short ones kept: labels repeat from row to row and file to file. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, readonly [T]>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const found = known.get(text);
    if (found !== undefined) return found[0];
    if (known.size === MOST) known.clear();
    const answer = read(text);
    known.set(text, [answer]);
    return answer;
  };
}
