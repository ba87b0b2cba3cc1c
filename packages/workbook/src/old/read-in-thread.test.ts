import { utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { ToolError } from '../tool-error.ts';
import { readOldInThread } from './read-in-thread.ts';

function oldWorkbook(rows: readonly (readonly string[])[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows as string[][]), '目标表');
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

const bytes = oldWorkbook([['指标', '培训合格率']]);

it('reads in a thread, one file after another', async () => {
  for (let round = 0; round < 3; round += 1)
    expect((await readOldInThread(bytes)).sheets[0]).toMatchObject({ sheet: '目标表', cells: [{ text: '指标' }, {}] });
});

it('stops a thread that takes too long, and starts another', async () => {
  const long = oldWorkbook(Array.from({ length: 20_000 }, () => ['指标', '培训合格率', '≥98%']));
  await expect(readOldInThread(long, 0)).rejects.toMatchObject({ code: 'too-slow', data: { seconds: '0' } });
  expect((await readOldInThread(bytes)).format).toBe('xls');
});

it('hands on what is wrong with a file', async () => {
  const broken = readOldInThread(bytes.subarray(0, 1000));
  await expect(broken).rejects.toBeInstanceOf(ToolError);
  await expect(broken).rejects.toMatchObject({ code: 'damaged' });
});
