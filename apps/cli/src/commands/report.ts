import { resolve } from 'node:path';
import { mergeReports } from '../check/merge-reports.ts';
import { settingsFrom } from '../check/run-options.ts';
import { SETTINGS_OPTIONS } from '../check/settings-options.ts';
import { type Command, type Input, type Io } from '../command.ts';
import { type EarlierReport, openReport } from '../report/earlier.ts';
import { exitCode, prepareOutput, REPORT_OPTIONS, writeReport } from '../report/write-report.ts';
import { todayOf } from '../today.ts';
import { Trouble } from '../trouble.ts';

/** `jibiao report merge`: reports of parts become one, and the rules over the whole batch run over all of it. */
export const command: Command = {
  name: 'report',
  summary: {
    zh: '合并各机器分份检查的 JSON 报告，也可换一种格式输出',
    en: 'Merge JSON reports of parts, or write a report in another format',
  },
  operands: { zh: 'merge <报告.json…>', en: 'merge <report.json…>' },
  details: {
    zh: '各份须用同样的口径和设置检查。跨文件的规则（雷同、重复、缺报、合计）在合并时检查。',
    en: 'The parts must have been checked under the same settings. Rules across files (copies, repeats, missing forms, totals) run here.',
  },
  options: { ...REPORT_OPTIONS, ...SETTINGS_OPTIONS },
  run: reportCommand,
};

async function reportCommand(input: Input, io: Io): Promise<number> {
  const [verb, ...paths] = input.positionals;
  if (verb !== 'merge' || paths.length === 0) {
    throw new Trouble({
      zh: '写成 jibiao report merge <报告.json…>，例如：jibiao report merge 1.json 2.json --format html -o 报告.html',
      en: 'Write jibiao report merge <report.json…>, e.g. jibiao report merge 1.json 2.json --format html -o report.html',
    });
  }
  prepareOutput(input, io);
  const settings = await settingsFrom(input, paths, io);
  const parts: EarlierReport[] = [];
  try {
    for (const path of paths) parts.push(openReport(resolve(io.cwd, path), path));
    const today = todayOf(io);
    const { report, close } = mergeReports(parts, { settings, locale: io.locale, cwd: io.cwd, today });
    await writeReport(report, input, io);
    close();
    return exitCode(report);
  } finally {
    for (const part of parts) part.close();
  }
}
