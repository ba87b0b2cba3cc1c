import { join } from 'node:path';
import { writeDocx, writePaperHtml } from '@jibiao/workbook';
import { checkFiles } from '../check/check-files.ts';
import { findFiles } from '../check/find-files.ts';
import { showProgress } from '../check/progress.ts';
import { settingsFrom, workersFrom } from '../check/run-options.ts';
import { READING_OPTIONS } from '../check/settings-options.ts';
import { type Command, EXIT, type Input, type Io, optionValue } from '../command.ts';
import { refuseFileName } from '../copy/output-folder.ts';
import { aboutFile } from '../describe-trouble.ts';
import { fileNameFor } from '../file-name.ts';
import { letterPaper } from '../letter/letter-paper.ts';
import { byUnit, type UnitFindings } from '../letter/unit-findings.ts';
import { WORDS } from '../letter/words.ts';
import { todayOf } from '../today.ts';
import { Trouble } from '../trouble.ts';
import { refuseExisting, writeFileWhole } from '../write-result.ts';

/** `jibiao letter`: one letter per unit, with the review form prefilled. */
export const command: Command = {
  name: 'letter',
  summary: {
    zh: '按单位写退回意见，附按四性预填的审核表',
    en: 'Write a letter to each unit, with the review form prefilled',
  },
  operands: { zh: '<文件或文件夹…>', en: '<files or folders…>' },
  details: {
    zh: '每个有问题的单位一页，放不下的列出处数，另附审核表，写入 --out 指定的文件夹。等级只是建议，结论由审核人作出。',
    en: 'One page for each unit with findings, what does not fit is counted, and the review form, in the folder of --out. Grades are suggestions; the reviewer decides.',
  },
  options: {
    format: {
      type: 'string',
      choices: ['docx', 'html'],
      help: { zh: '文件格式，默认 docx', en: 'Format of the files, docx by default' },
    },
    out: {
      type: 'string',
      short: 'o',
      value: { zh: '<文件夹>', en: '<folder>' },
      help: { zh: '写到哪个文件夹，默认“退回意见”', en: 'Folder to write to, "退回意见" by default' },
    },
    deadline: {
      type: 'string',
      value: { zh: '<日期>', en: '<day>' },
      help: { zh: '重新报送的期限，默认留空待填', en: 'Day of the new hand-in; left blank by default' },
    },
    sender: {
      type: 'string',
      value: { zh: '<名称>', en: '<name>' },
      help: { zh: '落款单位，默认留空待填', en: 'Who signs; left blank by default' },
    },
    all: { type: 'boolean', help: { zh: '连同“可改”一类的建议一起列出', en: 'List suggestions too' } },
    force: { type: 'boolean', help: { zh: '允许覆盖已有的输出文件', en: 'Overwrite existing output files' } },
    ...READING_OPTIONS,
  },
  run: letter,
};

async function letter(input: Input, io: Io): Promise<number> {
  if (input.positionals.length === 0) {
    throw new Trouble({
      zh: '要写明检查哪些文件或文件夹，例如：jibiao letter 收件 -o 退回意见',
      en: 'Name the files or folders to check, e.g. jibiao letter inbox -o letters',
    });
  }
  refuseFileName(folderFrom(input), io.cwd);
  const settings = await settingsFrom(input, input.positionals, io);
  const { cwd, locale, signal } = io;
  const { report, close } = await checkFiles(await findFiles(input.positionals, cwd), {
    settings,
    locale,
    cwd,
    today: todayOf(io),
    workers: workersFrom(input),
    onProgress: showProgress(io),
    ...(signal === undefined ? {} : { signal }),
  });
  if (report.stopped !== undefined)
    throw new Trouble({ zh: '已停止，没有写退回意见。', en: 'Stopped; no letter was written.' });
  const units = byUnit(report, WORDS[locale].unnamed, input.values['all'] === true);
  const wrong = units.filter(({ projects }) => projects.some(({ findings }) => findings.length > 0));
  await writeLetters(wrong, input, io);
  for (const { file, trouble } of report.files())
    if (trouble !== undefined) io.stderr.write(`${aboutFile(file, trouble, locale)}\n`);
  io.stdout.write(`${summary(wrong.length, units.length - wrong.length, io)}\n`);
  const failed = report.totals.failed;
  close();
  return failed > 0 ? EXIT.trouble : EXIT.clean;
}

function folderFrom(input: Input): string {
  return optionValue(input, 'out') ?? '退回意见';
}

/** All names are settled and looked at before the first letter is written. */
async function writeLetters(units: readonly UnitFindings[], input: Input, io: Io): Promise<void> {
  const format = optionValue(input, 'format') ?? 'docx';
  const folder = folderFrom(input);
  const target = { force: input.values['force'] === true, io };
  const taken = new Set<string>();
  const letters = units.map((unit) => ({
    unit,
    path: join(folder, fileNameFor(WORDS[io.locale].fileName(unit.unit), `.${format}`, taken)),
  }));
  for (const { path } of letters) refuseExisting(path, target);
  for (const { unit, path } of letters) {
    const paper = letterPaper(unit, {
      locale: io.locale,
      deadline: optionValue(input, 'deadline'),
      sender: optionValue(input, 'sender'),
    });
    await writeFileWhole(path, format === 'html' ? writePaperHtml(paper) : writeDocx(paper), target);
    io.stdout.write(`${path}\n`);
  }
}

function summary(letters: number, clean: number, { locale }: Io): string {
  return locale === 'zh'
    ? `写了 ${letters} 份退回意见${clean > 0 ? `；${clean} 个单位没有问题` : ''}。`
    : `Wrote ${letters} letters${clean > 0 ? `; ${clean} units have no findings` : ''}.`;
}
