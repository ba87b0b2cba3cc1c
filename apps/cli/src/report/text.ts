import type { Locale } from '../command.ts';
import { groupBy } from '../group-by.ts';
import { wrap } from '../text/width.ts';
import { type CauseGroup, findingsOf, groupFindings, type ProjectGroup, type Topic } from './group.ts';
import { describeCells, describePlaces, describeProject } from './places.ts';
import type { Report, ReportFile } from './report.ts';
import { closingLines, WORDS } from './words.ts';
import { worthTelling } from './worth-telling.ts';

/** How a report for people is drawn. */
export interface ReportStyle {
  readonly locale: Locale;
  /** Width of a line in narrow characters. */
  readonly width: number;
  readonly color: boolean;
  /** Whether suggestions (可改) are listed, or only counted. */
  readonly suggestions: boolean;
  /** Address of a checked file as seen from where the report will stand; `undefined` when nothing can be opened. */
  readonly linkTo?: (file: string) => string | undefined;
}

const COLORS = { error: '31', warning: '33', suggestion: '36', heading: '1', quiet: '2' } as const;

/** The report for a terminal: file, project, cause, places; the bases once at the end; then the counts. */
export function* renderText(report: Report, style: ReportStyle): Generator<string> {
  const bases = new Map<string, string>();
  for (const file of report.files()) yield join(renderFile(file, style, bases));
  if (report.unattributed.length > 0) yield join(renderUnattributed(report, style, bases));
  if (report.skipped.length > 0) yield join([...indent(WORDS[style.locale].skipped(report.skipped), 0, style), '']);
  if (bases.size > 0) yield join([...renderBases(bases, style), '']);
  yield join(closingLines(report, style));
}

function join(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** A file as it is listed: suggestions only when they were asked for. */
function shownOf(file: ReportFile, { suggestions }: ReportStyle): ReportFile {
  return suggestions ? file : { ...file, findings: file.findings.filter(({ severity }) => severity !== 'suggestion') };
}

type Bases = Map<string, string>;

function renderFile(whole: ReportFile, style: ReportStyle, bases: Bases): string[] {
  const words = WORDS[style.locale];
  const file = shownOf(whole, style);
  const hidden = whole.findings.length - file.findings.length;
  const heading = paint(file.file, 'heading', style);
  if (file.trouble !== undefined) return [heading, ...indent(file.trouble, 2, style), ''];
  const notes = file.notes.flatMap((note) => indent(note, 2, style));
  const waived = file.waived.map(({ rule, at, reason }) =>
    paint(`  ${words.waived(rule, at === undefined ? '' : `${at.sheet} ${at.address}`, reason)}`, 'quiet', style),
  );
  const nothing = file.findings.length === 0 && file.status === 'checked';
  const judged = file.status === 'checked' || file.findings.length > 0;
  const projects = !judged
    ? []
    : nothing
      ? [`  ${hidden === 0 ? words.clean : words.onlySuggestions(hidden)}`]
      : groupFindings(file).flatMap((project) => renderProject(project, file, style, bases));
  return [heading, ...notes, ...projects, ...waived, ''];
}

function renderProject({ form, causes }: ProjectGroup, file: ReportFile, style: ReportStyle, bases: Bases): string[] {
  const words = WORDS[style.locale];
  const title = describeProject(form, style.locale);
  const repairs = form === undefined ? [] : worthTelling(form, file.findings);
  const mended = repairs.length === 0 ? [] : indent(words.repairs(repairs), 4, style);
  const body =
    causes.length === 0 ? [`    ${words.nothingGrave}`] : causes.flatMap((cause) => renderCause(cause, style, bases));
  return [`  ${paint(title, 'heading', style)}`, ...mended, ...body];
}

function renderCause(cause: CauseGroup, style: ReportStyle, bases: Bases): string[] {
  const words = WORDS[style.locale];
  for (const { rule, basis } of cause.topics) if (basis !== '') bases.set(rule, basis);
  const [first, ...others] = cause.topics;
  if (first === undefined) return [];
  const grade = paint(words.severity[cause.severity], cause.severity, style);
  if (others.length === 0) return [`    ${grade} ${topicHead(first, style)}`, ...renderTopic(first, 6, style)];
  const places = describePlaces(rowsOf(cause)).join(words.comma);
  const head = indent(`${words.severity[cause.severity]} ${words.cause(places, cause.topics.length)}`, 4, style);
  const painted = head.map((line, at) => (at === 0 ? line.replace(words.severity[cause.severity], grade) : line));
  return [
    ...painted,
    ...cause.topics.flatMap((topic) => [`      ${topicHead(topic, style)}`, ...renderTopic(topic, 8, style, true)]),
  ];
}

function topicHead({ rule, title, statements }: Topic, { locale }: ReportStyle): string {
  const count = statements.reduce((sum, { findings }) => sum + findings.length, 0);
  return `${rule} ${title}${count > 1 ? WORDS[locale].times(count) : ''}`;
}

/** What one rule says; `named` when sheet and rows are named above already. */
function renderTopic({ statements }: Topic, by: number, style: ReportStyle, named = false): string[] {
  const words = WORDS[style.locale];
  return statements.flatMap(({ what, how, findings }) => {
    const places = named ? describeCells(findings) : describePlaces(findings);
    const also = [...new Set(findings.flatMap((finding) => finding.also))];
    const follow = also.length === 0 ? '' : words.also(also);
    return [
      ...(places.length === 0 ? [] : indent(places.join(words.comma), by, style)),
      ...indent(`${what}${style.locale === 'en' ? ' ' : ''}${how}${follow}`, by + 2, style),
    ];
  });
}

/** One finding for each row of a cause, in the order of the rows. */
function rowsOf(cause: CauseGroup): ReturnType<typeof findingsOf> {
  const rows = groupBy(findingsOf(cause), ({ row, at }) => String(row ?? at?.address));
  return [...rows.values()].map(([first]) => first).sort((a, b) => (a.row ?? -1) - (b.row ?? -1));
}

function renderUnattributed(report: Report, style: ReportStyle, bases: Bases): string[] {
  const groups = groupFindings({ forms: [], findings: [...report.unattributed] });
  return [
    paint(WORDS[style.locale].notReceived, 'heading', style),
    ...groups.flatMap(({ causes }) => causes.flatMap((cause) => renderCause(cause, style, bases))),
    '',
  ];
}

/** Each basis once, with the rules that rest on it. */
function renderBases(bases: ReadonlyMap<string, string>, style: ReportStyle): string[] {
  const words = WORDS[style.locale];
  const rules = groupBy([...bases.keys()].sort(), (rule) => bases.get(rule) ?? '');
  const lines = [...rules].flatMap(([basis, codes]) => indent(`${codes.join(words.comma)} ${basis}`, 2, style));
  return [words.bases, ...lines].map((line) => paint(line, 'quiet', style));
}

function indent(text: string, by: number, { width }: ReportStyle): string[] {
  return wrap(text, Math.max(width - by, 20)).map((line) => ' '.repeat(by) + line);
}

function paint(text: string, color: keyof typeof COLORS, style: ReportStyle): string {
  return style.color ? `\u001B[${COLORS[color]}m${text}\u001B[0m` : text;
}
