import { findRule } from '@jibiao/schema';
import { READING_OPTIONS, WORKERS_OPTION } from '../check/settings-options.ts';
import { type Command, EXIT, type Input, type Io, optionValue, optionValues } from '../command.ts';
import { COPY_OPTIONS, type CopyJob, openCopyJob, writeCopies } from '../copy/copy-job.ts';
import { judgeFiles } from '../copy/judge-files.ts';
import type { Change, Chosen } from '../fix/fix-one.ts';
import { type MendedFile, mendLine } from '../fix/mend-line.ts';
import { Trouble } from '../trouble.ts';

/** `jibiao fix`: mended copies, with a list of what was changed. */
export const command: Command = {
  name: 'fix',
  summary: {
    zh: '做修改副本：只改不会改变意思的写法，并列出改了什么',
    en: 'Make mended copies: safe fixes only, with a list of changes',
  },
  operands: { zh: '<文件、文件夹、压缩包或通配符…>', en: '<files, folders, archives or patterns…>' },
  details: {
    zh: '收到的文件不会改动，副本默认放在“修改副本”文件夹，除列出的单元格外与原文件相同。\n由公式算出的单元格不改。--proposed 另外采用需要人定的建议：写规则代码，或写 all。',
    en: 'Received files are never changed; copies go to the folder "mended" and differ in the listed cells only.\nFormulas are never written over. --proposed also takes fixes that need a person: name rule codes, or all.',
  },
  options: {
    ...COPY_OPTIONS,
    ...READING_OPTIONS,
    ...WORKERS_OPTION,
    proposed: {
      type: 'string',
      multiple: true,
      value: { zh: '<规则代码|all>', en: '<rule code|all>' },
      help: { zh: '另外采用这些规则的建议，可以写多次', en: 'Also take the proposals of these rules; may be repeated' },
    },
    format: {
      type: 'string',
      choices: ['text', 'json'],
      help: { zh: '修改清单的格式，默认 text', en: 'Format of the list of changes, text by default' },
    },
  },
  run: fixCommand,
};

async function fixCommand(input: Input, io: Io): Promise<number> {
  if (input.positionals.length === 0) {
    throw new Trouble({
      zh: '要写明修改哪些文件或文件夹，例如：jibiao fix 收件',
      en: 'Name the files or folders to mend, e.g. jibiao fix inbox',
    });
  }
  const chosen = chosenFrom(input);
  const json = optionValue(input, 'format') === 'json';
  const job = await openCopyJob(input, io, { zh: '修改副本', en: 'mended' });
  const files: { file: string; copy?: string; changes: readonly Change[] }[] = [];
  await judgeFiles(job, input, async ({ lines, options }) => {
    const mended = async function* (): AsyncGenerator<MendedFile> {
      for (const line of lines) yield mendLine(line, { ...options, chosen, quiet: json });
    };
    await writeCopies(job, mended(), ({ file, changes }, copy) => {
      if (changes.length > 0) files.push({ file, ...(copy === undefined ? {} : { copy }), changes });
    });
  });
  if (json) io.stdout.write(`${JSON.stringify({ format: 'jibiao-changes', version: 1, files }, undefined, 2)}\n`);
  else io.stdout.write(closingLine(job));
  return job.tally.failed > 0 ? EXIT.trouble : EXIT.clean;
}

function chosenFrom(input: Input): Chosen {
  const codes = optionValues(input, 'proposed').flatMap((text) =>
    text.split(/[,，、\s]+/u).filter((code) => code !== ''),
  );
  if (codes.includes('all')) return 'all';
  for (const code of codes) {
    if (findRule(code.toUpperCase()) === undefined)
      throw new Trouble({
        zh: `没有规则“${code}”。用 jibiao rules 查看全部规则。`,
        en: `There is no rule "${code}". See jibiao rules.`,
      });
  }
  return new Set(codes.map((code) => code.toUpperCase()));
}

function closingLine({ tally, io }: CopyJob): string {
  const { written, spared, failed } = tally;
  if (io.locale === 'en') {
    const rest = failed > 0 ? `, ${failed} could not be done` : '';
    return `${written} mended copies written, ${spared} files without fixes${rest}.\n`;
  }
  const rest = failed > 0 ? `，没有做成 ${failed} 个` : '';
  return `已做修改副本 ${written} 个，没有可改的 ${spared} 个${rest}。\n`;
}
