import type { Sheet, Spot } from '../grid/sheet.ts';
import { levelKind } from '../label/level-label.ts';
import { isTargetText } from './target-text.ts';

/** What the cells of a column hold, as shares of those that are filled. */
export interface Sample {
  readonly filled: number;
  readonly levelOne: number;
  readonly levelTwo: number;
  readonly bothLevels: number;
  readonly operator: number;
  readonly direction: number;
  readonly nature: number;
  readonly unit: number;
  readonly figure: number;
}

const OPERATOR =
  /^(?:[≥≤><=＝＞＜≧≦⩾⩽]|>=|<=|大于等于|小于等于|大于或等于|小于或等于|大于|小于|等于|不低于|不高于|不超过)$/u;
const DIRECTION = /^(?:正向|反向|逆向|负向|正|反|中性)(?:指标)?$/u;
const NATURE = /^(?:定量|定性|定量指标|定性指标|定量\(其他\))$/u;
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
  const texts = spotsOf(sheet, rows, span);
  const share = (test: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(({ flat }) => flat !== '' && test(flat)).length / texts.length;
  return {
    filled: texts.length,
    levelOne: share((text) => levelKind(text)?.one === true),
    levelTwo: share((text) => levelKind(text)?.two === true),
    bothLevels: share((text) => splitLevels(text) !== undefined),
    operator: share((text) => OPERATOR.test(text)),
    direction: share((text) => DIRECTION.test(text)),
    nature: share((text) => NATURE.test(text)),
    unit: share((text) => UNIT.test(text) && levelKind(text) === undefined),
    figure: share((text) => FIGURE.test(text)),
  };
}

/** Share of the cells of a column that can only be target values. */
export function targetShare(sheet: Sheet, rows: readonly number[], span: Span): number {
  const texts = spotsOf(sheet, rows, span);
  return texts.filter(({ text }) => isTargetText(text.trim())).length / Math.max(1, texts.length);
}

function spotsOf(sheet: Sheet, rows: readonly number[], span: Span): Spot[] {
  return rows.slice(0, MOST_ROWS).flatMap((row) => {
    const spot = firstFilled(sheet, row, span);
    return spot?.top === row ? [spot] : [];
  });
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
