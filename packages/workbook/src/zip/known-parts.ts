import type { Zip } from './read-zip.ts';

interface Known {
  readonly packed: Uint8Array;
  readonly made: unknown;
}

/** Parts larger than this differ from file to file anyhow. */
const LARGEST = 32 * 1024;
/** Parts remembered: some kinds of part of some dozen origins. */
const MOST = 64;

const known = new Map<string, Known>();

/**
 * What `make` makes of a part, made once for all files that hold the part byte for byte: thousands of workbooks from one
 * template share their styles, relations and list of sheets. `purpose` tells apart what is made of one part; the result is shared and must not be changed.
 */
export function fromPart<T>(
  zip: Zip,
  name: string,
  { purpose, make }: { readonly purpose: string; readonly make: (content: Uint8Array | undefined) => T },
): T {
  const entry = zip.find(name);
  const packed = entry === undefined || entry.packedSize > LARGEST ? undefined : zip.packed(entry);
  if (entry === undefined || packed === undefined) return make(zip.read(name));
  const key = `${purpose} ${entry.name} ${entry.method} ${entry.crc} ${entry.size}`;
  const found = known.get(key);
  // The key says it is the same; the bytes prove it.
  if (found !== undefined && isSame(found.packed, packed)) return found.made as T;
  const made = make(zip.read(name));
  if (known.size === MOST) known.clear();
  known.set(key, { packed: packed.slice(), made });
  return made;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
