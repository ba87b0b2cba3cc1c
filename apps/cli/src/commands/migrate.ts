import { isJudged } from '@jibiao/schema';
import { describeMove, type Move, migrateForms, writeXlsx } from '@jibiao/workbook';
import { nodePatch } from '@jibiao/workbook/node';
import { loadFile } from '../check/load-file.ts';
import { settingsFrom } from '../check/run-options.ts';
import type { Settings } from '../check/settings.ts';
import { READING_OPTIONS } from '../check/settings-options.ts';
import { type Command, EXIT, type Input, type Io, optionValue } from '../command.ts';
import {
  COPY_OPTIONS,
  type Copy,
  type CopyJob,
  type Made,
  makeCopy,
  openCopyJob,
  tellTrouble,
  writeCopies,
} from '../copy/copy-job.ts';
import { clip } from '../report/places.ts';
import { Trouble } from '../trouble.ts';

/** `jibiao migrate`: what was filled into an older template, in the current one. */
export const command: Command = {
  name: 'migrate',
  summary: {
    zh: '把旧模板里填好的内容转到现行模板，并列出哪些内容换了位置',
    en: 'Bring what was filled into an older template into the current one',
  },
  operands: { zh: '<文件、文件夹、压缩包或通配符…>', en: '<files, folders, archives or patterns…>' },
  details: {
    zh: '现行模板由口径决定。收到的文件不会改动，新文件默认放在“迁移副本”文件夹。每个值都保留：换了位置或归类的、现行模板没有位置的，都列在“迁移对照”表里。',
    en: 'The profile decides what is current. Received files are never changed; new ones go to the folder "migrated". Every value is kept: what changed its place or kind, and what has no place any more, stands in the sheet 迁移对照.',
  },
  options: {
    ...COPY_OPTIONS,
    ...READING_OPTIONS,
    format: {
      type: 'string',
      choices: ['text', 'json'],
      help: { zh: '对照清单的格式，默认 text', en: 'Format of the list of moves, text by default' },
    },
  },
  run: migrateCommand,
};

async function migrateCommand(input: Input, io: Io): Promise<number> {
  if (input.positionals.length === 0) {
    throw new Trouble({
      zh: '要写明迁移哪些文件或文件夹，例如：jibiao migrate 旧表 --profile mof-2021',
      en: 'Name the files or folders to migrate, e.g. jibiao migrate old --profile mof-2021',
    });
  }
  const settings = await settingsFrom(input, input.positionals, io);
  const job = await openCopyJob(input, io, { zh: '迁移副本', en: 'migrated' });
  for (const { path, trouble } of job.found.troubles) tellTrouble(job, path, trouble.text[io.locale]);
  const json = optionValue(input, 'format') === 'json';
  const files: { file: string; copy: string; moves: readonly Move[] }[] = [];
  const migrated = async function* (): AsyncGenerator<Made & { readonly moves?: readonly Move[] }> {
    for (const file of job.found.files) {
      if (io.signal?.aborted === true) return;
      let moves: readonly Move[] = [];
      const made = await makeCopy(file, io.locale, async () => {
        const copy = await migrateOne(file, settings, io);
        moves = copy?.moves ?? [];
        return copy === undefined ? undefined : { ...copy, quiet: json };
      });
      yield { ...made, moves };
    }
  };
  await writeCopies(job, migrated(), ({ file, moves = [] }, copy) => {
    if (copy !== undefined) files.push({ file, copy, moves });
  });
  if (json) io.stdout.write(`${JSON.stringify({ format: 'jibiao-moves', version: 1, files }, undefined, 2)}\n`);
  else io.stdout.write(closingLine(job));
  return job.tally.failed > 0 ? EXIT.trouble : EXIT.clean;
}

/** The migrated workbook of one file; `undefined` for one without forms, or in the current template already. */
async function migrateOne(
  file: string,
  settings: Settings,
  { cwd, locale }: Io,
): Promise<(Copy & { readonly moves: readonly Move[] }) | undefined> {
  const { profile } = settings;
  const { document } = await loadFile(file, settings, cwd);
  const { boundProfile: bound } = document;
  const forms = document.forms.filter(isJudged);
  const current = bound?.id === profile.id && bound.version === profile.version;
  if (forms.length === 0 || current) return undefined;
  const { sheets, extras, moves } = migrateForms(forms, profile);
  const told = locale === 'zh' ? `：${moves.length} 项内容` : `: ${moves.length} values`;
  return {
    bytes: writeXlsx(sheets, { ...extras, ...nodePatch }),
    ending: '.xlsx',
    told,
    remarks: [...(bound === undefined ? [] : [olderTemplate(bound, locale)]), ...describeMoves(moves)],
    moves,
  };
}

function olderTemplate(
  { id, version }: { readonly id: string; readonly version: string },
  locale: Io['locale'],
): string {
  return locale === 'zh'
    ? `原文件用的是口径“${id}”第 ${version} 版的模板。`
    : `The file was made from the template of profile "${id}", version ${version}.`;
}

/** Only what changed its kind or has no place any more: the sheet lists everything. */
function describeMoves(moves: readonly Move[]): string[] {
  return moves.flatMap((move) => {
    const said = describeMove(move);
    return said === '' ? [] : [`${move.from.sheet}!${move.from.address} ${clip(move.label)}：${said}`];
  });
}

function closingLine({ tally, io }: CopyJob): string {
  const { written, spared, failed } = tally;
  if (io.locale === 'en') {
    const rest = failed > 0 ? `, ${failed} could not be done` : '';
    return `${written} files migrated, ${spared} had nothing to migrate${rest}.\n`;
  }
  const rest = failed > 0 ? `，没有做成 ${failed} 个` : '';
  return `已迁移 ${written} 个，不需要迁移的 ${spared} 个${rest}。\n`;
}
