import { expect, it } from 'vitest';
import { shownPath } from './shown-path.ts';

it.each([
  ['/收件/口径/市.json', '/收件', '口径/市.json'],
  ['/设置/市.json', '/收件', '/设置/市.json'],
  ['/收件', '/收件', '/收件'],
])('%s from %s', (path, cwd, shown) => {
  expect(shownPath(path, cwd).replaceAll('\\', '/')).toBe(shown);
});
