import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, readDocument } from '../index.ts';
import { canvas } from './canvas.ts';
import { differences } from './compare.ts';
import { draw } from './draw.ts';
import { pages } from './page.ts';
import { tables } from './published.ts';
import { styles } from './style.ts';

describe('published tables', () => {
  it('are there', () => {
    expect(tables.flatMap(({ rows }) => rows).length).toBeGreaterThan(150);
  });

  it.each(tables.map((table) => [table.id, table] as const))('%s is read whole however it is drawn', (_, table) => {
    fc.assert(
      fc.property(styles, (style) => {
        const page = canvas('表');
        const { expected } = draw(page, table, style);
        const { forms } = readDocument('件', [page.grid()]);
        expect(forms.length).toBe(1);
        expect(differences(forms[0], expected)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('are told apart on one sheet, under each other, beside each other or in a flat list', () => {
    fc.assert(
      fc.property(pages, ({ page, expected }) => {
        const { forms } = readDocument('件', [page.grid()]);
        expect(forms.length).toBe(expected.length);
        expect(expected.flatMap((one, index) => differences(forms[index], one))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('addresses', () => {
  it('name the very cell of a value, wherever it stands', () => {
    const marked = fc.record({
      table: fc.constantFrom(...tables),
      style: styles,
      at: fc.nat({ max: 99 }),
      mark: fc.integer({ min: 1000, max: 9999 }).map((number) => `≥${number}家`),
    });
    fc.assert(
      fc.property(marked, ({ table, style, at, mark }) => {
        const row = table.rows[at % table.rows.length];
        const rows = table.rows.map((other) => (other === row ? { ...row, value: mark, operator: '定性' } : other));
        const page = canvas('表');
        draw(page, { ...table, rows }, style);
        const grid = page.grid();
        const [form] = readDocument('件', [grid]).forms;
        const found = form?.indicators.filter(({ value }) => value.raw.startsWith(mark)) ?? [];
        const cell = grid.cells.find(({ text }) => text.startsWith(mark));
        expect(found.map(({ value }) => value.at.address)).toEqual([addressOf(cell?.row ?? 0, cell?.column ?? 0)]);
      }),
      { numRuns: 60 },
    );
  });
});
