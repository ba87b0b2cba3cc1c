import type { Sheet, Spot } from '../grid/sheet.ts';
import { levelKind } from '../label/level-label.ts';
import { remembered } from '../text/remember.ts';
import { isTargetText } from './target-text.ts';

const SIGNS = ['levelOne', 'levelTwo', 'bothLevels', 'operator', 'direction', 'nature', 'unit', 'figure'] as const;
type Sign = (typeof SIGNS)[number];

/** What the cells of a column hold, as shares of those that are filled. */
export type Sample = Readonly<Record<'filled' | Sign, number>>;

const OPERATOR = /^(?:[≥≤><=＝＞＜≧≦⩾⩽═]=?|[大小]于(?:或?等于)?|等于|不[低高]于|不超过)$/u;
const DIRECTION = /^(?:[正反逆负]向?|中性)(?:指标)?$/u;
const NATURE = /^定[量性](?:指标|\(其他\))?$/u;
const UNIT = /^(?:%|‰|百分比|[\p{Script=Han}A-Za-z㎡°℃]{1,4}(?:\/[\p{Script=Han}A-Za-z]{1,3}){0,2})$/u;
const FIGURE = /\d/u;
/** Rows that are looked at: enough to decide, however long the list. */
const MOST_ROWS = 80;

interface Span {
  readonly left: number;
  readonly right: number;
}

/** Samples the cells of some columns in some rows. */
export function sampleColumn(sheet: Sheet, rows: readonly number[], span: Span): Sample {
  const spots = spotsOf(sheet, rows, span);
  const filled = spots.length;
  const sample: Record<'filled' | Sign, number> = {
    filled,
    levelOne: 0,
    levelTwo: 0,
    bothLevels: 0,
    operator: 0,
    direction: 0,
    nature: 0,
    unit: 0,
    figure: 0,
  };
  for (const { flat } of spots) for (const sign of signsOf(flat)) sample[sign] += 1;
  for (const sign of SIGNS) if (filled > 0) sample[sign] /= filled;
  return sample;
}

const signsOf = remembered((flat): readonly Sign[] => {
  if (flat === '') return [];
  const level = levelKind(flat);
  const shows: Readonly<Record<Sign, boolean>> = {
    levelOne: level?.one === true,
    levelTwo: level?.two === true,
    bothLevels: splitLevels(flat) !== undefined,
    operator: OPERATOR.test(flat),
    direction: DIRECTION.test(flat),
    nature: NATURE.test(flat),
    unit: level === undefined && UNIT.test(flat),
    figure: FIGURE.test(flat),
  };
  return SIGNS.filter((sign) => shows[sign]);
});

/** Share of the cells of a column that can only be target values. */
export function targetShare(sheet: Sheet, rows: readonly number[], span: Span): number {
  const texts = spotsOf(sheet, rows, span);
  return texts.filter(({ text }) => isTargetText(text.trim())).length / Math.max(1, texts.length);
}

function spotsOf(sheet: Sheet, rows: readonly number[], span: Span): Spot[] {
  const spots: Spot[] = [];
  for (const row of rows.slice(0, MOST_ROWS)) {
    const spot = firstFilled(sheet, row, span);
    if (spot?.top === row) spots.push(spot);
  }
  return spots;
}

/** The first spot with content between two columns of a row. */
export function firstFilled(
  sheet: Sheet,
  row: number,
  { left, right }: { readonly left: number; readonly right: number },
): Spot | undefined {
  return sheet.row(row).find((spot) => spot.right >= left && spot.left <= right && spot.cell !== undefined);
}

/** Both levels in one label: `产出指标-数量指标`. */
export function splitLevels(flat: string): readonly [string, string] | undefined {
  const parts = flat.split(/[-－—–/\\>→、_|]/u).filter((part) => part !== '');
  for (let cut = 1; cut < parts.length; cut += 1) {
    const first = parts.slice(0, cut).join('-');
    const second = parts.slice(cut).join('-');
    if (levelKind(first)?.one === true && levelKind(second)?.two === true) return [first, second];
  }
  return undefined;
}
