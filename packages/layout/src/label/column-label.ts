import type { Spot } from '../grid/sheet.ts';
import { bareLabel, plainLabel } from '../text/flatten.ts';
import { remembered } from '../text/remember.ts';
import { columnLabels, columnPatterns, type LabelRole } from './column-label.data.ts';

/** What a column label says: its role, and the indicator set it belongs to where it names one. */
export interface ColumnLabel {
  readonly role: LabelRole;
  readonly set?: 'annual' | 'mid-term';
}

const BY_LABEL: ReadonlyMap<string, LabelRole> = new Map(
  Object.entries(columnLabels).flatMap(([role, labels]) => labels.map((label) => [label, role as LabelRole] as const)),
);
const LONGEST = 24;
/** Figures and signs: most cells of a table, and never a label. */
const NO_WORD = /^[\d.,%‰≥≤<>=+-]+$/u;
const SET_WORD =
  /^(?:年度|当年|本年度|本年|全年|年初|申报年度|中期|长期|中长期|总体|实施期|实施周期|项目期)|\((?:年度|中期|长期|实施期)\)$/gu;
const MID_TERM = /中期|长期|总体|实施周?期|项目期|三年/u;
const ANNUAL = /年度|当年|本年|年初|全年/u;

/** Whether a text only heads an indicator set: 中期绩效指标, 年度绩效目标表. */
export function isSetCaption(flat: string): boolean {
  return flat.length <= 14 && /(?:指标|目标)表?$/u.test(flat) && setOf(flat) !== undefined;
}

/** Reads a column label; `undefined` when the text is none. */
export const columnLabel = remembered(readColumnLabel);

function readColumnLabel(flat: string): ColumnLabel | undefined {
  if (flat === '' || flat.length > LONGEST + 12 || NO_WORD.test(flat)) return undefined;
  const label = plainLabel(flat);
  const role = exactRole(label) ?? patternRole(bareLabel(label)) ?? bracketRole(label);
  if (role === undefined) return undefined;
  const set = setOf(label);
  return set === undefined ? { role } : { role, set };
}

/** The indicator set a label names: annual, or mid-term (中期, 实施期, 总体). */
export const setOf = remembered(readSet);

function readSet(label: string): 'annual' | 'mid-term' | undefined {
  // 年度(/项目)指标值 is the annual one: what stands in brackets is the smaller word.
  const main = bareLabel(label);
  if (ANNUAL.test(main)) return 'annual';
  if (MID_TERM.test(main)) return 'mid-term';
  if (ANNUAL.test(label)) return 'annual';
  return MID_TERM.test(label) ? 'mid-term' : undefined;
}

function exactRole(label: string): LabelRole | undefined {
  const bare = bareLabel(label);
  const short = bare.replaceAll(SET_WORD, '').replace(/^\d{4}年度?/u, '');
  return (
    BY_LABEL.get(label) ?? BY_LABEL.get(bare) ?? BY_LABEL.get(label.replaceAll(/[()]/gu, '')) ?? BY_LABEL.get(short)
  );
}

/** 全年（计划完成值）: the bracket says what the column holds. */
function bracketRole(label: string): LabelRole | undefined {
  const inner = /^[^()]{1,6}\(([^()]{2,12})\)$/u.exec(label)?.[1];
  return inner === undefined ? undefined : BY_LABEL.get(inner);
}

function patternRole(bare: string): LabelRole | undefined {
  if (bare.length > LONGEST) return undefined;
  return columnPatterns.find(([pattern]) => pattern.test(bare))?.[1];
}

/** Whether a text is a column label in so many words, not merely by a part of it. */
export function isColumnLabel(flat: string): boolean {
  return spelledRole(flat) !== undefined;
}

const spelledRole = remembered((flat) => exactRole(plainLabel(flat)));

/** Whether the label names one of the level or name columns in so many words: what makes a row a header row. */
export function isLevelLabel(spot: Spot): boolean {
  const role = spelledRole(spot.flat);
  return role === 'level1' || role === 'level2' || role === 'name' || role === 'level4';
}
