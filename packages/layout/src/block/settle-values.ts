import type { LabelRole } from '../label/column-label.data.ts';
import type { Draft } from './draft-columns.ts';
import { settleAreas } from './settle-areas.ts';

/** Share of the cells of a column that can only be target values. */
type Targets = (draft: Draft) => number;

const MOSTLY = 0.6;

/** Decides which columns hold targets: one, one for each area, or none of those that are labelled so. */
export function settleValues(drafts: readonly Draft[], targets: Targets, year: number | undefined): void {
  settleParts(drafts);
  settleAreas(drafts, targets);
  keepYear(drafts, year);
  settleYears(drafts);
  settleStages(drafts);
  settleTargets(drafts, targets);
  settleWords(drafts);
}

/** 符号, 值 and 单位 under one merged 指标值: the cells tell which is which. */
function settleParts(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.role !== 'value' || draft.area !== undefined) continue;
    const parts = drafts.filter(({ role, header }) => role === 'value' && header === draft.header);
    if (parts.length < 2) continue;
    const value = parts.reduce((best, part) => (part.sample.figure > best.sample.figure ? part : best));
    for (const part of parts) if (part !== value) part.role = part.sample.unit > MOSTLY ? 'unit' : undefined;
  }
}

function settleTargets(drafts: readonly Draft[], targets: Targets): void {
  const values = drafts.filter(({ role }) => role === 'value');
  // 目标值 beside 指标值: the second is what was reached (corpus: jl-ciq).
  const target = values.find(({ header }) => header.flat.includes('目标值'));
  const plain = values.find(({ header }) => header.flat === '指标值');
  if (target !== undefined && plain !== undefined && target.set === plain.set) plain.role = 'actual';
  if (values.length === 0) valueByContent(drafts, targets);
}

/** 2024年实际值 beside 2025年目标值 is what the years before came to, no result of this one. */
function settleYears(drafts: readonly Draft[]): void {
  dropPastTargets(drafts);
  const targets = targetYears(drafts);
  const first = Math.min(...targets);
  for (const draft of drafts) {
    const year = draft.role === 'actual' ? yearIn(draft.header) : undefined;
    if (year !== undefined && year < first && targets.length > 0)
      draft.role = year === first - 1 ? 'previous' : year === first - 2 ? 'beforePrevious' : undefined;
  }
}

/** 2024年目标值 beside 2024年实际值 and a later target is none any more. */
function dropPastTargets(drafts: readonly Draft[]): void {
  const reached = new Set(drafts.map(({ role, header }) => (role === 'actual' ? yearIn(header) : undefined)));
  const last = Math.max(...targetYears(drafts));
  for (const draft of drafts) {
    const year = draft.role === 'value' ? yearIn(draft.header) : undefined;
    if (year !== undefined && year < last && reached.has(year)) draft.role = undefined;
  }
}

/** 2025年目标值, 2026年目标值, 2027年目标值: the year of the form is meant, else the first of a plan. */
function keepYear(drafts: readonly Draft[], year: number | undefined): void {
  const years = [...new Set(targetYears(drafts))];
  const meant = years.find((one) => one === year) ?? (years.length > 2 ? Math.min(...years) : undefined);
  if (years.length < 2 || meant === undefined) return;
  for (const draft of drafts) {
    const own = draft.role === 'value' ? yearIn(draft.header) : undefined;
    if (own !== undefined && own !== meant) draft.role = undefined;
  }
}

/** Of targets before and after a change, or as asked, examined and approved, the last one that is filled holds. */
function settleStages(drafts: readonly Draft[]): void {
  const values = drafts.filter(({ role, area }) => role === 'value' && area === undefined);
  const stages = values.filter(({ header }) => STAGE.test(header.flat));
  const kept = stages.findLast(({ sample }) => sample.filled > 0);
  if (kept === undefined || values.length < 2) return;
  for (const draft of values)
    if (draft !== kept && (stages.includes(draft) || /年初|^原/u.test(draft.header.flat))) draft.role = undefined;
  if (values.filter(({ role }) => role === 'value').length === 1) kept.set = 'annual';
}

const STAGE = /(?:申报|送审|审核|审定|核定|批复|下达|(?:调整|变更|修改|调剂)后)/u;

function targetYears(drafts: readonly Draft[]): number[] {
  return drafts.flatMap(({ role, header }) => (role === 'value' ? (yearIn(header) ?? []) : []));
}

/** 定性描述 beside 定量指标值: each row fills the one or the other. */
function settleWords(drafts: readonly Draft[]): void {
  const figures = drafts.find(({ role, header }) => role === 'value' && /定量|量化|数值/u.test(header.flat));
  const words = drafts.find(({ header }) =>
    /^定性(?:.{0,4}[值述]|目标|内容|要求)?$|文字(?:描述|说明)/u.test(header.flat),
  );
  if (figures === undefined || words === undefined || figures === words) return;
  if (words.role === 'value' || OPEN.has(words.role))
    [words.role, words.instead, words.set] = ['value', true, figures.set];
}

function yearIn({ flat }: Draft['header']): number | undefined {
  const year = /20\d{2}(?=年)/u.exec(flat)?.[0];
  return year === undefined ? undefined : Number(year);
}

/** No label says where the targets stand: the column right of the names whose cells read best as targets. */
function valueByContent(drafts: readonly Draft[], targets: Targets): void {
  const name = drafts.findIndex(({ role }) => role === 'name');
  const candidates = drafts.slice(name + 1).filter(({ role, sample }) => OPEN.has(role) && sample.filled > 0);
  let best: Draft | undefined;
  let most = 0.4;
  for (const draft of candidates) {
    const share = targets(draft);
    if (share > most) [best, most] = [draft, share];
  }
  if (best !== undefined) best.role = 'value';
}

/** Roles that do not rule out targets. */
const OPEN: ReadonlySet<LabelRole | undefined> = new Set([undefined, 'standard', 'explanation', 'weak-name']);
