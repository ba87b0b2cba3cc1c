import { dirname, relative, resolve } from 'node:path';
import { isInArchive } from '../check/read-source.ts';
import { EXIT, type Input, type Io, type OptionSpec, optionValue } from '../command.ts';
import { Trouble } from '../trouble.ts';
import { refuseExisting, writeResult } from '../write-result.ts';
import { FORMATS, formatByName, renderReport } from './formats.ts';
import type { Report } from './report.ts';

/** Options of every command that ends in a report. */
export const REPORT_OPTIONS: Readonly<Record<'format' | 'out' | 'force' | 'all', OptionSpec>> = {
  format: {
    type: 'string',
    choices: FORMATS,
    help: {
      zh: '报告格式，默认按输出文件的后缀，没有就是 text',
      en: 'Format of the report; as the ending of the output file says, else text',
    },
  },
  out: {
    type: 'string',
    short: 'o',
    value: { zh: '<文件>', en: '<file>' },
    help: { zh: '报告写入文件，不写到屏幕', en: 'Write the report to a file instead of the screen' },
  },
  force: { type: 'boolean', help: { zh: '允许覆盖已有的输出文件', en: 'Overwrite an existing output file' } },
  all: { type: 'boolean', help: { zh: '连同“可改”一类的建议一起列出', en: 'List suggestions too' } },
};

/** Files of other programs, which would not open what is in a report. */
const OTHER_KINDS = /\.(?:xlsm|xlsb|xls|et|ods|csv|docx?|wps|pdf|pptx?)$/iu;

/** Before any work is done: can the report be put where it is asked for? Throws {@link Trouble}. */
export function prepareOutput(input: Input, io: Io): void {
  const out = optionValue(input, 'out');
  if (optionValue(input, 'format') === 'xlsx' && out === undefined) {
    throw new Trouble({
      zh: 'xlsx 报告要写入文件，例如：-o 校验报告.xlsx',
      en: 'An xlsx report needs a file, e.g. -o report.xlsx',
    });
  }
  if (out !== undefined && optionValue(input, 'format') === undefined && OTHER_KINDS.test(out)) {
    throw new Trouble({
      zh: `报告不能写成“${out}”，可以写成 .html、.xlsx、.md 或 .json。`,
      en: `A report cannot be written as "${out}"; it can be .html, .xlsx, .md or .json.`,
    });
  }
  refuseExisting(out, { force: input.values['force'] === true, io });
}

/** Writes a report as the options ask. */
export async function writeReport(report: Report, input: Input, io: Io): Promise<void> {
  const out = optionValue(input, 'out');
  const format = optionValue(input, 'format') ?? formatByName(out ?? '') ?? 'text';
  const pieces = await renderReport(report, format, {
    locale: io.locale,
    width: Math.min(io.stdout.columns ?? 100, 120),
    color: io.stdout.color && out === undefined,
    suggestions: input.values['all'] === true,
    linkTo: (file) => linkTo(file, dirname(resolve(io.cwd, out ?? '.')), io.cwd),
  });
  await writeResult(pieces, out, { force: input.values['force'] === true, io });
}

/** Exit code of a run that ends in a report. */
export function exitCode({ totals }: Report): number {
  if (totals.failed > 0) return EXIT.trouble;
  return totals.errors > 0 ? EXIT.findings : EXIT.clean;
}

/** A relative address, so that report and files can be moved together. */
function linkTo(file: string, home: string, cwd: string): string | undefined {
  if (file === '' || isInArchive(file, cwd)) return undefined;
  const path = relative(home, resolve(cwd, file)).replaceAll('\\', '/');
  return encodeURI(path).replaceAll('#', '%23');
}
