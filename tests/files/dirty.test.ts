import { describe, expect, it } from 'vitest';
import { dirtyFiles } from './dirty.data.ts';
import { oneSheet, PLAIN, PLAIN_STRINGS, workbook } from './ooxml.ts';
import { attempt, cellsOf } from './show.ts';

// Files as other programs, old systems and people leave them: the exact cells read from each.
describe('files as they arrive', () => {
  it.each(dirtyFiles)('$name', async ({ bytes, cells, facts = {} }) => {
    const outcome = await attempt(bytes());
    if (!('sheets' in outcome)) throw new Error(outcome.zh);
    const [grid] = outcome.sheets;
    expect(cellsOf(grid!)).toEqual(cells);
    expect(grid).toMatchObject(facts);
  });

  it('marks hidden sheets and passes over those without cells', async () => {
    const outcome = await attempt(
      workbook({
        sheets: ['<sheetData/>', '<sheetData/>', '<sheetData/>', '<sheetData/>'],
        states: ['visible', 'hidden', 'veryHidden', 'visible'],
        edit: (xml, name) =>
          name.endsWith('workbook.xml.rels')
            ? xml.replace(/worksheet(" Target="worksheets\/sheet4)/u, 'chartsheet$1')
            : xml,
      }),
    );
    const states = 'sheets' in outcome ? outcome.sheets.map(({ visibility }) => visibility) : outcome;
    expect(states).toEqual(['visible', 'hidden', 'very-hidden']);
  });

  it('knows a workbook with macros, and never looks at them', async () => {
    const outcome = await attempt(oneSheet(PLAIN, { strings: PLAIN_STRINGS, parts: { 'xl/vbaProject.bin': 'noise' } }));
    expect(outcome).toMatchObject({ format: 'xlsm' });
  });
});
