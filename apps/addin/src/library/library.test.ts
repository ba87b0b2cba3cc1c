import { readDocument } from '@jibiao/layout';
import { describe, expect, it } from 'vitest';
import { formGrid } from '../host/contract/sample-form.ts';
import { INDICATORS } from './indicators.data.ts';
import { insertEdits } from './insert.ts';
import { searchLibrary, valueSlot } from './search.ts';

const grid = formGrid('目标 表');
const document = readDocument('甲.xlsx', [grid]);
const [inspection] = searchLibrary({ text: '巡检' });

function insertAt(address: string) {
  if (inspection === undefined) return undefined;
  return insertEdits(inspection, { document, grids: [grid], selected: { sheet: grid.sheet, address } });
}

describe('the indicator library', () => {
  it('holds each indicator once per kind, each with a slot and no figure', () => {
    const keys = INDICATORS.map(({ level2, name }) => `${level2}${name}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(INDICATORS.length).toBeGreaterThan(70);
    for (const indicator of INDICATORS) expect(valueSlot(indicator)).toMatch(/^[≥≤=]?__\D*$/u);
  });

  it('finds by words, by level and by kind of project', () => {
    expect(searchLibrary({ text: '培训 合格' }).map(({ name }) => name)).toEqual(['培训合格率']);
    expect(searchLibrary({ level2: '31', kind: '培训会议' }).map(({ name }) => name)).toEqual([
      '参训学员满意度',
      '服务对象满意度',
    ]);
    expect(searchLibrary({ text: '没有这样的指标' })).toEqual([]);
  });

  it('goes into the selected row below the form, name and value slot', () => {
    expect(insertAt('C12')?.map(({ at, from, to }) => [at.address, from, to])).toEqual([
      ['C12', '', '巡检次数'],
      ['D12', '', '≥__次'],
    ]);
  });

  it.each(['C6', 'A1', 'C30'])('does not go into %s', (address) => {
    expect(insertAt(address)).toBeUndefined();
  });
});
