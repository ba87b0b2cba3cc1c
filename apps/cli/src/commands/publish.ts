import { checkDocument, type Form, isJudged, type SubmittedDocument } from '@jibiao/schema';
import {
  type Cover,
  type PublishedForm,
  publicationPaper,
  publicationSheets,
  publishedForm,
  writeDocx,
  writePaperHtml,
  writeXlsx,
} from '@jibiao/workbook';
import { loadAllDocuments, targetForms } from '../check/load-documents.ts';
import { settingsFrom } from '../check/run-options.ts';
import type { Settings } from '../check/settings.ts';
import { READING_OPTIONS } from '../check/settings-options.ts';
import { type Command, EXIT, type Input, type Io, optionValue } from '../command.ts';
import { countOnce, type HandedIn } from '../merge/repeated-forms.ts';
import { withoutCode } from '../text/without-code.ts';
import { Trouble } from '../trouble.ts';
import { refuseExisting, writeFileWhole } from '../write-result.ts';

/** `jibiao publish`: the tables as they are made public, without personal data. */
export const command: Command = {
  name: 'publish',
  summary: {
    zh: '生成公开稿：封面和每个项目一张表，去除个人信息',
    en: 'Write the publication: a cover and one table per project, without personal data',
  },
  operands: { zh: '<文件或文件夹…>', en: '<files or folders…>' },
  details: {
    zh: '只取公开格式规定的栏目；联系人、电话、证件号码和账号不写入公开稿。有文件读不了就不写，以免漏项。',
    en: 'Only the columns of the published layout are taken; contacts, phones, ID and account numbers are left out. Nothing is written while a file cannot be read.',
  },
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: { zh: '<文件>', en: '<file>' },
      help: { zh: '公开稿文件：.docx、.xlsx 或 .html', en: 'The publication: .docx, .xlsx or .html' },
    },
    issuer: {
      type: 'string',
      value: { zh: '<名称>', en: '<name>' },
      help: { zh: '公开单位，默认取主管部门', en: 'Who publishes; the supervising department by default' },
    },
    year: {
      type: 'string',
      value: { zh: '<年份>', en: '<year>' },
      help: { zh: '预算年度，默认取表里写的年度', en: 'Budget year; as the tables say by default' },
    },
    date: {
      type: 'string',
      value: { zh: '<日期>', en: '<date>' },
      help: { zh: '落款日期，默认留空', en: 'Date under the cover text; left blank by default' },
    },
    force: { type: 'boolean', help: { zh: '允许覆盖已有的输出文件', en: 'Overwrite an existing output file' } },
    ...READING_OPTIONS,
  },
  run: publish,
};

type Writer = (cover: Cover, forms: readonly PublishedForm[]) => string | Uint8Array;

const WRITERS: Readonly<Record<string, Writer>> = {
  '.docx': (cover, forms) => writeDocx(publicationPaper(cover, forms)),
  '.html': (cover, forms) => writePaperHtml(publicationPaper(cover, forms)),
  '.xlsx': (cover, forms) => writeXlsx(publicationSheets(cover, forms)),
};

async function publish(input: Input, io: Io): Promise<number> {
  const out = optionValue(input, 'out') ?? '';
  const write = WRITERS[/\.[a-z]+$/iu.exec(out)?.[0].toLowerCase() ?? ''];
  if (input.positionals.length > 0 && out !== '' && write === undefined) {
    throw new Trouble({
      zh: `公开稿是 .docx、.xlsx 或 .html 文件，不能写成“${out}”。`,
      en: `A publication is a .docx, .xlsx or .html file, not "${out}".`,
    });
  }
  if (input.positionals.length === 0 || write === undefined) {
    throw new Trouble({
      zh: '要写明公开哪些表和写到哪个文件，例如：jibiao publish 批复稿 -o 公开稿.docx（或 .xlsx、.html）',
      en: 'Name the tables and the file to write, e.g. jibiao publish approved -o publication.docx (or .xlsx, .html)',
    });
  }
  const target = { force: input.values['force'] === true, io };
  refuseExisting(out, target);
  const settings = await settingsFrom(input, input.positionals, io);
  const documents = await loadAllDocuments(input.positionals, settings, io);
  targetForms(documents);
  const { forms: handedIn, notes } = countOnce(documents.flatMap(judgedForms), io.locale);
  const forms = handedIn.map(({ form }) => form);
  const published = forms.map(publishedForm);
  await writeFileWhole(out, write(coverOf(forms, input), published), target);
  io.stdout.write(`${summary(out, published, io)}\n`);
  for (const line of notes) io.stderr.write(`${line}\n`);
  const errors = countErrors(documents, settings);
  if (errors > 0) io.stderr.write(`${reminder(errors, io)}\n`);
  return EXIT.clean;
}

function judgedForms({ file, forms }: SubmittedDocument): HandedIn[] {
  return forms.filter(isJudged).map((form) => ({ file, form }));
}

function coverOf(forms: readonly Form[], input: Input): Cover {
  const departments = new Set(forms.map(({ fields }) => withoutCode(fields.department?.text ?? '')));
  const issuer = optionValue(input, 'issuer') ?? (departments.size === 1 ? [...departments][0] : undefined);
  if (issuer === undefined || issuer === '') {
    throw new Trouble({
      zh: '表里没有写明同一个主管部门，用 --issuer 写明公开单位。',
      en: 'The tables do not name one supervising department; say who publishes with --issuer.',
    });
  }
  const written = forms.map(({ fields, title }) => `${fields.fiscalYear?.text ?? ''} ${title?.text ?? ''}`).join(' ');
  return {
    issuer,
    year: optionValue(input, 'year') ?? /(?<!\d)20\d{2}(?!\d)/u.exec(written)?.[0] ?? '',
    date: optionValue(input, 'date') ?? '　　　　年　　月　　日',
  };
}

/** Errors that the tables would still have as a publication. */
function countErrors(documents: readonly SubmittedDocument[], { profile }: Settings): number {
  const judged = documents.map((document) => checkDocument(document, { ...profile, mode: 'publish' }));
  return judged.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error').length;
}

function summary(out: string, forms: readonly PublishedForm[], { locale }: Io): string {
  const removed = forms.reduce((sum, form) => sum + form.removed.length, 0);
  return locale === 'zh'
    ? `已写入“${out}”：${forms.length} 个项目${removed > 0 ? `，去除 ${removed} 处个人信息` : ''}。`
    : `Wrote "${out}": ${forms.length} projects${removed > 0 ? `, ${removed} pieces of personal data left out` : ''}.`;
}

function reminder(errors: number, { locale }: Io): string {
  return locale === 'zh'
    ? `这些表还有 ${errors} 处“应改”的问题，公开前用 jibiao check 查看。`
    : `These tables still have ${errors} errors; see jibiao check before publishing.`;
}
