import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { annotateOne, clearOne, type MarkedCopy } from '../annotate/annotate-one.ts';
import { checkFiles } from '../check/check-files.ts';
import { type FoundFiles, findFiles } from '../check/find-files.ts';
import { showProgress } from '../check/progress.ts';
import { loadSettings } from '../check/settings.ts';
import { type Command, EXIT, type Input, type Io, optionValue } from '../command.ts';
import { describeTrouble } from '../describe-trouble.ts';
import { type OutputFolder, openOutput } from '../output-folder.ts';
import type { ReportFile } from '../report/report.ts';
import { Trouble } from '../trouble.ts';

/** `jibiao annotate`: copies of received workbooks with the findings on the cells. */
export const command: Command = {
  name: 'annotate',
  summary: {
    zh: '做批注副本：问题写在单元格批注里，附“问题清单”',
    en: 'Make copies with the findings as notes on the cells, and a list',
  },
  operands: { zh: '<文件或文件夹…>', en: '<files or folders…>' },
  details: {
    zh: '收到的文件不会改动。副本除批注、底色和“问题清单”外与原文件相同；再次运行会替换上一轮的批注，--clear 去掉全部批注。',
    en: 'Received files are never changed. A copy differs by its notes, colours and the list only; running again replaces them, --clear takes them off.',
  },
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: { zh: '<文件夹>', en: '<folder>' },
      help: { zh: '副本放在哪个文件夹，默认“批注副本”', en: 'Folder for the copies, 批注副本 by default' },
    },
    clear: {
      type: 'boolean',
      help: { zh: '去掉批注、底色和问题清单，恢复成收到时的样子', en: 'Take notes, colours and list off again' },
    },
    force: { type: 'boolean', help: { zh: '允许覆盖已有的副本', en: 'Overwrite existing copies' } },
    profile: {
      type: 'string',
      value: { zh: '<口径>', en: '<profile>' },
      help: { zh: '适用口径的名称或文件', en: 'Name or file of the profile to judge by' },
    },
    config: {
      type: 'string',
      value: { zh: '<文件>', en: '<file>' },
      help: {
        zh: '设置文件；不写则从收到的文件向上找 jibiao.config.json',
        en: 'Settings; otherwise jibiao.config.json is looked for upwards from the files',
      },
    },
    all: { type: 'boolean', help: { zh: '连同“可改”一类的建议一起批注', en: 'Mark suggestions too' } },
  },
  run: annotateCommand,
};

interface Tally {
  marked: number;
  clean: number;
  failed: number;
}

async function annotateCommand(input: Input, io: Io): Promise<number> {
  const { positionals } = input;
  if (positionals.length === 0) {
    throw new Trouble({
      zh: '要写明给哪些文件或文件夹加批注，例如：jibiao annotate 收件',
      en: 'Name the files or folders to annotate, e.g. jibiao annotate inbox',
    });
  }
  const all = await findFiles(positionals, io.cwd);
  const output = openOutput(optionValue(input, 'out') ?? '批注副本', {
    cwd: io.cwd,
    force: input.values['force'] === true,
    operands: positionals,
    received: all.files,
  });
  const found = { ...all, files: all.files.filter((file) => !output.holds(file)) };
  const tally = { marked: 0, clean: 0, failed: 0 };
  if (input.values['clear'] === true) await clearFiles(found, output, { io, tally });
  else await markFiles(found, output, { io, tally, input });
  io.stdout.write(closingLine(tally, input.values['clear'] === true, io));
  return tally.failed > 0 ? EXIT.trouble : EXIT.clean;
}

interface Job {
  readonly io: Io;
  readonly tally: Tally;
}

async function markFiles(
  found: FoundFiles,
  output: OutputFolder,
  { io, tally, input }: Job & { readonly input: Input },
): Promise<void> {
  const { cwd, locale, signal } = io;
  const settings = await loadSettings(input.positionals, {
    profile: optionValue(input, 'profile'),
    config: optionValue(input, 'config'),
    cwd,
  });
  const report = await checkFiles(found, {
    settings,
    locale,
    cwd,
    today: new Date().toISOString().slice(0, 10),
    workers: availableParallelism(),
    onProgress: showProgress(io),
    ...(signal === undefined ? {} : { signal }),
  });
  for (const file of report.files) {
    if (signal?.aborted === true) return;
    await markFile(file, output, { io, tally, suggestions: input.values['all'] === true });
  }
}

async function markFile(
  file: ReportFile,
  output: OutputFolder,
  { io, tally, suggestions }: Job & { readonly suggestions: boolean },
): Promise<void> {
  const findings = file.findings.filter(({ severity }) => suggestions || severity !== 'suggestion');
  if (file.trouble !== undefined) return fail(file.file, file.trouble, { io, tally });
  if (findings.length === 0) {
    tally.clean += 1;
    return;
  }
  await writeCopy(file.file, output, { io, tally, count: findings.length }, () =>
    annotateOne(file, findings, { cwd: io.cwd, locale: io.locale }),
  );
}

async function clearFiles(found: FoundFiles, output: OutputFolder, { io, tally }: Job): Promise<void> {
  for (const { path, trouble } of found.troubles) fail(path, trouble.text[io.locale], { io, tally });
  for (const file of found.files) {
    if (io.signal?.aborted === true) return;
    await writeCopy(file, output, { io, tally }, async () => {
      const bytes = await clearOne(resolve(io.cwd, file));
      return bytes === undefined ? undefined : { bytes, remarks: [] };
    });
  }
}

async function writeCopy(
  file: string,
  output: OutputFolder,
  { io, tally, count }: Job & { readonly count?: number },
  make: () => Promise<MarkedCopy | undefined>,
): Promise<void> {
  try {
    const copy = await make();
    if (copy === undefined) {
      tally.clean += 1;
      return;
    }
    const path = output.pathFor(file, copy.ending);
    await output.write(path, copy.bytes);
    tally.marked += 1;
    const places = count === undefined ? '' : io.locale === 'zh' ? `：${count} 处` : `: ${count} places`;
    io.stdout.write(`${file} → ${path}${places}\n${copy.remarks.map((remark) => `  ${remark}\n`).join('')}`);
  } catch (error) {
    fail(file, describeTrouble(error, io.locale), { io, tally });
  }
}

function fail(file: string, trouble: string, { io, tally }: Job): void {
  tally.failed += 1;
  io.stderr.write(io.locale === 'zh' ? `${file}：${trouble}\n` : `${file}: ${trouble}\n`);
}

function closingLine({ marked, clean, failed }: Tally, clearing: boolean, { locale }: Io): string {
  if (locale === 'en') {
    const rest = failed > 0 ? `, ${failed} could not be done` : '';
    return clearing
      ? `${marked} copies without marks written, ${clean} files carried none${rest}.\n`
      : `${marked} annotated copies written, ${clean} files without findings${rest}.\n`;
  }
  const rest = failed > 0 ? `，没有做成 ${failed} 个` : '';
  return clearing
    ? `已去掉批注 ${marked} 个，没有批注的 ${clean} 个${rest}。\n`
    : `已做批注副本 ${marked} 个，没有问题的 ${clean} 个${rest}。\n`;
}
