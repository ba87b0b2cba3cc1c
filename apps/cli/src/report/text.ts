import type { Locale } from '../command.ts';
import { wrap } from '../text/width.ts';
import { type CauseGroup, groupFindings, type ProjectGroup } from './group.ts';
import { clip, describePlaces } from './places.ts';
import type { Report, ReportFile } from './report.ts';
import { closingLine, WORDS } from './words.ts';

/** How a text report is drawn. */
export interface TextStyle {
  readonly locale: Locale;
  /** Width of a line in narrow characters. */
  readonly width: number;
  readonly color: boolean;
  /** Whether suggestions (可改) are listed, or only counted. */
  readonly suggestions: boolean;
}

const COLORS = { error: '31', warning: '33', suggestion: '36', heading: '1', quiet: '2' } as const;

/** The report for a terminal: file, project, cause, places; then one closing line with the counts. */
export function renderText(report: Report, style: TextStyle): string {
  const files = report.files.flatMap((file) => renderFile(file, style));
  const apart = report.unattributed.length === 0 ? [] : renderUnattributed(report, style);
  const skipped = renderSkipped(report.skipped, style);
  return `${[...files, ...apart, ...skipped, closingLine(report.totals, style.locale)].join('\n')}\n`;
}

function renderFile(file: ReportFile, style: TextStyle): string[] {
  const heading = paint(file.file, 'heading', style);
  if (file.trouble !== undefined) return [heading, ...indent(file.trouble, 2, style), ''];
  const notes = file.notes.flatMap((note) => indent(note, 2, style));
  const shown = style.suggestions
    ? file
    : { ...file, findings: file.findings.filter(({ severity }) => severity !== 'suggestion') };
  const projects = groupFindings(shown).flatMap((project) => renderProject(project, style));
  const waived = file.waived.map(({ rule, at, reason }) =>
    paint(
      `  ${WORDS[style.locale].waived(rule, at === undefined ? '' : `${at.sheet} ${at.address}`, reason)}`,
      'quiet',
      style,
    ),
  );
  return [heading, ...notes, ...projects, ...waived, ''];
}

/** Mended as anyone would read it: kept in the data, not worth a line. */
const EXPECTED_REPAIRS: ReadonlySet<string> = new Set(['carried-down', 'label-spacing']);

function renderProject({ form, causes }: ProjectGroup, style: TextStyle): string[] {
  const words = WORDS[style.locale];
  const title =
    form === undefined
      ? words.wholeFile
      : words.project(form.project === '' ? words.blank : clip(form.project), form.sheet, form.range);
  const told = (form?.repairs ?? []).filter(({ kind }) => !EXPECTED_REPAIRS.has(kind));
  const repairs = told.length === 0 ? [] : indent(words.repairs(told), 4, style);
  const body = causes.length === 0 ? [`    ${words.clean}`] : causes.flatMap((cause) => renderCause(cause, style));
  return [`  ${title}`, ...repairs, ...body];
}

function renderCause(cause: CauseGroup, style: TextStyle): string[] {
  const words = WORDS[style.locale];
  const count = cause.statements.reduce((sum, { findings }) => sum + findings.length, 0);
  const grade = paint(words.severity[cause.severity], cause.severity, style);
  const head = `    ${grade} ${cause.rule} ${cause.title}${count > 1 ? words.times(count) : ''}`;
  const statements = cause.statements.flatMap(({ what, how, findings }) => {
    const places = describePlaces(findings);
    return [
      ...(places.length === 0 ? [] : indent(places.join(words.comma), 6, style)),
      ...indent(`${what}${style.locale === 'en' ? ' ' : ''}${how}`, 8, style),
    ];
  });
  const basis =
    cause.basis === '' ? [] : indent(words.basis(cause.basis), 6, style).map((line) => paint(line, 'quiet', style));
  return [head, ...statements, ...basis];
}

function renderUnattributed(report: Report, style: TextStyle): string[] {
  const groups = groupFindings({
    file: '',
    status: 'checked',
    notes: [],
    forms: [],
    findings: report.unattributed,
    waived: [],
  });
  return [
    paint(WORDS[style.locale].notReceived, 'heading', style),
    ...groups.flatMap(({ causes }) => causes.flatMap((cause) => renderCause(cause, style))),
    '',
  ];
}

function renderSkipped(skipped: readonly string[], style: TextStyle): string[] {
  return skipped.length === 0 ? [] : [...indent(WORDS[style.locale].skipped(skipped), 0, style), ''];
}

function indent(text: string, by: number, { width }: TextStyle): string[] {
  return wrap(text, Math.max(width - by, 20)).map((line) => ' '.repeat(by) + line);
}

function paint(text: string, color: keyof typeof COLORS, style: TextStyle): string {
  return style.color ? `\u001B[${COLORS[color]}m${text}\u001B[0m` : text;
}
