import type { Grid } from '@jibiao/layout';
import { describe, expect, it } from 'vitest';
import { hostWorkbook, openWorkbook, setEditing } from './index.ts';
import { writeBlock } from './model/edit.ts';
import { loadOffice } from './node.ts';

const grid: Grid = {
  sheet: '绩效 目标',
  visibility: 'visible',
  cells: [
    { row: 2, column: 2, text: '培训合格率', type: 'text' },
    { row: 2, column: 3, text: '98%', type: 'number', value: '0.98', format: '0%' },
    { row: 3, column: 2, text: '2025/12/31', type: 'date', value: '2025-12-31', format: 'yyyy/m/d' },
  ],
  merges: [
    { top: 5, left: 1, bottom: 6, right: 2 },
    { top: 2, left: 2, bottom: 2, right: 2 },
  ],
  hiddenRows: [[3, 3]],
  hiddenColumns: [],
  comments: [],
};

// The library is untyped here on purpose: it is Microsoft's own file, run as a browser would.
// oxlint-disable-next-line typescript/no-explicit-any
type Library = any;

function open() {
  const workbook = openWorkbook('甲.xlsx', [grid]);
  const host = hostWorkbook(workbook);
  const { Excel } = loadOffice(host.bridge) as { Excel: Library };
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('The sample has no sheet.');
  return { workbook, sheet, host, Excel, context: new Excel.RequestContext() };
}

describe('the real office.js on the simulated host', () => {
  it('reads values, texts, formats, merges and hidden rows in one round trip', async () => {
    const { context, host } = open();
    const range = context.workbook.worksheets.getItem('绩效 目标').getUsedRangeOrNullObject(true);
    range.load('values,text,numberFormat,address,rowIndex');
    const rows = range.getRowProperties({ rowHidden: true });
    const merged = range.getMergedAreasOrNullObject();
    merged.load('areas/items/address');
    await context.sync();
    expect(range.values).toEqual([
      ['培训合格率', 0.98],
      [46022, ''],
    ]);
    expect(range.text).toEqual([
      ['培训合格率', '98%'],
      ['2025/12/31', ''],
    ]);
    expect(range.address).toBe("'绩效 目标'!B2:C3");
    expect(rows.value.map((row: Library) => row.rowHidden)).toEqual([false, true]);
    expect(merged.areas.items.map((area: Library) => area.address)).toEqual(["'绩效 目标'!B2"]);
    expect(host.exchanges).toHaveLength(1);
  });

  it('throws as Excel does for what was not loaded and for what is not there', async () => {
    const { context } = open();
    const range = context.workbook.worksheets.getItem('绩效 目标').getRange('B2');
    expect(() => range.values).toThrow(/load/u);
    const absent = context.workbook.worksheets.getItemOrNullObject('无');
    absent.load('id');
    await context.sync();
    expect(absent.isNullObject).toBe(true);
    context.workbook.worksheets.getItem('无').getRange('A1').load('values');
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it('delivers events with their source', async () => {
    const { context, workbook, sheet } = open();
    const seen: string[] = [];
    context.workbook.worksheets.onChanged.add(async (event: Library) => {
      seen.push(`${event.address} ${event.source}`);
    });
    await context.sync();
    writeBlock(workbook, sheet, { row: 9, column: 1, values: [['甲'], ['乙']] });
    writeBlock(workbook, sheet, { row: 1, column: 1, values: [['丙']] }, 'remote');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual(['A9:A10 Local', 'A1 Remote']);
  });

  it('refuses in edit mode, waits when asked to, and refuses on protected sheets', async () => {
    const { context, workbook, sheet: target, Excel } = open();
    setEditing(workbook, true);
    context.workbook.worksheets.load('items/name');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const delayed = Excel.run({ delayForCellEdit: true }, async (later: Library) => {
      const range = later.workbook.worksheets.getItem('绩效 目标').getRange('B2');
      range.load('text');
      await later.sync();
      return range.text[0][0] as string;
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    setEditing(workbook, false);
    expect(await delayed).toBe('培训合格率');
    target.protected = true;
    const fresh = new Excel.RequestContext();
    fresh.workbook.worksheets.getItem('绩效 目标').getRange('B2').values = [['x']];
    await expect(fresh.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it('keeps highlights, comments and custom XML, and refuses what it does not simulate', async () => {
    const { context, sheet: target, Excel } = open();
    const sheet = context.workbook.worksheets.getItem('绩效 目标');
    const format = sheet.getRanges('B2,C2:C3').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=TRUE';
    format.custom.format.fill.color = '#FFC7CE';
    format.load('id');
    context.workbook.comments.add("'绩效 目标'!B2", '写明计量单位');
    context.workbook.customXmlParts.add('<jibiao xmlns="urn:a"/>');
    await context.sync();
    expect(target.formats).toMatchObject([{ id: format.id, formula: '=TRUE', fill: '#FFC7CE' }]);
    expect(target.comments).toMatchObject([{ row: 2, column: 2, content: '写明计量单位' }]);
    const parts = context.workbook.customXmlParts.getByNamespace('urn:a');
    parts.load('items/id');
    await context.sync();
    expect(parts.items).toHaveLength(1);
    const other = new Excel.RequestContext();
    other.workbook.worksheets.getItem('绩效 目标').charts.load('items/name');
    await expect(other.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  it('refuses requests over 5 MB', async () => {
    const { context } = open();
    const range = context.workbook.worksheets.getItem('绩效 目标').getRange('A1');
    range.values = [['长'.repeat(2_000_000)]];
    await expect(context.sync()).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  });
});
