import type { Form, IncompleteForm } from '@jibiao/schema';
import type { Block } from '../block/block.ts';
import { findBlocks } from '../block/find-block.ts';
import { type Above, buildSegment } from '../form/build-form.ts';
import { isFlat } from '../form/flat-block.ts';
import { flatForms } from '../form/flat-list.ts';
import { proseForms } from '../form/prose.ts';
import { findSegments, type Segment } from '../form/segment.ts';
import { refOf } from '../grid/address.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { splitBands } from './bands.ts';
import { besideSegment } from './beside.ts';
import { splitLanes } from './lanes.ts';
import { turnedSheet } from './turned.ts';

/** What one sheet gave. */
export interface SheetReading {
  readonly forms: readonly Form[];
  readonly incomplete: readonly IncompleteForm[];
}

/** Reads every form of a sheet. */
export function readSheet(whole: Sheet): SheetReading {
  const upright = readUpright(whole);
  const turned = upright.forms.length > 0 ? undefined : turnedSheet(whole);
  const sideways = turned === undefined ? upright : readUpright(turned);
  return sideways.forms.length > 0 ? sideways : upright;
}

function readUpright(whole: Sheet): SheetReading {
  const forms: Form[] = [];
  const incomplete: IncompleteForm[] = [];
  for (const band of splitBands(whole)) for (const sheet of splitLanes(band)) readBand(sheet, forms, incomplete);
  return { forms: distinct(forms), incomplete };
}

function readBand(sheet: Sheet, forms: Form[], incomplete: IncompleteForm[]): void {
  const found = findBlocks(sheet);
  const [only] = found;
  const beside = only === undefined || found.length > 1 ? undefined : besideSegment(sheet, only);
  if (beside !== undefined) return void forms.push(...readSegment(sheet, beside, undefined));
  const blocks = found.filter(holdsValues);
  const { segments, orphans } = findSegments(sheet, blocks);
  let above: Above | undefined;
  for (const segment of segments) {
    const read = readSegment(sheet, segment, above);
    for (const form of read) {
      forms.push(form);
      if (isUnnamed(form)) incomplete.push(unnamed(sheet, form, segment));
    }
    above = { ...above, ...(read[0] === undefined ? {} : { units: read[0].moneyUnits }), ...titleOf(segment) };
  }
  const scored = found.find((block) => !holdsValues(block));
  // A table to score by (分值, 评分标准) has no targets, and is no form in running text either.
  const prose = proseForms(
    sheet,
    orphans.filter(({ top }) => scored === undefined || top > scored.top),
  );
  for (const form of prose.forms) forms.push(form);
  for (const orphan of prose.rest) incomplete.push({ at: refOf(sheet.grid.sheet, orphan), missing: 'indicatorHeader' });
}

function holdsValues({ columns }: Block): boolean {
  return columns.some(({ role }) => role === 'value' || role === 'actual');
}

function titleOf({ title }: Segment): Above {
  return title === undefined ? {} : { title };
}

/** The forms of a segment: one for each project of a flat list, else one; none when it neither names nor measures anything. */
function readSegment(sheet: Sheet, segment: Segment, above: Above | undefined): readonly Form[] {
  if (segment.headSheet === undefined && segment.blocks.some((block) => isFlat(sheet, block)))
    return flatForms(sheet, segment);
  const form = buildSegment(sheet, segment, above);
  const { projectName, department, unit } = form.fields;
  if (projectName !== undefined || department !== undefined) return [form];
  const named = unit !== undefined || !isReference(sheet, segment);
  return named && form.indicators.length > 0 ? [form] : [];
}

const INSTRUCTIONS = /说明|范例|示范|指南|须知/u;
const REFERENCE = /指标库|参考|共性.{0,4}指标|字典|示例|样例|样表|指标集|指标目录|评价指标体系|评分表|打分表/u;

/** A table of indicators to choose from, or to score by: it names no project, and says what it is. */
function isReference(sheet: Sheet, { title, head, blocks }: Segment): boolean {
  const texts = [sheet.grid.sheet, title?.flat ?? '', ...head.flatMap((row) => sheet.row(row).map(({ flat }) => flat))];
  const headers = blocks.flatMap(({ columns }) => columns.map(({ header }) => header.flat));
  if ([...texts, ...headers].some((text) => REFERENCE.test(text))) return true;
  return [sheet.grid.sheet, title?.flat ?? ''].some((text) => INSTRUCTIONS.test(text));
}

/** A table of which nothing tells the project or the office; where the kind is known, the blank name is a blank field. */
function isUnnamed({ kind }: Form): boolean {
  return kind === 'unknown';
}

function unnamed(sheet: Sheet, form: Form, segment: Segment): IncompleteForm {
  const at = form.columns.name?.at ?? refOf(sheet.grid.sheet, headerOf(segment.blocks[0]?.columns[0]?.header));
  return { at, missing: 'projectName' };
}

function headerOf(spot: Spot | undefined): Spot {
  return spot ?? { top: 1, left: 1, bottom: 1, right: 1, text: '', flat: '' };
}

/** Ids stay distinct where several projects share a range. */
function distinct(forms: readonly Form[]): Form[] {
  const seen = new Map<string, number>();
  return forms.map((form) => {
    const times = (seen.get(form.id) ?? 0) + 1;
    seen.set(form.id, times);
    return times === 1 ? form : { ...form, id: `${form.id}#${times}` };
  });
}
