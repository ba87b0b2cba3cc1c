import type { Form } from '@jibiao/schema';
import type { Block } from '../block/block.ts';
import { type RowDraft, readRows } from '../block/read-rows.ts';
import { firstFilled } from '../block/sample.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { type FieldEntry, type Head, readHead } from '../head/read-head.ts';
import type { MoneyEntry } from '../head/read-money.ts';
import { type FieldLabel, fieldLabel } from '../label/field-label.ts';
import { assemble } from './build-form.ts';
import { headerSpots, projectColumn } from './flat-block.ts';
import type { Segment } from './segment.ts';

interface Group {
  readonly drafts: RowDraft[];
  readonly fields: Map<Spot, Spot>;
  readonly top: number;
  bottom: number;
}

/** One form for each project of a flat list; cells that are merged or left blank hold for the rows below. */
export function flatForms(sheet: Sheet, segment: Segment): Form[] {
  const head = readHead(sheet, segment.head);
  return segment.blocks.flatMap((block) => {
    const labels = headerSpots(sheet, block).filter((spot) => isProjectField(spot, block));
    const groups = groupRows(block, labels);
    return groups.map((group) =>
      assemble(sheet, {
        title: segment.title,
        head: headOf(head, group),
        columns: block.columns,
        drafts: group.drafts,
        project: true,
        rows: { top: group.top, bottom: group.bottom },
      }),
    );
  });
}

/** What a label of the list's project columns stands for; 单位 there is the office, not a unit of measure. */
export function listLabel({ flat }: Spot): FieldLabel | undefined {
  return flat === '单位' ? { kind: 'field', id: 'unit' } : fieldLabel(flat);
}

function isProjectField(spot: Spot, block: Block): boolean {
  const label = listLabel(spot);
  if (label === undefined || label.kind === 'group') return false;
  return !block.columns.some(
    (column) =>
      column.header === spot &&
      (column.role === 'value' || column.role === 'name' || column.role === 'remark' || column.role === 'unit'),
  );
}

/** Rows of one project carry the same project and the same of these. */
const KEYS: ReadonlySet<string> = new Set(['unit', 'projectCode']);

function groupRows(block: Block, labels: readonly Spot[]): Group[] {
  const sheet = block.view;
  const project = projectColumn(sheet, block);
  if (project === undefined) return [];
  const groups: Group[] = [];
  const carried = new Map<Spot, Spot>();
  const drafts = groupBy(readRows(block));
  const unitLabel = { ...project, flat: '单位名称' };
  const keys = [project, unitLabel, ...labels.filter((label) => KEYS.has(fieldOf(label) ?? ''))];
  let key: string | undefined;
  for (const row of block.rows) {
    carryFields(sheet, row, labels, carried);
    const rows = drafts.get(row);
    if (rows === undefined) {
      const unit = unitLine(sheet, row, project);
      if (unit !== undefined) carried.set(unitLabel, unit);
      continue;
    }
    const next = keys.map((label) => carried.get(label)?.text.trim() ?? '').join('\u0000');
    if (next !== key) groups.push({ drafts: [], fields: new Map(carried), top: row, bottom: row });
    key = next;
    const group = groups.at(-1);
    if (group === undefined) continue;
    group.drafts.push(...rows);
    group.bottom = row;
  }
  return groups;
}

/** 单位名称、项目名称 in one column: a line of its own names the unit of the projects below. */
function unitLine(sheet: Sheet, row: number, project: Spot): Spot | undefined {
  if (!project.flat.includes('单位')) return undefined;
  const filled = sheet.row(row).filter((spot) => spot.cell !== undefined && spot.top === row);
  return filled.length === 1 && filled[0]?.left === project.left ? filled[0] : undefined;
}

function groupBy(drafts: readonly RowDraft[]): Map<number, RowDraft[]> {
  const found = new Map<number, RowDraft[]>();
  for (const draft of drafts) {
    const rows = found.get(draft.row);
    if (rows === undefined) found.set(draft.row, [draft]);
    else rows.push(draft);
  }
  return found;
}

function carryFields(sheet: Sheet, row: number, labels: readonly Spot[], carried: Map<Spot, Spot>): void {
  const filled = new Map<Spot, Spot>();
  for (const label of labels) {
    const spot = firstFilled(sheet, row, label);
    if (spot !== undefined && spot.text !== '') filled.set(label, spot);
  }
  const projectLabel = labels.find((label) => fieldOf(label) === 'projectName');
  if (projectLabel !== undefined && startsProject(filled.get(projectLabel), carried.get(projectLabel)))
    for (const label of labels) if (!SHARED.has(fieldOf(label) ?? '')) carried.delete(label);
  for (const [label, spot] of filled) carried.set(label, spot);
}

function startsProject(spot: Spot | undefined, before: Spot | undefined): boolean {
  return spot !== undefined && spot !== before && spot.text.trim() !== before?.text.trim();
}

/** A department or unit may be written once for all its projects; an amount or a goal left blank is blank. */
const SHARED: ReadonlySet<string> = new Set([
  'fiscalYear',
  'department',
  'departmentCode',
  'unit',
  'unitCode',
  'office',
]);

function fieldOf(label: Spot): string | undefined {
  const read = listLabel(label);
  return read?.kind === 'field' ? read.id : undefined;
}

/** The head of one line of a list: what stands above it, and what its own cells say under the labels of the list. */
export function headOf(head: Head, group: Pick<Group, 'fields'>): Head {
  const fields: FieldEntry[] = [];
  const money: MoneyEntry[] = [];
  for (const [label, value] of group.fields) {
    const read = listLabel(label);
    if (read?.kind === 'field') fields.push({ id: read.id, label, value });
    if (read?.kind === 'weak-goal') fields.push({ id: 'annualGoal', weak: true, label, value });
    if (read?.kind === 'amount')
      money.push(read.weak ? { id: read.id, label, value, weak: true } : { id: read.id, label, value });
  }
  return { ...head, fields: [...fields, ...head.fields], money: [...money, ...head.money] };
}
