import type { Grid, GridCell } from '@jibiao/layout';
import { readWorkbook } from '../read-workbook.ts';
import { parseA1 } from '../xlsx/a1.ts';
import { walkTags } from '../xml/walk-tags.ts';
import { portablePacking } from '../zip/deflate.ts';
import { openZip } from '../zip/read-zip.ts';
import type { PatchOptions } from './annotate.ts';
import { readBook } from './book.ts';
import { type CellChange, editCells } from './cell-editor.ts';
import { placeOfChild } from './child-order.ts';
import { guard } from './guard.ts';
import { openPackage, type Package } from './package.ts';
import { setAttribute } from './splice.ts';
import { openStyles, type StyleEditor } from './style-editor.ts';

/** A replacement of one cell's text. */
export interface CellFix {
  readonly sheet: string;
  readonly address: string;
  /** What the cell showed when the fix was made for it. */
  readonly from: string;
  readonly to: string;
}

/** What became of a fix: written, or why not. */
export type FixOutcome = 'applied' | 'changed' | 'formula' | 'repeated' | 'no-cell';

/** A mended copy, and the outcome of each fix in the order given. */
export interface Fixed {
  readonly bytes: Uint8Array;
  readonly outcomes: readonly FixOutcome[];
}

/**
 * Writes replacements into an .xlsx or .xlsm, each only while its cell still shows what it was made for, and never over
 * a formula. Nothing else changes, but that a workbook with formulas is calculated anew when it is opened.
 * Throws `ToolError` for a file that cannot be patched.
 */
export async function applyFixes(
  bytes: Uint8Array,
  fixes: readonly CellFix[],
  options: PatchOptions = {},
): Promise<Fixed> {
  const { sheets } = await readWorkbook(bytes, options.engine === undefined ? {} : { engine: options.engine });
  const judged = judgeFixes(fixes, sheets);
  const outcomes = judged.map(({ outcome }) => outcome);
  if (!outcomes.includes('applied')) return { bytes, outcomes };
  return { bytes: guard(() => writeFixes(bytes, { judged, sheets }, options)), outcomes };
}

function writeFixes(
  bytes: Uint8Array,
  { judged, sheets }: { readonly judged: readonly JudgedFix[]; readonly sheets: readonly Grid[] },
  options: PatchOptions,
): Uint8Array {
  const pkg = openPackage(openZip(bytes, options.engine), options.engine);
  const book = readBook(pkg);
  const part = book.relations.find(({ kind }) => kind === 'styles')?.target;
  const styles = part === undefined ? undefined : openStyles(pkg, part);
  for (const sheet of book.sheets) {
    const own = judged.filter(({ outcome, fix }) => outcome === 'applied' && fix.sheet === sheet.name);
    if (own.length === 0) continue;
    const changes = own.flatMap((one) => changeOf(one, styles));
    pkg.edit(sheet.part, ...editCells(pkg.text(sheet.part) ?? '', changes));
  }
  styles?.finish();
  if (sheets.some(({ cells }) => cells.some(({ formula }) => formula !== undefined))) recalculate(pkg, book.part);
  pkg.settle();
  return pkg.save(options.packing ?? portablePacking);
}

interface JudgedFix {
  readonly fix: CellFix;
  readonly cell: GridCell | undefined;
  readonly outcome: FixOutcome;
}

function judgeFixes(fixes: readonly CellFix[], sheets: readonly Grid[]): JudgedFix[] {
  const written = new Set<string>();
  return fixes.map((fix) => {
    const grid = sheets.find(({ sheet }) => sheet === fix.sheet);
    const place = parseA1(fix.address);
    if (grid === undefined || place === undefined) return { fix, cell: undefined, outcome: 'no-cell' };
    const cell = grid.cells.find(({ row, column }) => row === place.row && column === place.column);
    const outcome = judgeFix(fix, cell, written);
    if (outcome === 'applied') written.add(`${fix.sheet}!${fix.address}`);
    return { fix, cell, outcome };
  });
}

function judgeFix(
  { sheet, address, from }: CellFix,
  cell: GridCell | undefined,
  written: ReadonlySet<string>,
): FixOutcome {
  if (written.has(`${sheet}!${address}`)) return 'repeated';
  if (cell?.formula !== undefined) return 'formula';
  return (cell?.text ?? '') === from ? 'applied' : 'changed';
}

/** A plain number stays a number where there was one; everything else is text, whatever it begins with. */
function changeOf({ fix, cell }: JudgedFix, styles: StyleEditor | undefined): CellChange[] {
  const place = parseA1(fix.address);
  if (place === undefined) return [];
  const { row, column } = place;
  const number = cell?.type === 'number' && cell.format === undefined && /^-?\d{1,15}(?:\.\d{1,10})?$/u.test(fix.to);
  if (number) return [{ row, column, content: { number: fix.to } }];
  const content = { text: fix.to };
  if (!/^[=+\-@]/u.test(fix.to) || styles === undefined) return [{ row, column, content }];
  return [{ row, column, content, restyle: styles.quoted }];
}

/** Results of formulas that stand in the file may no longer hold: they are calculated when it is opened. */
function recalculate(pkg: Package, part: string): void {
  const xml = pkg.text(part) ?? '';
  let prefix = '';
  let done = false;
  walkTags(xml, (tag) => {
    if (tag.depth === 0) prefix = tag.prefix;
    if (tag.depth !== 1 || tag.name !== 'calcPr' || tag.kind === 'close') return;
    pkg.edit(part, setAttribute(xml, tag, 'fullCalcOnLoad', '1'));
    done = true;
  });
  const insert = `<${prefix}calcPr fullCalcOnLoad="1"/>`;
  if (!done) pkg.edit(part, { at: placeOfChild(xml, 'workbook', 'calcPr'), remove: 0, insert });
}
