import type { Locale } from '../command.ts';
import { groupFindings } from './group.ts';
import { describePlaces, describeProject } from './places.ts';
import type { Report, ReportFile } from './report.ts';
import type { ReportStyle } from './text.ts';
import { closingLines, WORDS } from './words.ts';

/** The report as Markdown: for a chat, a wiki or a pull request. */
export function* renderMarkdown(report: Report, style: ReportStyle): Generator<string> {
  const { locale, suggestions } = style;
  yield locale === 'zh' ? '# 绩效目标表校验报告\n' : '# Report on performance-target tables\n';
  for (const line of closingLines(report, style)) yield `\n${escapeMarkdown(line)}\n`;
  for (const file of report.files()) {
    const findings = file.findings.filter(({ severity }) => suggestions || severity !== 'suggestion');
    yield `\n${renderFile({ ...file, findings }, locale)}\n`;
  }
  if (report.unattributed.length === 0) return;
  yield `\n## ${WORDS[locale].notReceived}\n\n`;
  for (const { what, how } of report.unattributed) yield `- ${escapeMarkdown(what + how)}\n`;
}

function renderFile(file: ReportFile, locale: Locale): string {
  const heading = `## ${escapeMarkdown(file.file)}`;
  if (file.trouble !== undefined) return `${heading}\n\n${escapeMarkdown(file.trouble)}`;
  const words = WORDS[locale];
  const projects = groupFindings(file).flatMap(({ form, causes }) => {
    const title = describeProject(form, locale);
    const topics = causes.flatMap((cause) => cause.topics);
    const rows = topics.flatMap(({ rule, severity, statements }) =>
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
