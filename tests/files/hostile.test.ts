import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hostileFiles } from './hostile.data.ts';
import { attempt, cellsOf } from './show.ts';

// The exact outcome of each file that is damaged, hostile or no workbook. Memory and time are measured by `pnpm fuzz`.
describe('files that cannot be read', () => {
  it.each(hostileFiles.filter(({ code }) => code !== undefined))('$name: $code', async ({ bytes, code, zh }) => {
    const outcome = await attempt(bytes());
    expect('code' in outcome ? { code: outcome.code, zh: outcome.zh } : cellsOf(outcome.sheets[0]!)).toEqual({
      code,
      zh,
    });
  });

  it.each(hostileFiles.filter(({ cells }) => cells !== undefined))(
    '$name is read all the same',
    async ({ bytes, cells }) => {
      const outcome = await attempt(bytes());
      expect('code' in outcome ? outcome : cellsOf(outcome.sheets[0]!)).toEqual(cells);
    },
  );

  it('reads any prefix of a workbook, or says why not', async () => {
    const whole = hostileFiles.find(({ name }) => name === 'plain')?.bytes() ?? strToU8('');
    for (let length = 1; length < whole.length; length += 37) {
      expect(await attempt(whole.subarray(0, length))).toHaveProperty('code');
    }
  });

  it('never reads other cells than were written when a byte has changed', async () => {
    const plain = hostileFiles.find(({ name }) => name === 'plain');
    const whole = plain?.bytes() ?? strToU8('');
    for (let at = 0; at < whole.length; at += 3) {
      const damaged = Uint8Array.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      const outcome = await attempt(damaged);
      if ('sheets' in outcome) expect([at, outcome.sheets.map(cellsOf)]).toEqual([at, [plain?.cells]]);
    }
  });
});
