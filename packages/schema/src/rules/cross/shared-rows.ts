import type { FormDigest, RowDigest } from '../../check/digest.ts';
import { flat, projectKey } from './project-key.ts';

/** A form and the earlier form of another project it shares most rows with. */
export interface SharedRows {
  readonly digest: FormDigest;
  readonly other: FormDigest;
  /** The shared rows as they stand in `digest`. */
  readonly rows: readonly RowDigest[];
  /** How many of them few other forms have. */
  readonly rare: number;
}

/** A row met in many forms is looked up in the first few only: the work stays linear in the batch. */
const MOST_PLACES = 8;
/** Up to this many forms may share a row before it counts as everybody's wording. */
const RARE = 5;

/**
 * For every form, the earlier form of another project that shares most of its rows (name and value equal).
 * Forms of one project name are left out: the same work in several units should carry the same indicators.
 */
export function findSharedRows(digests: readonly FormDigest[]): SharedRows[] {
  const firsts = firstPlaces(digests);
  const places = new Map<string, { readonly first: number[]; forms: number }>();
  const found: { readonly at: number; readonly other: number; readonly rows: readonly RowDigest[] }[] = [];
  digests.forEach((digest, at) => {
    const tally = new Map<number, RowDigest[]>();
    for (const [key, row] of distinctRows(digest)) {
      const place = places.get(key) ?? { first: [], forms: 0 };
      places.set(key, place);
      place.forms += 1;
      for (const other of place.first) {
        const rows = tally.get(other);
        if (rows === undefined) tally.set(other, [row]);
        else rows.push(row);
      }
      if (place.first.length < MOST_PLACES) place.first.push(at);
    }
    const best = bestOf(tally, (other) => isEarlier(digest, digests[other], firsts));
    if (best !== undefined) found.push({ at, ...best });
  });
  return found.flatMap(({ at, other, rows }) => {
    const [digest, earlier] = [digests[at], digests[other]];
    if (digest === undefined || earlier === undefined) return [];
    const rare = rows.filter((row) => (places.get(rowKey(row))?.forms ?? 0) <= RARE).length;
    return [{ digest, other: earlier, rows, rare }];
  });
}

function bestOf(
  tally: ReadonlyMap<number, readonly RowDigest[]>,
  counts: (other: number) => boolean,
): { readonly other: number; readonly rows: readonly RowDigest[] } | undefined {
  let best: { readonly other: number; readonly rows: readonly RowDigest[] } | undefined;
  for (const [other, rows] of tally) {
    if (counts(other) && (best === undefined || rows.length > best.rows.length)) best = { other, rows };
  }
  return best;
}

/** Where each project stands first: the copy is the project that came later, however often both were handed in. */
function firstPlaces(digests: readonly FormDigest[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  digests.forEach((digest, at) => {
    const key = projectKey(digest);
    if (!found.has(key)) found.set(key, at);
  });
  return found;
}

function isEarlier(own: FormDigest, other: FormDigest | undefined, firsts: ReadonlyMap<string, number>): boolean {
  if (other === undefined || flat(own.project) === flat(other.project)) return false;
  return (firsts.get(projectKey(other)) ?? 0) < (firsts.get(projectKey(own)) ?? 0);
}

function distinctRows({ rows }: FormDigest): Map<string, RowDigest> {
  const found = new Map<string, RowDigest>();
  for (const row of rows) if (row.name !== '' && row.value !== '') found.set(rowKey(row), row);
  return found;
}

function rowKey({ name, value }: RowDigest): string {
  return `${flat(name)}\u0000${value}`;
}
