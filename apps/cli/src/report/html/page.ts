import type { Locale } from '../../command.ts';
import type { Report, ReportFile, ReportFinding } from '../report.ts';
import { closingLine, WORDS } from '../words.ts';
import { type Bar, barChart } from './chart.ts';
import { findingCard } from './finding-card.ts';
import { LABELS, type Labels } from './labels.ts';
import { html, join, type Markup, nothing } from './markup.ts';
import { unitMatrix } from './matrix.ts';
import { SCRIPT, STYLE } from './style.ts';

const MOST_FREQUENT = 10;

/** The report as one HTML file that works offline and prints. */
export function renderHtml(report: Report, locale: Locale): string {
  const labels = LABELS[locale];
  const page = html`<!doctype html>
<html lang="${labels.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${labels.title}</title><style>${{ markup: STYLE }}</style></head>
<body><header><h1>${labels.title}</h1><p class="quiet">${labels.profile}：${report.profile.title}（${report.profile.id}）</p></header>
<main>${totals(report, labels)}<p>${closingLine(report.totals, locale)}</p>
<div class="charts">${severityChart(report, labels, locale)}${ruleChart(report, labels)}</div>
${unitMatrix(report, labels)}${findingList(report, labels, locale)}${fileLists(report, labels)}</main>
<footer class="quiet">${labels.footer}</footer><script>${{ markup: SCRIPT }}</script></body></html>
`;
  return page.markup;
}

function totals({ totals: t }: Report, labels: Labels): Markup {
  const items: readonly (readonly [number, string])[] = [
    [t.files, labels.files],
    [t.forms, labels.projects],
    [t.rows, labels.rows],
    [t.clean, labels.pass],
    [t.toRevise, labels.revise],
    [t.failed, labels.failed],
  ];
  return html`<ul class="totals">${join(items.map(([count, label]) => html`<li><b>${count}</b>${label}</li>`))}</ul>`;
}

function severityChart({ totals: t }: Report, labels: Labels, locale: Locale): Markup {
  const words = WORDS[locale].severity;
  return barChart(labels.bySeverity, [
    { label: words.error, count: t.errors, kind: 'error' },
    { label: words.warning, count: t.warnings, kind: 'warning' },
    { label: words.suggestion, count: t.suggestions, kind: 'suggestion' },
  ]);
}

function ruleChart(report: Report, labels: Labels): Markup {
  const bars = new Map<string, Bar>();
  for (const { rule, title, severity } of allFindings(report)) {
    const count = (bars.get(rule)?.count ?? 0) + 1;
    bars.set(rule, { label: `${rule} ${title}`, count, kind: severity });
  }
  const sorted = [...bars.values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  return barChart(labels.byRule, sorted.slice(0, MOST_FREQUENT));
}

function findingList(report: Report, labels: Labels, locale: Locale): Markup {
  const words = WORDS[locale].severity;
  const options = (['error', 'warning', 'suggestion'] as const).map(
    (level) => html`<option value="${level}">${words[level]}</option>`,
  );
  const groups = report.files
    .filter(({ findings }) => findings.length > 0)
    .map((file) => fileGroup(file, labels, locale));
  return html`<section><h2>${labels.findings}</h2><div class="controls" role="search">
<input id="search" type="search" aria-label="${labels.search}" placeholder="${labels.search}">
<select id="level" aria-label="${labels.all}"><option value="">${labels.all}</option>${join(options)}</select>
<span id="shown" class="quiet" role="status" data-text="${labels.shown}"></span></div>
${join(groups)}${unreceived(report, labels, locale)}</section>`;
}

function fileGroup(file: ReportFile, labels: Labels, locale: Locale): Markup {
  const projects = new Map(file.forms.map(({ id, project }) => [id, project]));
  const names = [...new Set(file.findings.map(({ form }) => projects.get(form ?? '') ?? ''))];
  return join(
    names.map((name) => {
      const findings = file.findings.filter(({ form }) => (projects.get(form ?? '') ?? '') === name);
      const heading = name === '' ? file.file : `${file.file} · ${name}`;
      return group(heading, findings, file, { labels, locale });
    }),
  );
}

function unreceived(report: Report, labels: Labels, locale: Locale): Markup {
  if (report.unattributed.length === 0) return nothing;
  const file: ReportFile = { file: '', status: 'checked', notes: [], forms: [], findings: [], waived: [] };
  return group(WORDS[locale].notReceived, report.unattributed, file, { labels, locale });
}

interface Words {
  readonly labels: Labels;
  readonly locale: Locale;
}

function group(
  heading: string,
  findings: readonly ReportFinding[],
  file: ReportFile,
  { labels, locale }: Words,
): Markup {
  const cards = findings.map((finding) => findingCard(file, finding, labels, locale));
  return html`<div class="group"><h3>${heading}</h3><ul class="findings">${join(cards)}</ul></div>
`;
}

function fileLists(report: Report, labels: Labels): Markup {
  const failed = report.files.filter(({ trouble }) => trouble !== undefined);
  const clean = report.files.filter(({ status, findings }) => status === 'checked' && findings.length === 0);
  const list = (title: string, items: readonly Markup[]): Markup =>
    items.length === 0 ? nothing : html`<section><h2>${title}</h2><ul>${join(items)}</ul></section>`;
  return join([
    list(
      labels.failedFiles,
      failed.map(({ file, trouble = '' }) => html`<li>${file}：${trouble}</li>`),
    ),
    list(
      labels.cleanFiles,
      clean.map(({ file }) => html`<li>${file}</li>`),
    ),
  ]);
}

function allFindings(report: Report): ReportFinding[] {
  return [...report.files.flatMap(({ findings }) => findings), ...report.unattributed];
}
