import { availableParallelism } from 'node:os';
import { checkFiles } from '../check/check-files.ts';
import { findFiles } from '../check/find-files.ts';
import { showProgress } from '../check/progress.ts';
import { loadSettings } from '../check/settings.ts';
import { type Command, EXIT, type Input, type Io, optionValue } from '../command.ts';
import { FORMATS, renderReport } from '../report/formats.ts';
import type { Report } from '../report/report.ts';
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
    config: {
      type: 'string',
      value: { zh: '<文件>', en: '<file>' },
      help: {
        zh: '设置文件；不写则从收到的文件向上找 jibiao.config.json',
        en: 'Settings; otherwise jibiao.config.json is looked for upwards from the files',
      },
    },
    workers: {
      type: 'string',
      value: { zh: '<个数>', en: '<count>' },
      help: {
        zh: '同时检查几个文件，默认等于处理器核数',
        en: 'Files checked at once; as many as processor cores by default',
      },
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
  const { cwd, locale, signal } = io;
  const settings = await loadSettings(input.positionals, {
    profile: optionValue(input, 'profile'),
    config: optionValue(input, 'config'),
    cwd,
  });
  const found = await findFiles(input.positionals, cwd);
  const today = new Date().toISOString().slice(0, 10);
  const report = await checkFiles(found, {
    settings,
    locale,
    cwd,
    today,
    workers: workersFrom(optionValue(input, 'workers')),
    onProgress: showProgress(io),
    ...(signal === undefined ? {} : { signal }),
  });
  const out = optionValue(input, 'out');
  const text = renderReport(report, optionValue(input, 'format') ?? 'text', {
    locale,
    width: Math.min(io.stdout.columns ?? 100, 120),
    color: io.stdout.color && out === undefined,
    suggestions: input.values['all'] === true,
  });
  await writeResult(text, out, { force: input.values['force'] === true, io });
  return exitCode(report);
}

function workersFrom(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  if (!/^\d{1,3}$/u.test(text))
    throw new Trouble({
      zh: `--workers 要写一个整数，不能是“${text}”。`,
      en: `--workers takes a whole number, not "${text}".`,
    });
  return Number(text);
}

function exitCode({ totals }: Report): number {
  if (totals.failed > 0) return EXIT.trouble;
  return totals.errors > 0 ? EXIT.findings : EXIT.clean;
}
