/**
 * Copies between texts, in time linear in their total length: character shingles, MinHash sketches and banding find
 * candidates; an exact comparison of the shingle sets decides. No randomness: the same texts give the same answer everywhere.
 */

const SHINGLE = 3;
const BANDS = 16;
const ROWS = 3;

/** What two texts are compared by: years, white space and punctuation never matter. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/20\d{2}\s*[-—~至]?\s*(?:年度?)?/gu, '')
    .replaceAll(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
}

/** Share of common shingles of two texts, 0 to 1 (Jaccard); 1 for texts that differ in years or punctuation only. */
export function resemblance(a: string, b: string): number {
  return overlap(shingles(comparable(a)), shingles(comparable(b)));
}

/**
 * For each text the position of the first earlier text that it resembles at least by `least` (0.7 to 1), or `undefined`.
 * Blank texts resemble nothing.
 */
export function findCopies(texts: readonly string[], least: number): (number | undefined)[] {
  const exact = new Map<string, number>();
  const bands = Array.from({ length: BANDS }, () => new Map<number, Candidates>());
  const sets: Uint32Array[] = [];
  return texts.map((text, at) => {
    const bare = comparable(text);
    const same = exact.get(bare);
    if (bare === '' || same !== undefined) return same;
    exact.set(bare, at);
    const set = shingles(bare);
    sets[at] = set;
    let found: number | undefined;
    sketch(set).forEach((key, band) => {
      const bucket = bands[band];
      const known = bucket?.get(key);
      for (const other of known === undefined ? [] : [known.first, known.last]) {
        const earlier = found === undefined || other < found;
        if (earlier && overlap(set, sets[other] ?? NONE) >= least) found = other;
      }
      bucket?.set(key, { first: known?.first ?? at, last: at });
    });
    return found;
  });
}

const NONE = new Uint32Array();

/** Texts of one bucket: comparing with the first and the latest keeps a thousand copies of one text linear. */
interface Candidates {
  readonly first: number;
  readonly last: number;
}

/** Hashes of all runs of three characters, sorted and distinct; a shorter text is its own run. */
function shingles(text: string): Uint32Array {
  const found = new Uint32Array(Math.max(1, text.length - SHINGLE + 1));
  for (let at = 0; at < found.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let next = at; next < Math.min(at + SHINGLE, text.length); next += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(next), 0x01000193);
    }
    found[at] = hash;
  }
  found.sort();
  let distinct = 0;
  for (const hash of found) {
    if (distinct === 0 || hash !== found[distinct - 1]) found[distinct++] = hash;
  }
  return found.slice(0, distinct);
}

/** Jaccard similarity of two sorted sets. */
function overlap(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  const all = a.length + b.length - common;
  return all === 0 ? 0 : common / all;
}

/** One key per band: texts that agree in the least hash of every row of a band meet in a bucket. */
function sketch(set: Uint32Array): number[] {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  // Two hashes of a shingle make the whole family, one step apart each: as good for finding candidates, and a fifth of the work.
  for (const shingle of set) {
    const step = mix(shingle, 1) | 1;
    let hash = mix(shingle, 0);
    for (let row = 0; row < least.length; row += 1) {
      hash = (hash + step) >>> 0;
      if (hash < (least[row] ?? 0)) least[row] = hash;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    let key = 0x811c9dc5;
    for (let row = band * ROWS; row < (band + 1) * ROWS; row += 1) key = Math.imul(key ^ (least[row] ?? 0), 0x01000193);
    return key >>> 0;
  });
}

/** The finaliser of MurmurHash3, seeded. */
function mix(value: number, seed: number): number {
  let hash = value ^ Math.imul(seed + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
