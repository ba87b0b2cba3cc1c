import { type CheckedBatch, checkFiles } from '../check/check-files.ts';
import { chooseProfile } from '../check/choose-profile.ts';
import { findFiles } from '../check/find-files.ts';
import { type Command, EXIT, type Input, type Io, optionValue } from '../command.ts';
import { FORMATS, renderReport } from '../report/formats.ts';
import { Trouble } from '../trouble.ts';
import { writeResult } from '../write-result.ts';

/** `jibiao check`: files in, findings with their cells out. */
export const command: Command = {
  name: 'check',
  summary: {
    zh: '校验收到的绩效目标表，逐项目列出问题和单元格',
    en: 'Check received tables; list findings by project, with their cells',
  },
  operands: { zh: '<文件或文件夹…>', en: '<files or folders…>' },
  options: {
    format: {
      type: 'string',
      choices: FORMATS,
      help: { zh: '报告格式，默认 text', en: 'Format of the report, text by default' },
    },
    out: {
      type: 'string',
      short: 'o',
      value: { zh: '<文件>', en: '<file>' },
      help: { zh: '报告写入文件，不写到屏幕', en: 'Write the report to a file instead of the screen' },
    },
    force: { type: 'boolean', help: { zh: '允许覆盖已有的输出文件', en: 'Overwrite an existing output file' } },
    profile: {
      type: 'string',
      value: { zh: '<口径>', en: '<profile>' },
      help: { zh: '适用口径的名称或文件', en: 'Name or file of the profile to judge by' },
    },
    all: { type: 'boolean', help: { zh: '连同“可改”一类的建议一起列出', en: 'List suggestions too' } },
  },
  run: checkCommand,
};

async function checkCommand(input: Input, io: Io): Promise<number> {
  if (input.positionals.length === 0) {
    throw new Trouble({
      zh: '要写明检查哪些文件或文件夹，例如：jibiao check 收件',
      en: 'Name the files or folders to check, e.g. jibiao check inbox',
    });
  }
  const profile = await chooseProfile(optionValue(input, 'profile'), io.cwd);
  const found = await findFiles(input.positionals, io.cwd);
  const batch = await checkFiles(found, {
    profile,
    locale: io.locale,
    cwd: io.cwd,
    ...(io.signal === undefined ? {} : { signal: io.signal }),
  });
  const text = await renderReport(batch.report, optionValue(input, 'format') ?? 'text', {
    locale: io.locale,
    width: Math.min(io.stdout.columns ?? 100, 120),
    color: io.stdout.color && optionValue(input, 'out') === undefined,
    suggestions: input.values['all'] === true,
  });
  await writeResult(text, optionValue(input, 'out'), { force: input.values['force'] === true, io });
  return exitCode(batch);
}

function exitCode({ report }: CheckedBatch): number {
  if (report.totals.failed > 0) return EXIT.trouble;
  return report.totals.errors > 0 ? EXIT.findings : EXIT.clean;
}
