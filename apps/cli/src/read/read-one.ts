import type { SubmittedDocument } from '@jibiao/schema';
import { loadFile } from '../check/load-file.ts';
import type { Settings } from '../check/settings.ts';
import type { Locale } from '../command.ts';
import { describeTrouble } from '../describe-trouble.ts';
import { describeSheets } from '../report/notes.ts';
import { type Reading, readForm } from './reading.ts';

/** Reads one file. Trouble with the file becomes its reading; nothing is thrown. */
export async function readOne(
  file: string,
  settings: Settings,
  { cwd, locale }: { readonly cwd: string; readonly locale: Locale },
): Promise<Reading> {
  try {
    const { document } = await loadFile(file, settings, cwd);
    return { file, forms: document.forms.map(readForm), notes: notesOf(document, locale) };
  } catch (error) {
    return failedReading(file, describeTrouble(error, locale));
  }
}

/** A file, or an operand that led to none, that could not be read. */
export function failedReading(file: string, trouble: string): Reading {
  return { file, forms: [], notes: [], trouble };
}

function notesOf(document: SubmittedDocument, locale: Locale): string[] {
  const uncached = document.sheets.flatMap(({ name, formulas }) => {
    const cells = formulas.filter(({ storage }) => storage?.type === 'uncached').map(({ at }) => at.address);
    return cells.length === 0 ? [] : [withoutResult(name, cells, locale)];
  });
  return [...describeSheets(document, locale), ...uncached];
}

const MOST_CELLS = 6;

function withoutResult(sheet: string, cells: readonly string[], locale: Locale): string {
  const more = cells.length > MOST_CELLS ? ' …' : '';
  const named = cells.slice(0, MOST_CELLS);
  return locale === 'zh'
    ? `${sheet} ${named.join('、')}${more} 是公式，文件里没有保存结果。用 Excel 打开并保存后重试。`
    : `${sheet} ${named.join(', ')}${more}: formulas whose results the file does not hold. Open and save it in Excel.`;
}
