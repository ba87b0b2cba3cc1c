import { applyFixes, type FixOutcome } from '@jibiao/workbook';
import { nodePatch, unlock } from '@jibiao/workbook/node';
import { type JudgeOptions, judgeSource } from '../check/check-one.ts';
import { fingerprint } from '../check/fingerprint.ts';
import { readSource } from '../check/read-source.ts';
import { keepEnding } from '../copy/copy-job.ts';
import { aboutLock } from '../copy/unlocked.ts';
import type { ReportFile, ReportFinding } from '../report/report.ts';
import { Trouble } from '../trouble.ts';

/** Which proposed fixes are taken beside the safe ones: none, all, or those of some rules. */
export type Chosen = ReadonlySet<string> | 'all';

/** One fix and what became of it. */
export interface Change {
  readonly rule: string;
  readonly kind: 'safe' | 'proposed';
  readonly sheet: string;
  readonly address: string;
  readonly from: string;
  readonly to: string;
  readonly outcome: Exclude<FixOutcome, 'repeated'> | 'blank-left';
}

/** A mended file; without bytes when nothing was written into it. */
export interface Mended {
  readonly bytes?: Uint8Array;
  readonly ending?: string;
  readonly changes: readonly Change[];
  /** Sentences about what a person would not expect. */
  readonly remarks?: readonly string[];
}

/** A mended value can call for another fix; real ones are done after two or three. */
const ROUNDS = 6;

/**
 * Applies the fixes of a checked file to a copy, judges the copy again and goes on until nothing is left to fix, each
 * time guarded by what the cell then shows. `undefined` when there is nothing to fix. Throws when the file cannot be
 * changed in place.
 */
export async function fixOne(file: ReportFile, chosen: Chosen, options: JudgeOptions): Promise<Mended | undefined> {
  let fixes = fixesIn(file, chosen);
  if (fixes.length === 0) return undefined;
  if (file.format !== 'xlsx' && file.format !== 'xlsm') throw notInPlace(file.format ?? '');
  const source = readSource(file.file, options.cwd);
  if (fingerprint(source.bytes) !== file.sha256) throw changed();
  const begun = new Set<string>();
  const changes: Change[] = [];
  const opened = unlock(source.bytes, options.settings.passwords);
  let bytes = opened;
  for (let round = 0; round < ROUNDS && fixes.length > 0; round += 1) {
    const done = await applyRound(bytes, fixes);
    changes.push(...done.changes);
    if (done.bytes === undefined) break;
    bytes = done.bytes;
    for (const { sheet, address, from } of fixes) begun.add(keyOf(sheet, address, from));
    // What a cell was mended from it is not mended back to.
    fixes = fixesIn(await judgeSource(file.file, { ...source, bytes }, options), chosen).filter(
      ({ sheet, address, from, to }) =>
        !begun.has(keyOf(sheet, address, from)) && !begun.has(keyOf(sheet, address, to)),
    );
  }
  if (bytes === opened) return { ...keepEnding(file), changes };
  return { ...keepEnding(file), changes, bytes, remarks: aboutLock(source.bytes, opened, options.locale) };
}

type Fix = Omit<Change, 'outcome'>;

function fixesIn({ findings }: ReportFile, chosen: Chosen): Fix[] {
  const wanted = findings.filter((finding) => isWanted(finding, chosen)).toSorted(safeFirst);
  return wanted.flatMap(({ rule, fix }) => {
    if (fix === undefined) return [];
    const { kind, at, from, to } = fix;
    return [{ rule, kind, sheet: at.sheet, address: at.address, from, to }];
  });
}

function keyOf(sheet: string, address: string, text: string): string {
  return `${sheet}\u0000${address}\u0000${text}`;
}

/** One round of fixes. A second one for the same cell waits for the next: it was made for what stands there no more. */
async function applyRound(bytes: Uint8Array, fixes: readonly Fix[]): Promise<Pick<Mended, 'bytes' | 'changes'>> {
  const { bytes: mended, outcomes } = await applyFixes(
    bytes,
    fixes.filter(({ to }) => !hasBlank(to)),
    nodePatch,
  );
  const rest = outcomes.values();
  const changes = fixes.flatMap((fix): Change[] => {
    const outcome = hasBlank(fix.to) ? 'blank-left' : (rest.next().value ?? 'no-cell');
    return outcome === 'repeated' ? [] : [{ ...fix, outcome }];
  });
  return outcomes.includes('applied') ? { bytes: mended, changes } : { changes };
}

function isWanted({ fix, rule }: ReportFinding, chosen: Chosen): boolean {
  if (fix === undefined) return false;
  return fix.kind === 'safe' || chosen === 'all' || chosen.has(rule);
}

function safeFirst(a: ReportFinding, b: ReportFinding): number {
  return Number(a.fix?.kind === 'proposed') - Number(b.fix?.kind === 'proposed');
}

/** A proposal with a place left to fill in (`≥__%`) is for a person. */
function hasBlank(text: string): boolean {
  return text.includes('__');
}

function notInPlace(format: string): Trouble {
  return new Trouble({
    zh: `${format} 格式不能原样修改。用 Excel 或 WPS 另存为 .xlsx 后再改。`,
    en: `A ${format} file cannot be changed in place. Save it as .xlsx in Excel or WPS.`,
  });
}

function changed(): Trouble {
  return new Trouble({
    zh: '检查之后文件又变了，没有修改。重新运行一次。',
    en: 'The file changed after it was checked and was not mended. Run again.',
  });
}
