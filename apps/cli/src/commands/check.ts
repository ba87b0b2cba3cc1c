import { checkFiles } from '../check/check-files.ts';
import { findFiles } from '../check/find-files.ts';
import { showProgress } from '../check/progress.ts';
import { earlierFrom, settingsFrom, workersFrom } from '../check/run-options.ts';
import { READING_OPTIONS, WORKERS_OPTION } from '../check/settings-options.ts';
import { parseShard } from '../check/shard.ts';
import { type Command, EXIT, type Input, type Io, optionValue } from '../command.ts';
import { exitCode, prepareOutput, REPORT_OPTIONS, writeReport } from '../report/write-report.ts';
import { todayOf } from '../today.ts';
import { Trouble } from '../trouble.ts';

/** `jibiao check`: files in, findings with their cells out. */
export const command: Command = {
  name: 'check',
  summary: {
    zh: '校验收到的绩效目标表，逐项目列出问题和单元格',
    en: 'Check received tables; list findings by project, with their cells',
  },
  operands: { zh: '<文件、文件夹、压缩包或通配符…>', en: '<files, folders, archives or patterns…>' },
  details: {
    zh: '文件夹逐层查看；.zip 压缩包不用解压，里面的表写作“汇总.zip/甲.xlsx”。\n按一次 Ctrl-C 停止检查并报告已完成的部分。',
    en: 'Folders are read to the bottom; .zip archives are read as they are, a table inside is called "all.zip/a.xlsx".\nCtrl-C once stops and reports what is done.',
  },
  options: {
    ...REPORT_OPTIONS,
    ...READING_OPTIONS,
    'changed-since': {
      type: 'string',
      value: { zh: '<报告.json>', en: '<report.json>' },
      help: {
        zh: '只重新检查上次报告以后改过的文件，其余沿用上次结果',
        en: 'Check only files changed since that report; take the others from it',
      },
    },
    shard: {
      type: 'string',
      value: { zh: '<第几份/共几份>', en: '<part/parts>' },
      help: {
        zh: '只检查其中一份，各机器的结果用 jibiao report merge 合并',
        en: 'Check one part only; jibiao report merge joins the parts',
      },
    },
    ...WORKERS_OPTION,
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
  prepareOutput(input, io);
  const shard = optionValue(input, 'shard');
  const workers = workersFrom(input);
  const settings = await settingsFrom(input, input.positionals, io);
  const today = todayOf(io);
  const earlier = earlierFrom(input, { settings, today, io });
  const found = await findFiles(input.positionals, cwd);
  const run = await checkFiles(found, {
    settings,
    locale,
    cwd,
    today,
    workers,
    onProgress: showProgress(io),
    ...(earlier === undefined ? {} : { earlier }),
    ...(shard === undefined ? {} : { shard: parseShard(shard) }),
    ...(signal === undefined ? {} : { signal }),
  });
  await writeReport(run.report, input, io);
  run.close();
  earlier?.close();
  if (run.report.stopped === undefined) return exitCode(run.report);
  const { checked, of } = run.report.stopped;
  io.stderr.write(
    locale === 'zh' ? `已停止，${of} 个文件检查了 ${checked} 个。\n` : `Stopped after ${checked} of ${of} files.\n`,
  );
  return EXIT.trouble;
}
