import { expect, it } from 'vitest';

/** Imports inside a test: a table that cannot be built then fails a test, and not its file alone, which mutation testing would overlook. */
it.each([
  ['parseTarget', () => import('./parse-target.ts')],
  ['satisfies', () => import('./satisfies.ts')],
  ['serializeTarget', () => import('./serialize.ts')],
  ['explainTarget', () => import('./explain.ts')],
  ['resolveMyriad', () => import('./measure.ts')],
  ['directionOf', () => import('./direction.ts')],
  ['comparatorOf', () => import('./comparator.ts')],
  ['compareGrades', () => import('./grade-order.ts')],
])('%s loads', async (name, load) => {
  expect(await load()).toHaveProperty(name);
});
