import type { Block, Paper } from '../paper/paper.ts';
import { tableRows } from '../paper/table-rows.ts';
import type { RowDraft, SheetDraft } from '../write/draft.ts';
import { sheetNameFor } from '../write/sheet-name.ts';
import { PUBLISHED_WIDTHS, type PublishedForm } from './published-form.ts';

/** What stands on the cover. */
export interface Cover {
  /** Who publishes: `石嘴山市科学技术局`. */
  readonly issuer: string;
  /** Budget year, blank when nobody named it. */
  readonly year: string;
  /** Day of publication as it is to be printed. */
  readonly date: string;
}

/** The publication as a document: cover, then one table per project, each on a page of its own. */
export function publicationPaper(cover: Cover, forms: readonly PublishedForm[]): Paper {
  const { title, heading, text, annex } = coverTexts(cover);
  const blocks: Block[] = [
    { kind: 'title', level: 1, text: heading },
    { kind: 'text', text, indent: true },
    { kind: 'text', text: annex, indent: true },
    { kind: 'text', text: '' },
    { kind: 'text', text: cover.issuer, align: 'right' },
    { kind: 'text', text: cover.date, align: 'right' },
    ...forms.flatMap(formBlocks),
  ];
  return { title, language: 'zh-CN', blocks };
}

function formBlocks({ project, title, unitLine, rows }: PublishedForm): Block[] {
  return [
    { kind: 'page-break' },
    { kind: 'title', level: 1, text: title },
    { kind: 'text', text: unitLine, align: 'right', small: true },
    { kind: 'table', caption: project, widths: PUBLISHED_WIDTHS, rows },
  ];
}

/** The publication as a workbook: a cover sheet, then one sheet per project. */
export function publicationSheets(cover: Cover, forms: readonly PublishedForm[]): SheetDraft[] {
  const { heading, text, annex } = coverTexts(cover);
  const lines: readonly (readonly [text: string, style: 'title' | 'plain' | 'note', height: number])[] = [
    [heading, 'title', 60],
    [text, 'plain', 48],
    [annex, 'plain', 24],
    ['', 'plain', 24],
    [cover.issuer, 'note', 24],
    [cover.date, 'note', 24],
  ];
  const rows = lines.map(([line, style, height], at): RowDraft => {
    return { row: at + 1, height, cells: [{ column: 1, text: line, style }] };
  });
  const names = ['封面'];
  const sheets = forms.map((form) => {
    const name = sheetNameFor(form.project, names);
    names.push(name);
    return formSheet(name, form);
  });
  return [{ name: '封面', widths: [COVER_WIDTH], rows }, ...sheets];
}

/** One column cannot be fitted to a page: some programs cut it off. */
const COVER_WIDTH = 74;

/** Characters across the four columns. */
const SHEET_WIDTH = 104;

function formSheet(name: string, { title, unitLine, rows }: PublishedForm): SheetDraft {
  const widths = PUBLISHED_WIDTHS.map((share) => Math.round((share * SHEET_WIDTH) / 100));
  const table = tableRows(rows, widths, 3);
  return {
    name,
    widths,
    rows: [
      { row: 1, height: 30, cells: [{ column: 1, text: title, style: 'title' }] },
      { row: 2, height: 18, cells: [{ column: 4, text: unitLine, style: 'note' }] },
      ...table.rows,
    ],
    merges: ['A1:D1', ...table.merges],
    footer: '第 &P 页，共 &N 页',
  };
}

function coverTexts({ issuer, year }: Cover): Record<'title' | 'heading' | 'text' | 'annex', string> {
  const when = year === '' ? '' : `${year}年`;
  const heading = `${issuer}${when}部门项目支出预算绩效目标`;
  return {
    title: heading,
    heading,
    text: `根据《中华人民共和国预算法》和预算绩效管理有关规定，现将${when}部门项目支出预算绩效目标予以公开。`,
    annex: `附件：${when}部门项目支出预算绩效目标表`,
  };
}
