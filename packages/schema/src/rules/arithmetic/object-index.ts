import type { Indicator } from '../../form/form.ts';
import { bareName } from '../_lib/bare-name.ts';
import { longestCommon } from '../_lib/common-text.ts';

/** Words that say how something is measured, not what. */
const MEASURE =
  /平均|[人户生亩台座次]均|单位|单[个次座台套]|每[人个项次户台套亩座期场]?|成本|费用|经费|单价|造价|价格|标准|[数总]量|总数|面积|里程|人次|频次|频率|[次人个户座台套班场期件]?数$|[次人个户]数|控制|支出|补助|购置|项目(?=成本|数|平均)/gu;
/** A word that stands in every name tells nothing: only the first rows that hold it are compared. */
const MOST_ROWS = 32;
/** Shared characters from which two names speak of one thing. */
const LEAST_SHARED = 2;

/** What an indicator name is about: `科技成果转化项目平均成本` → `科技成果转化项目`. */
export function objectOf(name: string): string {
  const bare = bareName(name).replace(/^其中[:：]?/u, '');
  const object = bare.replaceAll(MEASURE, '');
  return object.length >= LEAST_SHARED ? object : bare;
}

/** Whether a name says only how something is measured (补助标准), so that any thing may be meant. */
export function namesNoObject(name: string): boolean {
  return bareName(name).replaceAll(MEASURE, '').length < LEAST_SHARED;
}

/** Finds rows about the same thing by the pairs of characters their names share; linear in rows. */
export interface ObjectIndex {
  /** The nearest row, or several that are equally near. */
  readonly find: (name: string, fits: (row: Indicator) => boolean) => readonly Indicator[];
}

/** Indexes rows by what their names are about. */
export function indexObjects(rows: readonly Indicator[]): ObjectIndex {
  const byPair = new Map<number, { readonly row: Indicator; readonly object: string }[]>();
  for (const row of rows) {
    const object = objectOf(row.name.text);
    for (const pair of pairsOf(object)) {
      const list = byPair.get(pair);
      if (list === undefined) byPair.set(pair, [{ row, object }]);
      else if (list.length < MOST_ROWS) list.push({ row, object });
    }
  }
  return { find: (name, fits) => findNearest(byPair, objectOf(name), fits) };
}

function findNearest(
  byPair: ReadonlyMap<number, readonly { readonly row: Indicator; readonly object: string }[]>,
  object: string,
  fits: (row: Indicator) => boolean,
): readonly Indicator[] {
  const candidates = new Map<Indicator, string>();
  for (const pair of pairsOf(object)) {
    for (const { row, object: other } of byPair.get(pair) ?? []) if (fits(row)) candidates.set(row, other);
  }
  let best = Number.NEGATIVE_INFINITY;
  let rows: Indicator[] = [];
  for (const [row, other] of candidates) {
    const score = longestCommon(object, other).length * 2 - Math.abs(object.length - other.length) * 0.1;
    if (score === best) rows.push(row);
    if (score <= best) continue;
    best = score;
    rows = [row];
  }
  return rows;
}

/** Each two characters side by side, as one number. */
function pairsOf(text: string): number[] {
  const pairs: number[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) pairs.push((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1));
  return pairs;
}
