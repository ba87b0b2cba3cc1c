import type { Locale } from '../command.ts';
import { groupFindings } from './group.ts';
import { describePlaces } from './places.ts';
import type { Report, ReportFile } from './report.ts';
import { closingLine, WORDS } from './words.ts';

/** The report as Markdown: for a chat, a wiki or a pull request. */
export function renderMarkdown(report: Report, locale: Locale): string {
  const heading = locale === 'zh' ? '# 绩效目标表校验报告' : '# Report on performance-target tables';
  const parts = [heading, closingLine(report.totals, locale), ...report.files.map((file) => renderFile(file, locale))];
  if (report.unattributed.length > 0) {
    const findings = report.unattributed.map(({ what, how }) => `- ${escapeMarkdown(what + how)}`);
    parts.push(`## ${WORDS[locale].notReceived}`, findings.join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

function renderFile(file: ReportFile, locale: Locale): string {
  const heading = `## ${escapeMarkdown(file.file)}`;
  if (file.trouble !== undefined) return `${heading}\n\n${escapeMarkdown(file.trouble)}`;
  const words = WORDS[locale];
  const projects = groupFindings(file).flatMap(({ form, causes }) => {
    const title =
      form === undefined
        ? words.wholeFile
        : words.project(form.project === '' ? words.blank : form.project, form.sheet, form.range);
    const rows = causes.flatMap(({ rule, severity, statements }) =>
      statements.map(({ what, how, findings }) =>
        row([words.severity[severity], rule, describePlaces(findings).join(words.comma), what, how]),
      ),
    );
    const table =
      rows.length === 0
        ? words.clean
        : [row(HEADERS[locale]), row(['---', '---', '---', '---', '---']), ...rows].join('\n');
    return [`### ${escapeMarkdown(title)}`, table];
  });
  return [heading, ...file.notes.map(escapeMarkdown), ...projects].join('\n\n');
}

const HEADERS = {
  zh: ['级别', '规则', '位置', '问题', '怎么改'],
  en: ['Severity', 'Rule', 'Place', 'What', 'What to do'],
} as const;

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '---' ? cell : escapeMarkdown(cell))).join(' | ')} |`;
}

/** Clerks' texts may hold any sign; none of them may turn into markup. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\\`*_{}[\]()#+!|<>~$-]/gu, (sign) => (/[-+()#!]/u.test(sign) ? sign : `\\${sign}`))
    .replaceAll('\\<', '&lt;')
    .replaceAll('\\>', '&gt;');
}
