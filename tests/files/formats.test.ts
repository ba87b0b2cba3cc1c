import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../packages/layout/src/index.ts';
import { readWorkbook } from '../../packages/workbook/src/index.ts';
import { hasLibreOffice, saveWithLibreOffice } from '../libre-office.ts';
import { wordDocument } from './word.ts';

const sample = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../samples/${name}`, import.meta.url)));
const APART = sample('科学技术局-分表.xlsx');
const STACKED = sample('科学技术局-合并.xlsx');

/** What a reviewer would type out of the tables: project, amount, and every row with its levels. */
async function tablesOf(bytes: Uint8Array): Promise<unknown> {
  const { forms } = readDocument('表', (await readWorkbook(bytes)).sheets);
  return forms.map(({ fields, amounts, indicators }) => ({
    project: fields.projectName?.text,
    amount: amounts.annualAmount?.amount,
    rows: indicators.map(({ level1, level2, name, value }) =>
      [level1.text, level2.text, name.text, value.text].join(' | '),
    ),
  }));
}

const expected = await tablesOf(APART);

describe('one published table in every format', () => {
  it('is three forms of 48 rows', () => {
    const rows = (expected as { readonly rows: readonly string[] }[]).map((form) => form.rows.length);
    expect(rows).toEqual([13, 24, 11]);
  });

  it('is the same as one damaged sheet', async () => {
    expect(await tablesOf(STACKED)).toEqual(expected);
  });

  it('is the same as Word documents, whole and damaged', async () => {
    for (const bytes of [APART, STACKED]) {
      const { sheets } = await readWorkbook(bytes);
      const documents = await Promise.all(sheets.map((grid) => tablesOf(wordDocument(grid))));
      expect(documents.flat()).toEqual(expected);
    }
  });

  it.runIf(hasLibreOffice).each([
    ['xls', 'xls:MS Excel 97', [APART, STACKED]],
    ['ods', 'ods', [APART, STACKED]],
    ['xlsx', 'xlsx:Calc MS Excel 2007 XML', [STACKED]],
    ['html', 'html:HTML (StarCalc)', [STACKED]],
  ] as const)(
    'is the same as .%s',
    async (_, format, files) => {
      for (const bytes of files) expect(await tablesOf(saveWithLibreOffice(bytes, 'xlsx', format))).toEqual(expected);
    },
    120_000,
  );
});
