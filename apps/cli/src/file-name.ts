/** Names Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
const LONGEST = 80;

/** A file name made of any text: no path, no sign a system forbids, none twice. */
export function fileNameFor(text: string, extension: string, taken: Set<string>): string {
  const clean = text
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[ .]+|[ .]+$/gu, '');
  const short = [...clean].slice(0, LONGEST).join('').trim();
  const base = short === '' || RESERVED.test(short) ? `_${short}` : short;
  for (let count = 1; ; count += 1) {
    const name = `${base}${count === 1 ? '' : ` (${count})`}${extension}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
