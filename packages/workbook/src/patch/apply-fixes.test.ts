import { describe, expect, it } from 'vitest';
import { hasLibreOffice, openWithLibreOffice } from '../../../../tests/libre-office.ts';
import { container, oddWorkbooks, plainParts } from '../../../../tests/odd-workbooks.ts';
import { checkStructure } from '../../../../tests/workbook-structure.ts';
import { readWorkbook } from '../read-workbook.ts';
import { openZip } from '../zip/read-zip.ts';
import { applyFixes, type CellFix, type FixOutcome } from './apply-fixes.ts';

const fix = (address: string, from: string, to: string, sheet = '表'): CellFix => ({ sheet, address, from, to });

const sheet = [
  '<sheetData><row r="1"><c r="A1" s="2" t="inlineStr"><is><r><t>90%</t></r><r><t>以上</t></r></is></c>',
  '<c r="B1" s="1"><v>0.98</v></c><c r="C1"><f>1+1</f><v>2</v></c><c r="D1"><v>50</v></c></row></sheetData>',
].join('');
const received = container(plainParts(sheet));

describe('applyFixes', () => {
  it.each<readonly [name: string, fix: CellFix, outcome: FixOutcome, text: string]>([
    ['rich text becomes plain', fix('A1', '90%以上', '≥90%'), 'applied', '≥90%'],
    ['a number as shown becomes text', fix('B1', '98%', '≥98%'), 'applied', '≥98%'],
    ['a number stays a number', fix('D1', '50', '60'), 'applied', '60'],
    ['a number that gets a unit becomes text', fix('D1', '50', '50人'), 'applied', '50人'],
    ['a blank cell is made', fix('F9', '', '12个月'), 'applied', '12个月'],
    ['text that looks like a formula is text', fix('A1', '90%以上', '=1+1'), 'applied', '=1+1'],
    ['a cell that changed is left alone', fix('A1', '90%', '≥90%'), 'changed', '90%以上'],
    ['a formula is never written over', fix('C1', '2', '3'), 'formula', '2'],
    ['a sheet that is not there', fix('A1', '', '', '别的'), 'no-cell', '90%以上'],
    ['an address that is none', fix('一', '', ''), 'no-cell', ''],
  ])('%s', async (_, one, outcome, text) => {
    const { bytes, outcomes } = await applyFixes(received, [one]);
    expect(outcomes).toEqual([outcome]);
    const [grid] = (await readWorkbook(bytes)).sheets;
    const cell = grid?.cells.find(({ row, column }) => `${'ABCDEF'.charAt(column - 1)}${row}` === one.address);
    expect(cell?.text ?? '').toBe(text);
    expect(cell?.formula).toBe(outcome === 'formula' ? '1+1' : undefined);
    expect(checkStructure(bytes).problems).toEqual([]);
  });

  it('gives the bytes themselves back when nothing applies', async () => {
    expect((await applyFixes(received, [fix('A1', '别的', '')])).bytes).toBe(received);
  });

  it('writes a cell once', async () => {
    const both = [fix('A1', '90%以上', '≥90%'), fix('A1', '90%以上', '90%')];
    expect((await applyFixes(received, both)).outcomes).toEqual(['applied', 'repeated']);
  });

  it('changes one cell, and asks for results of formulas to be calculated anew', async () => {
    const { bytes } = await applyFixes(received, [fix('A1', '90%以上', '≥90%')]);
    const [before, after] = [openZip(received), openZip(bytes)];
    const text = (zip: typeof before, part: string): string => new TextDecoder().decode(zip.read(part));
    const changed = [...before.entries.keys()].filter((part) => text(before, part) !== text(after, part));
    expect(changed).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(text(after, 'xl/workbook.xml').replace(' fullCalcOnLoad="1"', '')).toBe(text(before, 'xl/workbook.xml'));
    const cell = '<c r="A1" s="2" t="inlineStr"><is><t xml:space="preserve">≥90%</t></is></c>';
    expect(text(after, 'xl/worksheets/sheet1.xml')).toBe(
      text(before, 'xl/worksheets/sheet1.xml').replace(/<c r="A1".*?<\/c>/u, cell),
    );
  });

  it.each(Object.keys(oddWorkbooks))('mends %s', async (name) => {
    const given = container(oddWorkbooks[name] ?? {});
    const [grid] = (await readWorkbook(given)).sheets;
    const from = grid?.cells.find(({ row, column }) => row === 1 && column === 1)?.text ?? '';
    const { bytes } = await applyFixes(given, [fix('A1', from, '绩效值')]);
    const [mended] = (await readWorkbook(bytes)).sheets;
    expect(mended?.cells[0]).toEqual({ row: 1, column: 1, text: '绩效值', type: 'text' });
    expect(mended?.cells.slice(1)).toEqual(grid?.cells.slice(from === '' ? 0 : 1));
  });

  it.runIf(hasLibreOffice)('is opened by LibreOffice, text that looks like a formula as text', async () => {
    const { bytes } = await applyFixes(received, [fix('A1', '90%以上', '=1+1')]);
    expect(openWithLibreOffice(bytes, 'xlsx')).toContain('=1+1');
  });
});
