import { expect, it } from 'vitest';

it('keeps the public surface: a change here is a change for every user of the package', async () => {
  expect(Object.keys(await import('./index.ts')).sort()).toMatchSnapshot();
});
