import type { Sheet } from '../grid/sheet.ts';
import { levelKind } from '../label/level-label.ts';
import type { Piece } from './block.ts';
import type { LevelPiece } from './carry-levels.ts';
import type { Draft } from './draft-columns.ts';
import type { RowDraft } from './read-rows.ts';
import { firstFilled } from './sample.ts';

const NAME_AND_VALUE =
  /^(\D{2,40}?)[:：\s]*((?:[≥≤><=＞＜]=?|不[低高少超][于过]|达到|控制在|[大小]于)\s*\d.{0,20}|\d[\d.,]*\s*(?:%|\p{Script=Han}{0,5}))$/u;

/** Name and value of an indicator that stand in one cell. */
export function splitJoined(text: string): readonly [name: string, value: string] | undefined {
  const [, name, value] = NAME_AND_VALUE.exec(text.trim()) ?? [];
  return name === undefined || value === undefined ? undefined : [name, value];
}

/** 三级指标及指标值: the one column of names holds their values too. */
export function settleJoined(sheet: Sheet, drafts: readonly Draft[], rows: readonly number[]): void {
  const name = drafts.find(({ role }) => role === 'name');
  const value = drafts.find(({ role }) => role === 'value' || role === 'actual');
  const only = name === undefined ? value : value === undefined ? name : undefined;
  if (only?.role === 'actual' || only === undefined) return;
  const texts = rows.flatMap((row) => firstFilled(sheet, row, only)?.text ?? []);
  if (texts.filter((text) => splitJoined(text) !== undefined).length * 2 <= texts.length) return;
  [only.role, only.joined] = ['name', true];
}

/** 产出-数量-培训人数, or 数量指标-培训人数 below 产出指标: the levels before the name in its own cell. */
export function levelsInName(draft: RowDraft): RowDraft {
  const { spot } = draft.name;
  const parts = spot.text.trim().split(/\s*[-－—–>→/]+\s*/u);
  const [one, two] = parts.map((part) => levelKind(part));
  const piece = (text = ''): LevelPiece => ({ spot, text, from: 'own' });
  const named = (from: number): Piece => ({ spot, text: parts.slice(from).join('-') });
  if (draft.level1 === undefined && one?.one === true && two?.two === true && parts.length > 2)
    return { ...draft, level1: piece(parts[0]), level2: piece(parts[1]), name: named(2) };
  return one?.two === true && parts.length > 1 ? { ...draft, level2: piece(parts[0]), name: named(1) } : draft;
}
