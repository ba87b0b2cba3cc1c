import type { Block, Paper, PaperRow } from '@jibiao/workbook';
import type { Locale } from '../command.ts';
import { groupBy } from '../group-by.ts';
import { groupFindings } from '../report/group.ts';
import { clip } from '../report/places.ts';
import type { ReportFinding } from '../report/report.ts';
import { withoutCode } from '../text/without-code.ts';
import { type AdviceRow, causeRows } from './advice-rows.ts';
import { fitsPage } from './one-page.ts';
import { reviewBlocks } from './review-form.ts';
import type { UnitFindings, UnitProject } from './unit-findings.ts';
import { WORDS } from './words.ts';

/** What the reviewing office fills in. */
export interface LetterOptions {
  readonly locale: Locale;
  /** Day until which the unit answers, as it is to be printed. */
  readonly deadline: string | undefined;
  /** Who sends the letter. */
  readonly sender: string | undefined;
}

/** A row of the letter with the project it belongs to. */
interface Entry extends AdviceRow {
  readonly project: UnitProject;
}

/** The letter to one unit (退回意见): one page of what to change, then the review form as a page of its own. */
export function letterPaper(unit: UnitFindings, options: LetterOptions): Paper {
  const words = WORDS[options.locale];
  const findings = unit.projects.flatMap((project) => project.findings);
  const entries = unit.projects.flatMap((project) => entriesOf(project));
  const blocks: Block[] = [
    ...pageOf(unit, entries, chooseEntries(unit, entries, options), options),
    { kind: 'page-break' },
    ...reviewBlocks(unit.unit, findings, options.locale),
  ];
  return { title: `${words.title} ${unit.unit}`, language: words.language, blocks };
}

function entriesOf(project: UnitProject): Entry[] {
  const { form, findings } = project;
  const [group] = groupFindings({ forms: form === undefined ? [] : [form], findings: [...findings] });
  return (group?.causes ?? []).flatMap(causeRows).map((row) => ({ ...row, project }));
}

/** Rows that are tried although one before them did not fit. */
const MOST_MISSES = 12;

/** What stands on the page: errors first, then what settles most findings, as long as there is room. */
function chooseEntries(unit: UnitFindings, entries: readonly Entry[], options: LetterOptions): ReadonlySet<Entry> {
  const errors = ({ findings }: Entry): number => findings.filter(({ severity }) => severity === 'error').length;
  const order = [...entries].sort((a, b) => errors(b) - errors(a) || b.findings.length - a.findings.length);
  const chosen = new Set<Entry>();
  let misses = 0;
  for (const entry of order) {
    chosen.add(entry);
    if (chosen.size === 1 || fitsPage(pageOf(unit, entries, chosen, options))) continue;
    chosen.delete(entry);
    misses += 1;
    if (misses > MOST_MISSES) break;
  }
  return chosen;
}

function pageOf(
  { unit, projects }: UnitFindings,
  entries: readonly Entry[],
  chosen: ReadonlySet<Entry>,
  { locale, deadline, sender }: LetterOptions,
): Block[] {
  const words = WORDS[locale];
  const findings = projects.flatMap((project) => project.findings);
  const count = (severity: ReportFinding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const forms = projects.filter(({ form }) => form !== undefined).length;
  const shown = entries.filter((entry) => chosen.has(entry));
  const left = entries.filter((entry) => !chosen.has(entry)).flatMap((entry) => entry.findings);
  const intro = words.intro(forms, count('error'), count('warning'), deadline ?? words.deadline);
  return [
    { kind: 'title', level: 1, text: words.title },
    { kind: 'text', text: words.to(withoutCode(unit)) },
    { kind: 'text', text: intro, indent: true },
    {
      kind: 'table',
      caption: words.title,
      widths: [6, 13, 23, 29, 29],
      rows: [{ head: true, cells: words.columns.map((text) => ({ text })) }, ...tableRows(shown, locale)],
    },
    ...restBlocks(left, locale),
    ...basisBlocks(
      shown.flatMap((entry) => entry.findings),
      locale,
    ),
    { kind: 'text', text: sender ?? words.signature, align: 'right' },
    { kind: 'text', text: words.date, align: 'right' },
  ];
}

/** The rows under a line for each project. */
function tableRows(entries: readonly Entry[], locale: Locale): PaperRow[] {
  const projects = groupBy(entries, ({ project: { file, form } }) => `${file}\n${form?.id ?? ''}`);
  let number = 0;
  return [...projects.values()].flatMap((members): PaperRow[] => [
    { cells: [{ text: projectLine(members[0].project, locale), columns: 5, label: true, align: 'left' }] },
    ...members.map(({ cells }): PaperRow => {
      number += 1;
      return { cells: [{ text: String(number), align: 'center' }, ...cells] };
    }),
  ]);
}

const LONGEST_NAME = 30;

function projectLine({ form, file }: UnitProject, locale: Locale): string {
  const source = WORDS[locale].source(clip(file, LONGEST_NAME), form === undefined ? '' : form.sheet);
  return form === undefined || form.project === '' ? source : `${clip(form.project, LONGEST_NAME)}　${source}`;
}

const MOST_TITLES = 6;

/** What did not find room, counted by kind. */
function restBlocks(left: readonly ReportFinding[], locale: Locale): Block[] {
  if (left.length === 0) return [];
  const kinds = [...groupBy(left, ({ rule, title }) => `${rule} ${title}`)].sort(([, a], [, b]) => b.length - a.length);
  const listed = kinds.slice(0, MOST_TITLES).map(([title, { length }]) => `${title} ${length}`);
  return [{ kind: 'text', text: WORDS[locale].rest(left.length, listed, kinds.length > MOST_TITLES), small: true }];
}

function basisBlocks(findings: readonly ReportFinding[], locale: Locale): Block[] {
  const groups = groupBy(
    findings.filter(({ basis }) => basis !== ''),
    ({ basis }) => basis,
  );
  if (groups.size === 0) return [];
  const comma = locale === 'zh' ? '、' : ', ';
  const lines = [...groups].map(([basis, members]): string => {
    const codes = [...new Set(members.map(({ rule }) => rule))].sort().join(comma);
    return `${codes}：${basis}`;
  });
  return [{ kind: 'text', text: [WORDS[locale].bases, ...lines].join('\n'), small: true }];
}
