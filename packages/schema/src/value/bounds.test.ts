import { expect, it } from 'vitest';
import { parseTarget } from './parse-target.ts';
import { renderTarget } from './render.ts';

it.each([
  ['0.95≤X≤1', '0.95-1'],
  ['0.9512345≤X≤1', '0.9512345≤X≤1'],
  ['10.25万元≤投资额≤20.55万元', '10.25-20.55万元（投资额）'],
  ['10.25<满意度', '>10.25（满意度）'],
  ['10≤X<15', '≥10；<15'],
  ['15>X≥10', '≥10；<15'],
  ['10≤XY≤15', '10-15（XY）'],
])('%s reads %s', (text, expected) => {
  expect(renderTarget(parseTarget(text))).toBe(expected);
});
