import { applyFixes, type FixOutcome } from '@jibiao/workbook';
import { nodePatch } from '@jibiao/workbook/node';
import { fingerprint } from '../check/load-file.ts';
import { readSource } from '../check/read-source.ts';
import { keepEnding } from '../copy/copy-job.ts';
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
  readonly outcome: FixOutcome | 'blank-left';
}

/** A mended file; without bytes when nothing was written into it. */
export interface Mended {
  readonly bytes?: Uint8Array;
  readonly ending?: string;
  readonly changes: readonly Change[];
}

/** Applies the fixes of a checked file to a copy; `undefined` when its findings offer none. Throws when the file cannot be changed in place. */
export async function fixOne(file: ReportFile, chosen: Chosen, cwd: string): Promise<Mended | undefined> {
  const wanted = file.findings.filter((finding) => isWanted(finding, chosen)).toSorted(safeFirst);
  if (wanted.length === 0) return undefined;
  if (file.format !== 'xlsx' && file.format !== 'xlsm') throw notInPlace(file.format ?? '');
  const { bytes } = readSource(file.file, cwd);
  if (fingerprint(bytes) !== file.sha256) throw changed();
  const fixes = wanted.flatMap(({ rule, fix }) =>
    fix === undefined ? [] : [{ rule, kind: fix.kind, ...fix.at, from: fix.from, to: fix.to }],
  );
  const { bytes: mended, outcomes } = await applyFixes(
    bytes,
    fixes.filter(({ to }) => !hasBlank(to)),
    nodePatch,
  );
  const rest = outcomes.values();
  const changes = fixes.map(
    (fix): Change => ({
      rule: fix.rule,
      kind: fix.kind,
      sheet: fix.sheet,
      address: fix.address,
      from: fix.from,
      to: fix.to,
      outcome: hasBlank(fix.to) ? 'blank-left' : (rest.next().value ?? 'no-cell'),
    }),
  );
  return { ...keepEnding(file), changes, ...(outcomes.includes('applied') ? { bytes: mended } : {}) };
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
