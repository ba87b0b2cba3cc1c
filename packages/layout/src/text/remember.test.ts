import { expect, it } from 'vitest';
import { remembered } from './remember.ts';

/** Reads the length of a text, nothing for an odd one, and notes what it was asked. */
function asking(): { readonly asked: string[]; readonly read: (text: string) => number | undefined } {
  const asked: string[] = [];
  const read = remembered((text) => {
    asked.push(text);
    return text.length % 2 === 0 ? text.length : undefined;
  });
  return { asked, read };
}

it('reads a short text once, whether it means something or nothing', () => {
  const { asked, read } = asking();
  expect(['数量', '数', '数量', '数'].map((text) => read(text))).toEqual([2, undefined, 2, undefined]);
  expect(asked).toEqual(['数量', '数']);
});

it('keeps no long text, and no more texts than it has room for', () => {
  const { asked, read } = asking();
  const long = '提升城乡居民基本医疗保险参保率';
  for (const text of [long, long]) read(text);
  expect(asked).toEqual([long, long]);
  read('首');
  for (let index = 0; index < 5000; index += 1) read(`第${index}项`);
  expect(read('首')).toBeUndefined();
  expect(asked.filter((text) => text === '首')).toHaveLength(2);
});
