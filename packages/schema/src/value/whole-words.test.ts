import { expect, it } from 'vitest';
import { parseTarget } from './parse-target.ts';
import { renderTarget } from './render.ts';

// Signs and words that look like a part of a figure, and those that are one.
it.each([
  ['400元/人、天', '400元/人·天'],
  ['400元/天、人(含税)', '400元/天·人（含税）'],
  ['400元/人、天；次', '400元/人·天；次'],
  ['400元/人、天气好', '400元/人（天气好）'],
  ['400元/人、甲', '400元/人（甲）'],
  ['400元/人、3天', '400元/人；3天'],
  ['2月29日', '2月29日前'],
  ['12月31日', '12月31日前'],
  ['11月30日', '11月30日前'],
  ['112月31日', '112个月；31日'],
  ['6月31号', undefined],
  ['02月30日', undefined],
  ['2月31日前', undefined],
  ['9月31日完成', undefined],
  ['百分之五万', '50000%'],
  ['百分之五十元', '50%（元）'],
  ['百分之五十‰', '50‰'],
  ['¥5人', '5人'],
  ['每月五次性补助', '每月五次性补助'],
  ['每月五次', '每月5次'],
  ['五次性补助', '五次性补助'],
  ['5次性补助', '5次（性补助）'],
  ['》90%', '≥90%'],
  ['》办法', '≥办法'],
  ['《亩', '《亩'],
  ['〉亩', '〉亩'],
  ['办法》 亩', '办法》亩'],
  ['6:2:2人', '6:2:2（人）'],
  ['6:2:2万', '6:2:2（万）'],
  ['6:2', '6:2'],
  ['6:2/2', undefined],
  ['6/2/2', undefined],
  ['6:2:2.5', '6:2:2.5'],
  ['20万U', '20万U'],
])('%s is written back as %s', (text, expected) => {
  const target = parseTarget(text);
  expect(target.kind === 'unparsed' ? undefined : renderTarget(target)).toBe(expected);
});
