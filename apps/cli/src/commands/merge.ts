import { checkDocument, isJudged, type SubmittedDocument } from '@jibiao/schema';
import { type RolledForm, rollUpSheets, writeXlsx } from '@jibiao/workbook';
import { loadDocuments, targetForms } from '../check/load-documents.ts';
import { settingsFrom } from '../check/run-options.ts';
import { profileFor, type Settings } from '../check/settings.ts';
import { READING_OPTIONS } from '../check/settings-options.ts';
import { type Command, EXIT, type Input, type Io, optionValue } from '../command.ts';
import { countOnce } from '../merge/repeated-forms.ts';
import { Trouble } from '../trouble.ts';
import { refuseExisting, writeFileWhole } from '../write-result.ts';

/** `jibiao merge`: many workbooks as one, in the columns of the integrated system. */
export const command: Command = {
  name: 'merge',
  summary: {
    zh: '把收到的表汇总成一个工作簿：按项目、按指标、按部门合计',
    en: 'Roll received tables up into one workbook: projects, indicators, totals by department',
  },
  operands: { zh: '<文件或文件夹…>', en: '<files or folders…>' },
  details: {
    zh: '指标一行一条，拆成一体化系统的栏目：计算符号、指标值、计量单位、说明。读不了的文件列在“未能读取”表里。',
    en: 'One row per indicator, in the columns of the integrated system. Files that cannot be read are listed on a sheet of their own.',
  },
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: { zh: '<文件>', en: '<file>' },
      help: { zh: '汇总工作簿，例如 汇总.xlsx', en: 'The roll-up, e.g. roll-up.xlsx' },
    },
    force: { type: 'boolean', help: { zh: '允许覆盖已有的输出文件', en: 'Overwrite an existing output file' } },
    ...READING_OPTIONS,
  },
  run: merge,
};

async function merge(input: Input, io: Io): Promise<number> {
  const out = optionValue(input, 'out') ?? '';
  if (input.positionals.length > 0 && out !== '' && !/\.xlsx$/iu.test(out)) {
    throw new Trouble({
      zh: `汇总表是 .xlsx 文件，不能写成“${out}”。`,
      en: `A roll-up is an .xlsx file, not "${out}".`,
    });
  }
  if (input.positionals.length === 0 || out === '') {
    throw new Trouble({
      zh: '要写明汇总哪些表和写到哪个文件，例如：jibiao merge 收件 -o 汇总.xlsx',
      en: 'Name the tables and the file to write, e.g. jibiao merge inbox -o roll-up.xlsx',
    });
  }
  const target = { force: input.values['force'] === true, io };
  refuseExisting(out, target);
  const settings = await settingsFrom(input, input.positionals, io);
  const loaded = await loadDocuments(input.positionals, settings, io);
  const { documents } = loaded;
  targetForms(documents, loaded.broken);
  const broken = loaded.broken.map(({ line }) => line);
  const { forms, notes } = countOnce(
    documents.flatMap((document) => rolled(document, settings)),
    io.locale,
    true,
  );
  await writeFileWhole(out, writeXlsx(rollUpSheets(forms, broken)), target);
  io.stdout.write(`${summary(out, forms, io)}\n`);
  for (const line of [...notes, ...broken]) io.stderr.write(`${line}\n`);
  return broken.length > 0 ? EXIT.trouble : EXIT.clean;
}

function rolled(document: SubmittedDocument, settings: Settings): RolledForm[] {
  const { findings } = checkDocument(document, profileFor(document.boundProfile, settings));
  const count = (form: string, severity: string): number =>
    findings.filter((finding) => finding.form === form && finding.severity === severity).length;
  return document.forms.filter(isJudged).map((form) => ({
    file: document.file,
    form,
    errors: count(form.id, 'error'),
    warnings: count(form.id, 'warning'),
  }));
}

function summary(out: string, forms: readonly RolledForm[], { locale }: Io): string {
  const rows = forms.reduce((sum, { form }) => sum + form.indicators.length, 0);
  return locale === 'zh'
    ? `已写入“${out}”：${forms.length} 个项目、${rows} 条指标。`
    : `Wrote "${out}": ${forms.length} projects, ${rows} indicators.`;
}
