import type { JudgeOptions } from '../check/check-one.ts';
import { type Made, makeCopy } from '../copy/copy-job.ts';
import type { ReportFile } from '../report/report.ts';
import { describeChanges } from './change-list.ts';
import { type Change, type Chosen, fixOne } from './fix-one.ts';

/** A mended copy with what was changed in it. */
export interface MendedFile extends Made {
  readonly changes: readonly Change[];
}

interface MendOptions extends JudgeOptions {
  readonly chosen: Chosen;
  /** Changes are not told line by line. */
  readonly quiet: boolean;
}

const decoder = new TextDecoder();

/** Mends the file that a line of a report speaks of. */
export async function mendLine(line: Uint8Array, { chosen, quiet, ...options }: MendOptions): Promise<MendedFile> {
  const file = JSON.parse(decoder.decode(line)) as ReportFile;
  if (file.trouble !== undefined) return { file: file.file, trouble: file.trouble, changes: [] };
  let changes: readonly Change[] = [];
  const made = await makeCopy(file.file, options.locale, async () => {
    const mended = await fixOne(file, chosen, options);
    if (mended === undefined) return undefined;
    changes = mended.changes;
    return {
      ...mended,
      told: told(mended.bytes, changes, options),
      remarks: [...(mended.remarks ?? []), ...describeChanges(changes, options.locale)],
      quiet,
    };
  });
  return { ...made, changes };
}

function told(bytes: Uint8Array | undefined, changes: readonly Change[], { locale }: JudgeOptions): string {
  const applied = changes.filter(({ outcome }) => outcome === 'applied');
  const count = new Set(applied.map(({ sheet, address }) => `${sheet}!${address}`)).size;
  if (locale === 'en') return bytes === undefined ? ': nothing changed' : `: ${count} cells changed`;
  return bytes === undefined ? '：没有改' : `：改 ${count} 处`;
}
