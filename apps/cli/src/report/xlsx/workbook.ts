import { findRule } from '@jibiao/schema';
import { writeXlsx } from '@jibiao/workbook';
import { findingUnits } from '../finding-units.ts';
import { clip } from '../places.ts';
import type { Report, ReportFile, ReportFinding } from '../report.ts';
import { gatherStatistics, type Statistics, sum } from '../statistics.ts';
import type { ReportStyle } from '../text.ts';
import { closingLines, WORDS } from '../words.ts';
import { LABELS, type Labels } from './labels.ts';
import { drawTable, type Table, type Value } from './table.ts';

/** The report as a workbook: 汇总, 问题清单 with links to file and cell, 单位×规则, 统计. */
export function renderWorkbook(report: Report, style: ReportStyle): Uint8Array {
  const labels = LABELS[style.locale];
  const statistics = gatherStatistics(report, labels.unnamedUnit);
  const tables = [
    overview(report, labels, style),
    findingTable(report, labels, style),
    matrix(statistics, labels),
    ruleTable(report, statistics, labels, style),
  ];
  return writeXlsx(tables.map((table) => drawTable(table, labels.more)));
}

function overview(report: Report, labels: Labels, style: ReportStyle): Table {
  const { totals: t, profile } = report;
  const words = WORDS[style.locale].severity;
  const rows: (readonly Value[])[] = [
    [labels.profile, `${profile.title}（${profile.id}）`],
    [labels.files, t.files],
    [labels.projects, t.forms],
    [labels.rows, t.rows],
    [labels.clean, t.clean],
    [labels.revise, t.toRevise],
    [labels.withoutForm, t.withoutForm],
    [labels.failed, t.failed],
    [words.error, t.errors],
    [words.warning, t.warnings],
    [words.suggestion, t.suggestions],
    [labels.waived, t.waived],
  ];
  const failed = [...report.files()].flatMap(({ file, trouble }) => (trouble === undefined ? [] : [[file, trouble]]));
  const lines = closingLines(report, { ...style, suggestions: true }).slice(0, -1);
  return {
    name: labels.overview,
    title: labels.title,
    columns: [
      [labels.item, 34],
      [labels.count, 60],
    ],
    rows: [...rows, ...failed, ...lines.map((line) => [line, ''])],
  };
}

function findingTable(report: Report, labels: Labels, style: ReportStyle): Table {
  const rows: (readonly Value[])[] = [];
  for (const file of report.files()) {
    const unitOf = findingUnits(file, labels.unnamedUnit);
    const shown = file.findings.filter(({ severity }) => style.suggestions || severity !== 'suggestion');
    for (const finding of shown) rows.push(findingRow(rows.length + 1, finding, { file, unitOf, style }));
  }
  const nowhere = { ...EMPTY_FILE, file: labels.notReceived };
  for (const finding of report.unattributed)
    rows.push(findingRow(rows.length + 1, finding, { file: nowhere, unitOf: () => '', style }));
  return {
    name: labels.findings,
    title: labels.findings,
    columns: [
      [labels.number, 6],
      [labels.file, 17],
      [labels.project, 18],
      [labels.unit, 17],
      [labels.sheet, 12],
      [labels.cell, 9],
      [labels.place, 15],
      [labels.severity, 8],
      [labels.rule, 7],
      [labels.ruleTitle, 15],
      [labels.text, 22],
      [labels.what, 28],
      [labels.how, 28],
      [labels.fix, 18],
      [labels.basis, 40],
    ],
    rows,
  };
}

const EMPTY_FILE: ReportFile = {
  file: '',
  status: 'checked',
  notes: [],
  forms: [],
  digests: [],
  outcomes: {},
  waived: [],
  findings: [],
};

/** A goal of a thousand characters would push everything else off the page. */
const LONGEST = 100;

interface RowContext {
  readonly file: ReportFile;
  readonly unitOf: (form: string | undefined) => string;
  readonly style: ReportStyle;
}

function findingRow(number: number, finding: ReportFinding, { file, unitOf, style }: RowContext): Value[] {
  const { at, rule, title, severity, what, how, fix, basis, label = '', context } = finding;
  const linked = (text: string): Value => {
    const link = style.linkTo?.(file.file);
    return link === undefined || text === '' ? text : { text, link: link + cellFragment(at) };
  };
  return [
    number,
    linked(file.file),
    file.forms.find(({ id }) => id === finding.form)?.project ?? '',
    unitOf(finding.form),
    at?.sheet ?? '',
    linked(at?.area ?? at?.address ?? ''),
    label,
    { text: WORDS[style.locale].severity[severity], severity },
    rule,
    title,
    clip(textAt(context, at), LONGEST),
    what,
    how,
    fix?.to ?? '',
    basis,
  ];
}

function textAt(context: ReportFinding['context'], at: ReportFinding['at']): string {
  return context.find(({ address }) => address === at?.address)?.text ?? '';
}

/** `'2025 年'!D12`, as links into workbooks are written. */
function cellFragment(at: ReportFinding['at']): string {
  return at === undefined ? '' : `#${encodeURI(`'${at.sheet.replaceAll("'", "''")}'!${at.address}`)}`;
}

function matrix({ units, rules }: Statistics, labels: Labels): Table {
  return {
    name: labels.matrix,
    title: labels.matrix,
    columns: [
      [labels.unit, 34],
      [labels.projects, 8],
      ...rules.map(({ rule, title }): [string, number] => [`${rule} ${title}`, 10]),
      [labels.total, 8],
    ],
    rows: units.map((unit) => [
      unit.unit,
      unit.projects,
      ...rules.map(({ rule }) => unit.rules.get(rule) ?? ''),
      sum(unit),
    ]),
  };
}

function ruleTable(report: Report, { rules }: Statistics, labels: Labels, { locale }: ReportStyle): Table {
  const counts = new Map(rules.map(({ rule, count }) => [rule, count]));
  const codes = Object.keys(report.outcomes).sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return {
    name: labels.statistics,
    title: labels.statistics,
    columns: [
      [labels.rule, 8],
      [labels.ruleTitle, 30],
      [labels.severity, 8],
      [labels.found, 10],
      [labels.pass, 10],
      [labels.insufficient, 10],
    ],
    rows: codes.map((code) => {
      const rule = findRule(code);
      const [pass = 0, , , insufficient = 0] = report.outcomes[code] ?? [];
      const severity = rule === undefined ? '' : WORDS[locale].severity[rule.severity];
      return [code, rule?.title[locale] ?? '', severity, counts.get(code) ?? 0, pass, insufficient];
    }),
  };
}
