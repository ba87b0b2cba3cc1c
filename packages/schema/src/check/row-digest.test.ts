import { expect, test } from 'vitest';
import { buildExample } from './build-example.ts';
import { digestForm } from './digest-form.ts';
import { digestRows, packRow } from './row-digest.ts';

const [form] = buildExample({}).documents[0]?.forms ?? [];
if (form === undefined) throw new Error('the sound form is missing');
const digest = digestForm(form, '甲.xlsx');

test('rows come back as they were packed, each with its cell', () => {
  const rows = [
    { at: { sheet: digest.sheet, address: 'C10' }, level2: '11', name: '培训班次', value: '≥10次' },
    { at: { sheet: digest.sheet, address: 'C11' }, level2: '', name: '', value: '', actual: '12次' },
  ];
  expect(digestRows({ ...digest, rows: rows.map(packRow).join('') })).toEqual(rows);
  expect(digestRows(digest)).toHaveLength(form.indicators.length);
  expect(digestRows({ ...digest, rows: '' })).toEqual([]);
});

test('breaks within a cell are spaces: they would end the row', () => {
  const row = { at: { sheet: digest.sheet, address: 'C10' }, level2: '11', name: '培训\n班次', value: '≥10\t次' };
  expect(digestRows({ ...digest, rows: packRow(row) })).toEqual([{ ...row, name: '培训 班次', value: '≥10 次' }]);
});

test('a text that was cut off ends', () => {
  const cut = digest.rows.slice(0, -4);
  expect(digestRows({ ...digest, rows: cut })).toHaveLength(form.indicators.length);
  expect(digestRows({ ...digest, rows: 'C10' })).toHaveLength(1);
});
