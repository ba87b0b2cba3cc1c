import fc from 'fast-check';
import type { Style } from './table.ts';

/** Every way a table is drawn. */
export const styles: fc.Arbitrary<Style> = fc.record({
  top: fc.integer({ min: 1, max: 6 }),
  left: fc.integer({ min: 1, max: 4 }),
  title: fc.constantFrom('merged', 'cell', 'none'),
  side: fc.boolean(),
  levels: fc.constantFrom('merged', 'blank', 'repeated'),
  pairs: fc.constantFrom(1, 2, 3),
  parts: fc.constantFrom('joined', 'split', 'unit-only'),
  order: fc.constantFrom('operator-value-unit', 'unit-operator-value', 'operator-unit-value'),
  heads: fc.constantFrom(1, 2),
  goal: fc.constantFrom('right', 'below', 'two', 'rows'),
  amount: fc.constantFrom('pair', 'block', 'two-columns', 'in-cell', 'matrix'),
  unitIn: fc.constantFrom('line', 'label', 'cell'),
  words: fc.integer({ min: 0, max: 200 }),
  broken: fc.boolean(),
  english: fc.boolean(),
  headNote: fc.constantFrom('none', 'brackets', 'fields'),
  remark: fc.boolean(),
  nameSpan: fc.constantFrom(1, 2, 3),
  valueSpan: fc.constantFrom(1, 2),
  weight: fc.constantFrom('none', 'before', 'after'),
  explained: fc.constantFrom('none', 'before', 'after'),
  reached: fc.boolean(),
  blankRow: fc.boolean(),
  note: fc.boolean(),
  gapAfterTitle: fc.boolean(),
  damaged: fc.boolean(),
});
