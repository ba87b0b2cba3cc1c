import { type Severity, severityWords } from '@jibiao/schema';
import type { Locale } from '../command.ts';
import type { Report, ReportForm, Totals } from './report.ts';

type Repair = ReportForm['repairs'][number];

function severityIn(locale: Locale): Readonly<Record<Severity, string>> {
  const { error, warning, suggestion } = severityWords;
  return { error: error[locale], warning: warning[locale], suggestion: suggestion[locale] };
}

/** Fixed words of the reports for people. */
export const WORDS = {
  zh: {
    severity: severityIn('zh'),
    wholeFile: '整个文件',
    blank: '（没有项目名称）',
    clean: '没有发现问题。',
    nothingGrave: '没有要改的问题。',
    onlySuggestions: (count: number) => `没有要改的问题，只有 ${count} 处“可改”的建议。`,
    comma: '、',
    notReceived: '没有收到的绩效目标表',
    project: (name: string, sheet: string, range: string) => `${name}（${sheet} ${range}）`,
    times: (count: number) => `（${count} 处）`,
    bases: '依据',
    hidden: '另有 {count} 处“可改”的建议没有列出，加 --all 查看。',
    cause: (places: string, count: number) => `${places}：${count} 类问题`,
    also: (rules: readonly string[]) => `（同一原因还涉及 ${rules.join('、')}）`,
    waived: (rule: string, place: string, reason: string) => `已豁免 ${rule} ${place}：${reason}`,
    repairs: (repairs: readonly Repair[]) => `读取时还原 ${repairs.length} 处错位或残留：${cells(repairs, '、')}。`,
    skipped: (files: readonly string[]) =>
      `还有 ${files.length} 个文件不是表格，没有打开：${few(files).join('、')}${files.length > FEW ? ' 等' : ''}。`,
  },
  en: {
    severity: severityIn('en'),
    wholeFile: 'The file as a whole',
    blank: '(no project name)',
    clean: 'Nothing found.',
    nothingGrave: 'Nothing to revise.',
    onlySuggestions: (count: number) => `Nothing to revise, ${count} suggestions only.`,
    comma: ', ',
    notReceived: 'Tables that were not received',
    project: (name: string, sheet: string, range: string) => `${name} (${sheet} ${range})`,
    times: (count: number) => ` (${count} places)`,
    bases: 'Bases',
    hidden: '{count} suggestions are not listed; --all shows them.',
    cause: (places: string, count: number) => `${places}: ${count} kinds of findings`,
    also: (rules: readonly string[]) => ` (same cause: ${rules.join(', ')})`,
    waived: (rule: string, place: string, reason: string) => `Waived ${rule} ${place}: ${reason}`,
    repairs: (repairs: readonly Repair[]) => `Mended while reading, ${repairs.length} places: ${cells(repairs, ', ')}.`,
    skipped: (files: readonly string[]) =>
      `${files.length} more files are no tables and were not opened: ${few(files).join(', ')}${files.length > FEW ? ' …' : ''}.`,
  },
} as const;

const FEW = 10;

function few(files: readonly string[]): readonly string[] {
  return files.slice(0, FEW);
}

/** What a reader of the list should know last: what is not listed, what was not judged, and the counts. */
export function closingLines(
  report: Report,
  { locale, suggestions }: { readonly locale: Locale; readonly suggestions: boolean },
  hiddenText: string = WORDS[locale].hidden,
): string[] {
  const zh = locale === 'zh';
  const { totals, shard, stopped } = report;
  const hidden = suggestions ? 0 : totals.suggestions;
  const insufficient = Object.keys(report.outcomes).filter((rule) => (report.outcomes[rule]?.[3] ?? 0) > 0);
  const lines: (string | false)[] = [
    hidden > 0 && hiddenText.replace('{count}', String(hidden)),
    suggestions &&
      insufficient.length > 0 &&
      (zh
        ? `有些表因资料不足没有判断：${insufficient.join('、')}。`
        : `Not judged on some tables for want of data: ${insufficient.join(', ')}.`),
    shard !== undefined &&
      (zh
        ? `这是第 ${shard.index} 份，共 ${shard.of} 份；跨文件的规则在 jibiao report merge 时检查。`
        : `Part ${shard.index} of ${shard.of}; rules across files run in jibiao report merge.`),
    stopped !== undefined &&
      (zh
        ? `检查中途停止：${stopped.of} 个文件检查了 ${stopped.checked} 个，跨文件的规则没有检查。`
        : `Stopped: ${stopped.checked} of ${stopped.of} files were checked; rules across files did not run.`),
    closingLine(totals, locale),
  ];
  return lines.filter((line) => line !== false);
}

/** The closing line: how many files, how many of each outcome, how many findings. */
function closingLine(totals: Totals, locale: Locale): string {
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
