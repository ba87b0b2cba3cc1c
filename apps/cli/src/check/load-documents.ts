import { type Form, isJudged, type SubmittedDocument } from '@jibiao/schema';
import type { Io } from '../command.ts';
import { aboutFile, describeTrouble } from '../describe-trouble.ts';
import { Trouble } from '../trouble.ts';
import { findFiles } from './find-files.ts';
import { loadFile } from './load-file.ts';
import { showProgress } from './progress.ts';
import type { Settings } from './settings.ts';

/** A file that could not be read, and the sentence that says so. */
export interface BrokenFile {
  readonly file: string;
  readonly line: string;
}

/** Documents behind the operands, and what could not be read. */
export interface LoadedDocuments {
  readonly documents: readonly SubmittedDocument[];
  readonly broken: readonly BrokenFile[];
}

/** Reads every file behind the operands; one that cannot be read does not stop the others. Throws {@link Trouble} when stopped. */
export async function loadDocuments(operands: readonly string[], settings: Settings, io: Io): Promise<LoadedDocuments> {
  const { cwd, locale, signal } = io;
  const found = await findFiles(operands, cwd);
  const brokenFile = (file: string, text: string): BrokenFile => ({ file, line: aboutFile(file, text, locale) });
  const broken = found.troubles.map(({ path, trouble }) => brokenFile(path, trouble.text[locale]));
  const documents: SubmittedDocument[] = [];
  const progress = showProgress(io);
  for (const [index, file] of found.files.entries()) {
    if (signal?.aborted === true) throw interrupted();
    try {
      documents.push((await loadFile(file, settings, cwd)).document);
    } catch (error) {
      broken.push(brokenFile(file, describeTrouble(error, locale)));
    }
    progress(index + 1, found.files.length);
    await new Promise(setImmediate);
  }
  return { documents, broken };
}

/** For a result that must be whole: a file that cannot be read ends the command. Throws {@link Trouble}. */
export async function loadAllDocuments(
  operands: readonly string[],
  settings: Settings,
  io: Io,
): Promise<readonly SubmittedDocument[]> {
  const { documents, broken } = await loadDocuments(operands, settings, io);
  refuseBroken(broken);
  return documents;
}

/** Throws {@link Trouble} that names all that could not be read, if anything. */
export function refuseBroken(broken: readonly BrokenFile[]): void {
  if (broken.length === 0) return;
  const lines = broken.map(({ line }) => line).join('\n');
  throw new Trouble({
    zh: `有 ${broken.length} 处读不了，没有写结果：\n${lines}`,
    en: `${broken.length} files cannot be read; nothing was written:\n${lines}`,
  });
}

/** The target tables of documents, in order. Throws {@link Trouble}, with what could not be read, when there are none. */
export function targetForms(
  documents: readonly SubmittedDocument[],
  broken: readonly BrokenFile[] = [],
): readonly [Form, ...Form[]] {
  const [first, ...rest] = documents.flatMap(({ forms }) => forms.filter(isJudged));
  if (first === undefined) {
    const lines = broken.map(({ line }) => line).join('\n');
    if (documents.length === 0 && broken.length > 0) throw new Trouble({ zh: lines, en: lines });
    const more = lines === '' ? '' : `\n${lines}`;
    throw new Trouble({
      zh: `这些文件里没有绩效目标表。${more}`,
      en: `There is no performance-target table in these files.${more}`,
    });
  }
  return [first, ...rest];
}

function interrupted(): Trouble {
  return new Trouble({ zh: '已停止，没有写结果。', en: 'Stopped; nothing was written.' });
}
