import { expect, it } from 'vitest';
import { parseTarget } from './parse-target.ts';
import { renderTarget } from './render.ts';

it.each([
  ['5次、6次', '5次；6次'],
  ['5、6季度', '5；6个季度'],
  ['5、6等', '5；6等'],
  ['5、6类', '5；6类'],
  ['5、6星', '5；6星'],
  ['零一次', '零一次'],
  ['一二次', '1-2次'],
  ['约3-约5次', '约3-约5次'],
  ['5、甲乙', '甲乙'],
  ['5万元(含税)-6万元(不含税)', '5-6万元（含税、不含税）'],
])('%s reads %s', (text, expected) => {
  expect(renderTarget(parseTarget(text))).toBe(expected);
});
