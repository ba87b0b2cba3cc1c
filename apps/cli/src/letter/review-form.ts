import { criterionOf, gradeOf, type ReviewCriterion, reviewCriteria, suggestGrade } from '@jibiao/schema';
import type { Block, PaperRow } from '@jibiao/workbook';
import type { Locale } from '../command.ts';
import type { ReportFinding } from '../report/report.ts';
import { WORDS } from './words.ts';

/** The review form (审核表) of a unit, prefilled by the four heads. The grades are suggestions and say so. */
export function reviewBlocks(unit: string, findings: readonly ReportFinding[], locale: Locale): Block[] {
  const words = WORDS[locale];
  const rows = reviewCriteria.map((criterion, index) => criterionRow(criterion, index, findings, locale));
  const overall: PaperRow = {
    cells: [
      { text: words.overall, label: true },
      { text: suggestGrade(findings), columns: 3, align: 'center', bold: true },
    ],
  };
  const reviewer: PaperRow = {
    cells: [
      { text: words.reviewer, label: true },
      { text: locale === 'zh' ? '\n\n' : '\n', columns: 3 },
    ],
  };
  return [
    { kind: 'title', level: 1, text: words.reviewTitle },
    { kind: 'text', text: unit, small: true },
    {
      kind: 'table',
      caption: words.reviewTitle,
      widths: locale === 'zh' ? [15, 29, 40, 16] : [15, 35, 36, 14],
      rows: [{ head: true, cells: words.reviewColumns.map((text) => ({ text })) }, ...rows, overall, reviewer],
    },
    { kind: 'text', text: words.gradeNote, small: true },
  ];
}

function criterionRow(
  criterion: ReviewCriterion,
  index: number,
  findings: readonly ReportFinding[],
  locale: Locale,
): PaperRow {
  const words = WORDS[locale];
  const { head, name, question, families } = criterion;
  const own = findings.filter(({ rule }) => criterionOf(rule) === criterion);
  const first = reviewCriteria[index - 1]?.head !== head;
  const lines = reviewCriteria.filter((other) => other.head === head).length;
  // Whether a project can be done is for a person: that no rule found anything says little.
  const judged = families !== '' && (head !== '可行性' || own.length > 0);
  return {
    cells: [
      ...(first ? [{ text: head, label: true as const, rows: lines }] : []),
      { text: `${name}\n${question[locale]}` },
      { text: judged ? summarize(own, locale) : words.byHand },
      { text: judged ? gradeOf(own) : '', align: 'center' as const },
    ],
  };
}

/** So many stand on one page for all heads; English titles are longer. */
const MOST_TITLES: Readonly<Record<Locale, number>> = { zh: 4, en: 2 };

function summarize(findings: readonly ReportFinding[], locale: Locale): string {
  const words = WORDS[locale];
  const of = (severity: ReportFinding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const counts = words.found(of('error'), of('warning'));
  if (counts === '') return words.none;
  const titles = [...new Set(findings.map(({ rule, title }) => `${rule} ${title}`))];
  const more = titles.length > MOST_TITLES[locale] ? ' …' : '';
  return `${counts}\n${titles.slice(0, MOST_TITLES[locale]).join('；')}${more}`;
}
