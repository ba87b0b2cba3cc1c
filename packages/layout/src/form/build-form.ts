import {
  type CellText,
  type ColumnRole,
  detectTaxonomy,
  type Form,
  type FormKind,
  type Repair,
  type ScoreLine,
  type TaxonomyId,
} from '@jibiao/schema';
import type { Block, Column } from '../block/block.ts';
import { type RowDraft, readRows, type SumDraft } from '../block/read-rows.ts';
import { rangeOf, refOf } from '../grid/address.ts';
import { cellText } from '../grid/cell-text.ts';
import type { GridArea } from '../grid/grid.ts';
import { rowsBetween } from '../grid/row-index.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { readExecution } from '../head/read-execution.ts';
import { type Head, readHead } from '../head/read-head.ts';
import { yearIn } from '../head/title.ts';
import { levelText } from '../label/level-label.ts';
import { buildAmounts, buildFields } from './build-fields.ts';
import { buildIndicators } from './build-indicator.ts';
import { kindOf } from './kind.ts';
import { buildScoreLines } from './score-lines.ts';
import type { Segment } from './segment.ts';

/** Everything needed to put a form together. */
export interface FormParts {
  readonly title: Spot | undefined;
  /** What stands above several forms and holds for those without a title of their own. */
  readonly above?: Above | undefined;
  readonly head: Head;
  readonly columns: readonly Column[];
  readonly drafts: readonly RowDraft[];
  readonly project: boolean;
  readonly rows: { readonly top: number; readonly bottom: number };
  readonly repairs?: readonly Repair[];
  readonly scoreLines?: readonly ScoreLine[];
}

/** Title and money unit of the form before. */
export interface Above {
  readonly title?: Spot;
  readonly units?: Head['units'];
}

/** Builds the form of a segment; a form without a title takes unit and year from what stands above it. */
export function buildSegment(sheet: Sheet, segment: Segment, above?: Above): Form {
  const read = readHead(segment.headSheet ?? sheet, [...segment.head, ...segment.tail]);
  const shared = segment.title === undefined ? above : undefined;
  const head = read.units.length > 0 ? read : { ...read, units: shared?.units ?? [] };
  const drafts: RowDraft[] = [];
  const totals: SumDraft[] = [];
  for (const block of segment.blocks) {
    const own: SumDraft[] = [];
    const rows = readRows(block, own);
    for (const total of own) totals.push({ ...total, after: total.after + drafts.length });
    drafts.push(...rows);
  }
  const project = head.fields.some(({ id }) => id === 'projectName');
  const rows = {
    top: segment.title?.top ?? segment.head[0] ?? topOf(segment.blocks),
    bottom: bottomOf(sheet, segment, head),
  };
  const columns = segment.blocks.flatMap((block) => block.columns);
  return assemble(sheet, {
    title: segment.title,
    above: shared,
    head,
    columns,
    drafts,
    project,
    rows,
    scoreLines: buildScoreLines(sheet, readExecution(sheet, segment.head), totals),
  });
}

function topOf(blocks: readonly Block[]): number {
  return blocks[0]?.top ?? 1;
}

function bottomOf(sheet: Sheet, { blocks, tail }: Segment, { used }: Head): number {
  const last = blocks.at(-1);
  const block = last?.rows.at(-1) ?? last?.headerBottom ?? 1;
  const closing = tail.filter((row) => sheet.row(row).some((spot) => used.has(spot)));
  return Math.max(block, ...closing);
}

/** Puts a form together from its parts. */
export function assemble(sheet: Sheet, parts: FormParts): Form {
  const written = buildFields(sheet, withYear(sheet, parts));
  const title = parts.title?.flat ?? '';
  const ids = new Set(Object.keys(written)) as Parameters<typeof kindOf>[0]['fields'];
  const reached = parts.drafts.some(({ extras }) => (extras.actual?.spot.text ?? '').trim() !== '');
  const told = kindOf({ title, columns: parts.columns, fields: ids, project: parts.project, reached });
  const named = told === 'unknown' || told === 'project-target' ? nameOfSheet(sheet, parts, written) : undefined;
  const fields = named === undefined ? written : { ...written, projectName: named };
  const kind = named === undefined ? told : 'project-target';
  const taxonomy = taxonomyOf(parts.drafts, kind);
  const indicators = buildIndicators(sheet, parts.drafts, taxonomy);
  const range = rangeOf(areaOf(sheet, parts.rows));
  const { head } = parts;
  const what = { id: `${sheet.grid.sheet}!${range}`, sheet: sheet.grid.sheet, range, kind, taxonomy };
  const titled =
    parts.title === undefined ? what : { ...what, title: cellText(sheet.grid.sheet, parts.title, parts.title.flat) };
  return {
    ...titled,
    fields,
    amounts: buildAmounts(sheet, head),
    moneyUnits: head.units,
    columns: columnsOf(sheet, parts.columns),
    indicators,
    ...(parts.scoreLines === undefined || parts.scoreLines.length === 0 ? {} : { scoreLines: parts.scoreLines }),
    repairs: [...(parts.repairs ?? []), ...labelRepairs(sheet, parts), ...indicators.flatMap(({ repairs }) => repairs)],
  };
}

/** Sheet names that name the form, or an office. */
const NO_PROJECT =
  /^(?:sheet|table|工作表|附[件表]|表)|目标|绩效|指标|申报|模板|样表|说明|明细|汇总|(?:[局委办院校站所部队馆会厅处科股镇乡]|街道|中心|公司|政府)$/iu;

/** The project where only the name of the sheet tells it: 农村公路养护. */
function nameOfSheet(
  sheet: Sheet,
  { title, columns }: FormParts,
  written: Form['fields'],
): Form['fields']['projectName'] {
  const spot = title ?? columns.find(({ role }) => role === 'name')?.header;
  const name = sheet.grid.sheet.replace(/^[\d\s.、()（）-]+/u, '').trim();
  if (written.projectName !== undefined || spot === undefined || NO_PROJECT.test(name)) return undefined;
  if (!/^\p{Script=Han}.{3,}/u.test(name)) return undefined;
  return Object.assign(cellText(sheet.grid.sheet, spot, name), { label: cellText(sheet.grid.sheet, spot) });
}

function withYear(sheet: Sheet, parts: FormParts): Head {
  const { head } = parts;
  const title = parts.title ?? parts.above?.title;
  if (title === undefined || head.year !== undefined) return head;
  // A long title may take two lines: 2025年中央财政补助资金 over 区域绩效目标表.
  const above = sheet.row(title.top - 1);
  for (const spot of above.length === 1 ? [title, ...above] : [title]) {
    const year = yearIn(spot.flat);
    if (year !== undefined) return { ...head, year: { spot, year } };
  }
  return head;
}

function taxonomyOf(drafts: readonly RowDraft[], kind: FormKind): TaxonomyId {
  const ones = new Set(
    drafts.flatMap(({ level1 }) => (level1 === undefined ? [] : [levelText(level1.text ?? level1.spot.text)])),
  );
  const twos = new Set(
    drafts.flatMap(({ level2 }) => (level2 === undefined ? [] : [levelText(level2.text ?? level2.spot.text)])),
  );
  const found = detectTaxonomy([...ones], [...twos]);
  return kind === 'department-target' && found === 'mof-2015' ? 'dept-2015' : found;
}

function areaOf(sheet: Sheet, { top, bottom }: FormParts['rows']): GridArea {
  let left = Number.POSITIVE_INFINITY;
  let right = 1;
  for (const row of rowsBetween(sheet.rows, top, bottom)) {
    for (const spot of sheet.row(row)) {
      if (spot.cell === undefined) continue;
      left = Math.min(left, spot.left);
      right = Math.max(right, spot.right);
    }
  }
  // Where the sheet is read as if it stood elsewhere, the corners lead home.
  const [first, last] = [sheet.blank(top, Number.isFinite(left) ? left : 1), sheet.blank(bottom, right)];
  const [from, to] = [first.origin ?? first, last.origin ?? last];
  return { top: from.top, left: from.left, bottom: to.bottom, right: to.right };
}

function columnsOf(sheet: Sheet, columns: readonly Column[]): Form['columns'] {
  const found: Partial<Record<ColumnRole, CellText>> = {};
  for (const { role, header, set } of columns) {
    const roles: readonly ColumnRole[] = role === 'levels' ? ['level1', 'level2'] : role === 'level4' ? [] : [role];
    for (const one of roles) {
      if (found[one] === undefined || set === 'annual') found[one] ??= cellText(sheet.grid.sheet, header, header.flat);
    }
  }
  return found;
}

/** Labels with spaces inside (一 级 指 标): read, and said so. */
function labelRepairs(sheet: Sheet, { head, columns }: FormParts): Repair[] {
  const labels = new Set([
    ...head.fields.map(({ label, text }) => (text === undefined ? label : undefined)),
    ...columns.map(({ header }) => header),
  ]);
  const repairs: Repair[] = [];
  for (const label of labels) {
    if (label === undefined || !/\S[ \u00A0\u3000]+[^\sA-Za-z]|Nhomakorabea/u.test(label.text)) continue;
    repairs.push({ kind: 'label-spacing', at: refOf(sheet.grid.sheet, label), before: label.text, after: label.flat });
  }
  return repairs;
}
