import fc from 'fast-check';
import { type Canvas, canvas } from './canvas.ts';
import { draw } from './draw.ts';
import { drawFlat } from './draw-flat.ts';
import { tables } from './published.ts';
import { styles } from './style.ts';
import type { Expected, Style, Table } from './table.ts';

/** Several tables on one sheet, and what must be read from them in this order. */
export interface Page {
  readonly page: Canvas;
  readonly expected: readonly Expected[];
}

/** How the tables of a page lie: under each other, beside each other, or as one flat list. */
type Arrangement = 'stacked' | 'beside' | 'flat';

/** Random pages: one to three published tables, each drawn in a style of its own, with things around them. */
export const pages: fc.Arbitrary<Page> = fc
  .record({
    arrangement: fc.constantFrom<Arrangement>('stacked', 'stacked', 'beside', 'flat'),
    chosen: fc.uniqueArray(fc.nat({ max: tables.length - 1 }), { minLength: 1, maxLength: 3 }),
    styles: fc.tuple(styles, styles, styles),
    gaps: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })),
    cover: fc.boolean(),
    merged: fc.boolean(),
  })
  .map(({ arrangement, chosen, styles: three, gaps, cover, merged }) => {
    const some = chosen.flatMap((index) => tables[index] ?? []);
    return arrange(arrangement, some, { styles: three, gaps, cover, merged });
  });

interface Lay {
  readonly styles: readonly Style[];
  readonly gaps: readonly number[];
  readonly cover: boolean;
  readonly merged: boolean;
}

function arrange(arrangement: Arrangement, some: readonly Table[], lay: Lay): Page {
  const page = canvas('绩效目标', lay.merged);
  const [first] = lay.styles;
  if (first === undefined) return { page, expected: [] };
  if (arrangement === 'flat') return { page, expected: drawFlat(page, inOneUnit(some), first) };
  return arrangement === 'stacked' ? stack(page, some, lay) : beside(page, some.slice(0, 2), lay);
}

/** A list declares one money unit for all its rows. */
function inOneUnit(some: readonly Table[]): Table[] {
  return some.map((table) => ({ ...table, money: some[0]?.money ?? table.money }));
}

function stack(page: Canvas, some: readonly Table[], { styles: three, gaps, cover }: Lay): Page {
  let top = 1;
  if (cover) {
    page.put(1, 1, '附件2');
    page.put(2, 1, '2025年部门预算公开资料');
    top = 4;
  }
  const expected = some.map((table, index) => {
    const style = three[index] ?? three[0];
    if (style === undefined) throw new Error('A page needs a style.');
    const done = draw(page, table, { ...style, top: top + (gaps[index] ?? 0) });
    top = done.bottom + 1;
    return done.expected;
  });
  return { page, expected };
}

/** Forms beside each other begin in one row and are drawn alike; a blank column stands between them. */
function beside(page: Canvas, some: readonly Table[], { styles: [style] }: Lay): Page {
  if (style === undefined) return { page, expected: [] };
  let left = style.left;
  const expected = some.map((table) => {
    const done = draw(page, table, { ...style, left });
    left += done.width + 1;
    return done.expected;
  });
  return { page, expected };
}
