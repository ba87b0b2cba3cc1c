import type { FormDigest } from '../../check/digest.ts';
import type { RowDigest } from '../../check/row-digest.ts';
import { flat, projectKey } from './project-key.ts';
import { type RowTable, rowTable } from './row-table.ts';

/** A form and the earlier form of another project it shares most rows with. */
export interface SharedRows {
  readonly digest: FormDigest;
  readonly other: FormDigest;
  /** How many rows `digest` has. */
  readonly total: number;
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
  const table = rowTable(digests);
  const places = firstPlacesOf(table);
  const projects = projectsOf(digests);
  const shared = new Int32Array(digests.length);
  const rowsOf = distinctRows(table);
  const found: SharedRows[] = [];
  digests.forEach((digest, at) => {
    const rows = rowsOf(at);
    const others = tally(rows, table, places, shared);
    const best = bestOf(others, shared, (other) => isEarlier(projects, at, other));
    for (const other of others) shared[other] = 0;
    const other = best === undefined ? undefined : digests[best];
    if (best === undefined || other === undefined) return;
    const common = rows.filter((row) => placesOf(places, table.pairs[row] ?? 0).includes(best));
    const rare = common.filter((row) => (places.forms[table.pairs[row] ?? 0] ?? 0) <= RARE).length;
    const total = (table.starts[at + 1] ?? 0) - (table.starts[at] ?? 0);
    found.push({ digest, other, total, rows: common.map(table.rowAt).filter((row) => row !== undefined), rare });
  });
  return found;
}

/** For pairs that more than one form has: how many do, and the first few of them, side by side in one list. */
interface Places {
  readonly forms: Int32Array;
  readonly starts: Int32Array;
  readonly first: Int32Array;
}

function firstPlacesOf({ forms: formOf, pairs, counts }: RowTable): Places {
  const forms = new Int32Array(counts.pairs);
  const last = new Int32Array(counts.pairs).fill(-1);
  pairs.forEach((pair, at) => {
    if (pair < 0 || last[pair] === formOf[at]) return;
    last[pair] = formOf[at] ?? 0;
    forms[pair] = (forms[pair] ?? 0) + 1;
  });
  const starts = new Int32Array(counts.pairs + 1);
  for (let pair = 0; pair < counts.pairs; pair += 1) {
    const many = forms[pair] ?? 0;
    starts[pair + 1] = (starts[pair] ?? 0) + (many < 2 ? 0 : Math.min(many, MOST_PLACES));
  }
  const first = new Int32Array(starts[counts.pairs] ?? 0);
  const ends = starts.slice();
  last.fill(-1);
  pairs.forEach((pair, at) => {
    const end = ends[pair] ?? 0;
    const form = formOf[at] ?? 0;
    if (pair < 0 || end >= (starts[pair + 1] ?? 0) || last[pair] === form) return;
    last[pair] = form;
    first[end] = form;
    ends[pair] = end + 1;
  });
  return { forms, starts, first };
}

function placesOf({ starts, first }: Places, pair: number): Int32Array {
  return first.subarray(starts[pair], starts[pair + 1]);
}

/** The rows of a form, each pair of name and value once. */
function distinctRows({ starts, pairs, counts }: RowTable): (form: number) => number[] {
  const met = new Int32Array(counts.pairs).fill(-1);
  return (form) => {
    const rows: number[] = [];
    for (let at = starts[form] ?? 0; at < (starts[form + 1] ?? 0); at += 1) {
      const pair = pairs[at] ?? -1;
      if (pair < 0 || met[pair] === form) continue;
      met[pair] = form;
      rows.push(at);
    }
    return rows;
  };
}

/** Counts the rows shared with each other form; returns those that share any, in the order they are met. */
function tally(rows: readonly number[], { pairs }: RowTable, { starts, first }: Places, shared: Int32Array): number[] {
  const others: number[] = [];
  for (const row of rows) {
    const pair = pairs[row] ?? 0;
    const end = starts[pair + 1] ?? 0;
    for (let at = starts[pair] ?? 0; at < end; at += 1) {
      const other = first[at] ?? 0;
      const count = shared[other] ?? 0;
      if (count === 0) others.push(other);
      shared[other] = count + 1;
    }
  }
  return others;
}

function bestOf(others: readonly number[], shared: Int32Array, counts: (other: number) => boolean): number | undefined {
  let best: number | undefined;
  for (const other of others) {
    if ((best === undefined || (shared[other] ?? 0) > (shared[best] ?? 0)) && counts(other)) best = other;
  }
  return best;
}

/** What tells the forms of a batch apart. */
interface Projects {
  /** Where each form's project stands first: the copy is the project that came later, however often both were handed in. */
  readonly firsts: Int32Array;
  /** Equal for equal names. */
  readonly names: Int32Array;
}

function projectsOf(digests: readonly FormDigest[]): Projects {
  const firsts = new Int32Array(digests.length);
  const names = new Int32Array(digests.length);
  const byKey = new Map<string, number>();
  const byName = new Map<string, number>();
  digests.forEach((digest, at) => {
    firsts[at] = firstOf(byKey, projectKey(digest), at);
    names[at] = firstOf(byName, flat(digest.project), at);
  });
  return { firsts, names };
}

function firstOf(known: Map<string, number>, key: string, at: number): number {
  const first = known.get(key);
  if (first === undefined) known.set(key, at);
  return first ?? at;
}

function isEarlier({ firsts, names }: Projects, own: number, other: number): boolean {
  return other < own && names[own] !== names[other] && (firsts[other] ?? 0) < (firsts[own] ?? 0);
}
