import { type Mark, type Marking, NOTE_SIGNATURE } from '@jibiao/workbook';
import type { Locale } from '../command.ts';
import type { ReportFile, ReportFinding } from '../report/report.ts';
import { WORDS } from '../report/words.ts';
import { listSheet } from './list-sheet.ts';

const GRAVITY: Readonly<Record<ReportFinding['severity'], number>> = { error: 2, warning: 1, suggestion: 0 };

/** What the findings of a file look like on it: one note per cell, and the list. */
export function markingOf(file: ReportFile, findings: readonly ReportFinding[], locale: Locale): Marking {
  const byCell = new Map<string, Mark>();
  for (const finding of findings) {
    const { at, severity } = finding;
    if (at === undefined) continue;
    const key = `${at.sheet}\u0000${at.address}`;
    const before = byCell.get(key);
    const note = noteOf(finding, locale);
    byCell.set(key, {
      sheet: at.sheet,
      address: at.address,
      level: before === undefined || GRAVITY[severity] > GRAVITY[before.level] ? severity : before.level,
      note: before === undefined ? note : `${before.note}\n${note}`,
    });
  }
  return { marks: [...byCell.values()], list: listSheet(file, findings, locale) };
}

function noteOf({ severity, rule, what, how }: ReportFinding, locale: Locale): string {
  const gap = locale === 'en' ? ' ' : '';
  return `${NOTE_SIGNATURE}${WORDS[locale].severity[severity]} ${rule}\n${what}${gap}${how}`;
}
