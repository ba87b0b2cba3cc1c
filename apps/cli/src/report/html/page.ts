import type { Locale } from '../../command.ts';
import { groupBy } from '../../group-by.ts';
import { groupFindings } from '../group.ts';
import { describeProject } from '../places.ts';
import type { Report, ReportFile } from '../report.ts';
import { gatherStatistics, type Statistics } from '../statistics.ts';
import type { ReportStyle } from '../text.ts';
import { closingLines, WORDS } from '../words.ts';
import { causeCard } from './cause-card.ts';
import { barChart } from './chart.ts';
import { LABELS, type Labels } from './labels.ts';
import { html, join, type Markup, nothing } from './markup.ts';
import { unitMatrix } from './matrix.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

const MOST_FREQUENT = 10;
/** Causes drawn on one page; a browser stays quick with these, and what is left out is said. */
const MOST_CAUSES = 5000;

/** The report as one HTML file that works offline and prints. */
export function* renderHtml(report: Report, style: ReportStyle): Generator<string> {
  const { locale } = style;
  const labels = LABELS[locale];
  const statistics = gatherStatistics(report, labels.unnamedUnit);
  const lines = closingLines(report, style, labels.hidden).map((line) => html`<p>${line}</p>`);
  yield html`<!doctype html>
<html lang="${labels.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${labels.title}</title><style>${{ markup: STYLE }}</style></head>
<body><header><h1>${labels.title}</h1><p class="quiet">${labels.profile}：${report.profile.title}（${report.profile.id}）　${labels.date}：${report.date}</p></header>
<main><section aria-labelledby="overview"><h2 id="overview" class="away">${labels.overview}</h2>${totals(report, labels)}${join(lines)}
<div class="charts">${severityChart(report, labels, locale)}${headChart(statistics, labels)}${ruleChart(statistics, labels)}</div></section>
${unitMatrix(statistics, labels)}`.markup;
  yield* findingList(report, labels, style);
  yield html`${fileLists(statistics, labels, locale)}${basisList(statistics, labels, locale)}</main>
<footer class="quiet">${labels.footer} jibiao ${report.tool}</footer><script>${{ markup: SCRIPT }}</script></body></html>
`.markup;
}

function totals({ totals: t }: Report, labels: Labels): Markup {
  const items: readonly (readonly [count: number, label: string, kind: string])[] = [
    [t.files, labels.files, ''],
    [t.forms, labels.projects, ''],
    [t.rows, labels.rows, ''],
    [t.clean, labels.pass, ''],
    [t.toRevise, labels.revise, 'warning'],
    [t.failed, labels.failed, 'error'],
  ];
  const shown = items.filter(([count, , kind]) => kind !== 'error' || count > 0);
  return html`<ul class="totals">${join(shown.map(([count, label, kind]) => html`<li class="${kind}"><b>${count}</b>${label}</li>`))}</ul>`;
}

function severityChart({ totals: t }: Report, labels: Labels, locale: Locale): Markup {
  const words = WORDS[locale].severity;
  return barChart(labels.bySeverity, [
    { label: words.error, count: t.errors, kind: 'error' },
    { label: words.warning, count: t.warnings, kind: 'warning' },
    { label: words.suggestion, count: t.suggestions, kind: 'suggestion' },
  ]);
}

function headChart({ heads }: Statistics, labels: Labels): Markup {
  const bars = [...heads].map(([label, count]) => ({ label, count, kind: 'plain' }) as const);
  return barChart(labels.byHead, bars);
}

function ruleChart({ rules }: Statistics, labels: Labels): Markup {
  const bars = rules
    .slice(0, MOST_FREQUENT)
    .map(({ rule, title, count, severity }) => ({ label: `${rule} ${title}`, count, kind: severity }));
  return barChart(labels.byRule, bars);
}

function* findingList(report: Report, labels: Labels, style: ReportStyle): Generator<string> {
  const { locale, suggestions } = style;
  const words = WORDS[locale].severity;
  const levels = (['error', 'warning', ...(suggestions ? (['suggestion'] as const) : [])] as const).map(
    (level) => html`<label><input type="checkbox" name="level" value="${level}" checked> ${words[level]}</label>`,
  );
  yield html`<section aria-labelledby="findings"><h2 id="findings">${labels.findings}</h2><form class="controls" role="search" hidden>
<input id="search" type="search" aria-label="${labels.search}" placeholder="${labels.search}"><fieldset><legend class="away">${labels.levels}</legend>${join(levels)}</fieldset>
<span id="shown" class="quiet" role="status" data-text="${labels.shown}"></span></form>
`.markup;
  let drawn = 0;
  let left = 0;
  for (const file of report.files()) {
    const findings = file.findings.filter(({ severity }) => suggestions || severity !== 'suggestion');
    if (findings.length === 0) continue;
    if (drawn >= MOST_CAUSES) left += findings.length;
    else {
      const groups = groupFindings({ ...file, findings });
      drawn += groups.reduce((count, { causes }) => count + causes.length, 0);
      yield fileSection(file, groups, labels, locale).markup;
    }
  }
  if (left > 0) yield html`<p>${labels.leftOut.replace('{count}', String(left))}</p>`.markup;
  if (report.unattributed.length > 0) {
    const groups = groupFindings({ forms: [], findings: [...report.unattributed] });
    yield section(WORDS[locale].notReceived, projects(groups, labels, locale)).markup;
  }
  yield '</section>\n';
}

function fileSection(
  file: ReportFile,
  groups: ReturnType<typeof groupFindings>,
  labels: Labels,
  locale: Locale,
): Markup {
  return section(file.file, projects(groups, labels, locale));
}

function section(heading: string, body: Markup): Markup {
  return html`<section class="group"><h3>${heading}</h3>${body}</section>
`;
}

function projects(groups: ReturnType<typeof groupFindings>, labels: Labels, locale: Locale): Markup {
  const shown = groups.filter(({ causes }) => causes.length > 0);
  return join(
    shown.map(({ form, causes }) => {
      const cards = causes.map((cause) => causeCard(cause, labels, locale));
      return html`<div class="project"><h4>${describeProject(form, locale)}</h4>${join(cards)}</div>
`;
    }),
  );
}

/** Each basis once, with the rules that rest on it. */
function basisList({ rules }: Statistics, labels: Labels, locale: Locale): Markup {
  const groups = groupBy(
    rules.filter(({ basis }) => basis !== ''),
    ({ basis }) => basis,
  );
  if (groups.size === 0) return nothing;
  const items = [...groups].map(([basis, based]) => {
    const codes = based.map(({ rule }) => rule).sort();
    return html`<li>${basis}<span class="quiet"> ${codes.join(WORDS[locale].comma)}</span></li>`;
  });
  return html`<section><h2>${labels.basis}</h2><ul>${join(items)}</ul></section>`;
}

function fileLists({ failed, clean }: Statistics, labels: Labels, locale: Locale): Markup {
  const colon = locale === 'zh' ? '：' : ': ';
  const list = (title: string, items: readonly Markup[]): Markup =>
    items.length === 0 ? nothing : html`<section><h2>${title}</h2><ul>${join(items)}</ul></section>`;
  return join([
    list(
      labels.failedFiles,
      failed.map(({ file, trouble }) => html`<li>${file}${colon}${trouble}</li>`),
    ),
    list(
      labels.cleanFiles,
      clean.map((file) => html`<li>${file}</li>`),
    ),
  ]);
}
