import { rowsBetween } from '../grid/row-index.ts';
import type { Sheet } from '../grid/sheet.ts';
import { yearIn } from '../head/title.ts';
import type { LabelRole } from '../label/column-label.data.ts';
import { fieldLabel, isGoalLabel } from '../label/field-label.ts';
import type { Column } from './block.ts';
import { type Draft, draftColumns } from './draft-columns.ts';
import type { Header } from './find-header.ts';
import { settleJoined } from './joined.ts';
import { type Sample, targetShare } from './sample.ts';
import { settleValues } from './settle-values.ts';

/** Decides what each column holds, by its label and by its cells; cells win where they speak clearly. */
export function decideColumns(sheet: Sheet, header: Header, rows: readonly number[]): Column[] {
  const drafts = draftColumns(sheet, header, rows);
  for (const draft of drafts) draft.role = byContent(draft, rows.length);
  dropGoals(drafts);
  settleLevels(drafts);
  settleNames(drafts);
  settleValues(drafts, ({ left, right }) => targetShare(sheet, rows, { left, right }), yearAbove(sheet, header));
  settleJoined(sheet, drafts, rows);
  settleWeights(drafts);
  settleSets(drafts);
  return drafts.flatMap((draft) => finish(draft));
}

/** The year that a title above the header names. */
function yearAbove(sheet: Sheet, { top }: Header): number | undefined {
  const rows = rowsBetween(sheet.rows, top - MOST_ROWS_ABOVE, top - 1);
  const year = rows.flatMap((row) =>
    sheet.row(row).flatMap(({ flat }) => (/年/u.test(flat) ? (yearIn(flat) ?? []) : [])),
  )[0];
  return year === undefined ? undefined : Number(year);
}

/** Title, head and goal stand between a title and the header. */
const MOST_ROWS_ABOVE = 20;

/** 年度目标 and 单位 before the levels of a flat list are the goal of the project and its office; 指标值 holds targets anywhere. */
function dropGoals(drafts: readonly Draft[]): void {
  const first = drafts.findIndex(
    ({ role }) => role === 'level1' || role === 'level2' || role === 'levels' || role === 'name',
  );
  const before = drafts.slice(0, Math.max(first, 0));
  const turned = before.some(isPlainValue);
  for (const draft of before)
    if (draft.role === 'value' ? !isPlainValue(draft) : !turned && draft.role === 'unit') draft.role = undefined;
  // The same behind the indicators: 年度目标 beside 指标值.
  if (drafts.some(isPlainValue))
    for (const draft of drafts)
      if (draft.role === 'value' && isGoalLabel(fieldLabel(draft.header.flat))) draft.role = undefined;
}

function isPlainValue({ role, header }: Draft): boolean {
  return role === 'value' && /值(?:\(.*\))?$/u.test(header.flat);
}

const MOSTLY = 0.6;

/** Labels that some office uses for another thing: the cells tell. */
function byContent({ role, sample }: Draft, rows: number): LabelRole | undefined {
  if (sample.filled === 0) return role;
  if (sample.operator + sample.nature > MOSTLY && sample.operator >= 0.2) return 'operator';
  if (sample.direction > MOSTLY) return 'direction';
  if (sample.nature > MOSTLY) return 'nature';
  return sample.filled * 3 > rows && holdsFigures(role, sample) ? 'value' : role;
}

function holdsFigures(role: LabelRole | undefined, { figure, unit }: Sample): boolean {
  if (figure <= MOSTLY) return false;
  return role === 'operator' || role === 'direction' || (role === 'unit' && unit < 0.3);
}

/** Level columns by what stands in them: a missing or misplaced label is no obstacle. */
function settleLevels(drafts: Draft[]): void {
  const name = drafts.findIndex(({ role }) => role === 'name');
  drafts.forEach((draft, index) => {
    const { sample, role } = draft;
    if (sample.filled === 0) return;
    if (role === 'levels' || (role === 'weak-name' && holdsLevels(sample, index < name))) draft.role = combined(sample);
    else if (sample.bothLevels > MOSTLY) draft.role = 'levels';
    else if (role === undefined && (name < 0 || index < name)) draft.role = unlabelledLevel(sample);
    else if (role === 'level1' && sample.levelOne < sample.levelTwo && sample.levelTwo > 0.5) draft.role = 'level2';
  });
  const twos = drafts.filter(({ role }) => role === 'level2');
  const free = twos.find(({ sample }) => sample.levelTwo < 0.2 && sample.filled > 0);
  const kinds = twos.find(({ sample }) => sample.levelTwo > 0.5);
  if (free !== undefined && kinds !== undefined && name < 0) free.role = 'name';
}

/** 指标 beside 指标内容 heads the levels. */
function holdsLevels({ bothLevels, levelOne, levelTwo }: Sample, beside: boolean): boolean {
  return bothLevels > MOSTLY || (beside && Math.max(levelOne, levelTwo) > MOSTLY);
}

function combined(sample: Sample): LabelRole | undefined {
  if (sample.bothLevels > 0.3) return 'levels';
  if (sample.levelTwo > 0.5 && sample.levelTwo >= sample.levelOne) return 'level2';
  return sample.levelOne > 0.5 ? 'level1' : undefined;
}

function unlabelledLevel(sample: Sample): LabelRole | undefined {
  if (sample.levelTwo > MOSTLY && sample.levelTwo >= sample.levelOne) return 'level2';
  return sample.levelOne > MOSTLY ? 'level1' : undefined;
}

/** 绩效指标 over the names themselves, not the word that heads the block. */
function weakName(drafts: readonly Draft[]): Draft | undefined {
  const level = drafts.findLastIndex(({ role }) => role === 'level1' || role === 'level2' || role === 'levels');
  const weak = drafts.filter(({ role }) => role === 'weak-name');
  return (
    weak.find((draft) => draft.sample.filled > 0 && drafts.indexOf(draft) > level) ?? (level < 0 ? weak[0] : undefined)
  );
}

function settleNames(drafts: Draft[]): void {
  const named = drafts.some(({ role }) => role === 'name') ? undefined : weakName(drafts);
  for (const draft of drafts) if (draft.role === 'weak-name') draft.role = draft === named ? 'name' : undefined;
  if (drafts.some(({ role }) => role === 'name')) return;
  const deepest = drafts.find(({ role }) => role === 'level4');
  if (deepest !== undefined) return void (deepest.role = 'name');
  const lastLevel = drafts.findLastIndex(({ role }) => role === 'level1' || role === 'level2' || role === 'levels');
  const next = drafts.slice(lastLevel + 1).find(({ role, sample }) => role === undefined && sample.filled > 0);
  const level2 = drafts.find(({ role, sample }) => role === 'level2' && sample.levelTwo < 0.3 && sample.filled > 0);
  const chosen = next ?? level2;
  if (chosen !== undefined) chosen.role = 'name';
}

/** Several 分值 columns: the one beside the indicator counts, those right beside a level are what it comes to. */
function settleWeights(drafts: Draft[]): void {
  const name = drafts.findIndex(({ role }) => role === 'name');
  const weights = drafts.filter(({ role }) => role === 'weight');
  if (weights.length < 2) return;
  const kept = drafts.find(({ role }, index) => index > name && role === 'weight') ?? weights.at(-1);
  for (const weight of weights) {
    if (weight === kept || weight.set !== kept?.set) continue;
    const level = drafts[drafts.indexOf(weight) - 1]?.role;
    weight.role = level === 'level1' || level === 'level2' ? `${level}Weight` : undefined;
  }
}

/** Mid-term and annual columns side by side: by their labels, else the first set is the mid-term one. */
function settleSets(drafts: Draft[]): void {
  const repeated = drafts.filter(({ role, area, instead }) => role === 'value' && !instead && area === undefined);
  const marked = repeated.some(({ set }) => set === 'mid-term');
  if (repeated.length < 2) {
    for (const draft of drafts) draft.set = draft.set === 'mid-term' && marked ? 'mid-term' : 'annual';
    return;
  }
  const second = repeated[1];
  if (marked || second === undefined) return spreadSets(drafts);
  const levels = drafts.filter(({ role }) => role === 'level1').length;
  for (const draft of drafts) draft.set = levels < 2 && draft.left <= (repeated[0]?.right ?? 0) ? 'mid-term' : 'annual';
  shareCommon(drafts);
}

/** Columns that name no set belong to the set of the value column that follows them. */
function spreadSets(drafts: Draft[]): void {
  drafts.forEach((draft, index) => {
    draft.set ??= drafts.slice(index).find(({ role, set }) => role === 'value' && set !== undefined)?.set ?? 'annual';
  });
  shareCommon(drafts);
}

/** A level or name column that stands once serves both sets; it is marked annual, the plainer one. */
function shareCommon(drafts: Draft[]): void {
  for (const role of ['level1', 'level2', 'levels', 'name'] as const) {
    const same = drafts.filter((draft) => draft.role === role);
    if (same.length === 1) for (const draft of same) draft.set = 'annual';
  }
}

function finish({ role, left, right, header, set, area, label, joined }: Draft): Column[] {
  if (role === undefined || role === 'weak-name' || role === 'other') return [];
  if (label === undefined && fieldLabel(header.flat)?.kind === 'field') return [];
  const column = { role, left, right, header, set: set ?? 'annual' } as const;
  if (joined) return [column, { ...column, role: 'value' }];
  return [area === undefined ? column : { ...column, area }];
}
