import type { Locale } from '../command.ts';
import type { ReportForm, Totals } from './report.ts';

type Repair = ReportForm['repairs'][number];

/** Fixed words of the reports for people. */
export const WORDS = {
  zh: {
    severity: { error: '应改', warning: '建议', suggestion: '可改' },
    wholeFile: '整个文件',
    blank: '（没有项目名称）',
    clean: '没有发现问题。',
    comma: '、',
    notReceived: '没有收到的绩效目标表',
    project: (name: string, sheet: string, range: string) => `${name}（${sheet} ${range}）`,
    times: (count: number) => `（${count} 处）`,
    basis: (basis: string) => `依据：${basis}`,
    waived: (rule: string, place: string, reason: string) => `已豁免 ${rule} ${place}：${reason}`,
    repairs: (repairs: readonly Repair[]) => `读取时还原 ${repairs.length} 处错位或残留：${cells(repairs, '、')}。`,
    skipped: (files: readonly string[]) =>
      `文件夹里还有 ${files.length} 个文件不是表格，没有打开：${files.join('、')}。`,
  },
  en: {
    severity: { error: 'must', warning: 'should', suggestion: 'may' },
    wholeFile: 'The file as a whole',
    blank: '(no project name)',
    clean: 'Nothing found.',
    comma: ', ',
    notReceived: 'Tables that were not received',
    project: (name: string, sheet: string, range: string) => `${name} (${sheet} ${range})`,
    times: (count: number) => ` (${count} places)`,
    basis: (basis: string) => `Basis: ${basis}`,
    waived: (rule: string, place: string, reason: string) => `Waived ${rule} ${place}: ${reason}`,
    repairs: (repairs: readonly Repair[]) => `Mended while reading, ${repairs.length} places: ${cells(repairs, ', ')}.`,
    skipped: (files: readonly string[]) =>
      `${files.length} more files are no tables and were not opened: ${files.join(', ')}.`,
  },
} as const;

/** The closing line: how many files, how many of each outcome, how many findings. */
export function closingLine(totals: Totals, locale: Locale): string {
  const { files, clean, toRevise, failed, withoutForm, forms, rows, errors, warnings, suggestions, waived } = totals;
  if (locale === 'en') {
    const rest = [
      withoutForm > 0 ? `, ${withoutForm} without a table` : '',
      failed > 0 ? `, ${failed} could not be checked` : '',
      waived > 0 ? `; ${waived} waived` : '',
    ].join('');
    return `${files} files checked (${forms} projects, ${rows} indicators): ${clean} pass, ${toRevise} to revise (${errors} errors, ${warnings} warnings, ${suggestions} suggestions)${rest}.`;
  }
  const rest = [
    withoutForm > 0 ? `，没有绩效目标表 ${withoutForm}` : '',
    failed > 0 ? `，未能检查 ${failed}` : '',
    waived > 0 ? `；已豁免 ${waived} 处` : '',
  ].join('');
  return `共检查 ${files} 个文件（${forms} 个项目、${rows} 条指标）：通过 ${clean}，需修改 ${toRevise}（应改 ${errors} 处、建议改 ${warnings} 处、可改 ${suggestions} 处）${rest}。`;
}

function cells(repairs: readonly Repair[], comma: string): string {
  const names = repairs.slice(0, 6).map(({ at }) => at.address);
  return names.join(comma) + (repairs.length > names.length ? ' …' : '');
}
