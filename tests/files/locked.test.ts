import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readWorkbook, ToolError } from '../../packages/workbook/src/index.ts';
import { readWorkbookBytes, unlock } from '../../packages/workbook/src/node.ts';

const file = (path: string): Buffer => readFileSync(fileURLToPath(new URL(path, import.meta.url)));
const PASSWORD = '财政2026';
const GOOD = file('../../samples/科技创新服务中心-合格.xlsx');
const SAMPLES: Readonly<Record<string, Buffer>> = {
  'agile.xlsx': file('../../samples/科学技术局-合并.xlsx'),
};

/** Locked by other programs: the .xls of 97 by LibreOffice, the new ones by officecrypto-tool, which also opens the .xls of 2002. */
const ASKED = ['agile.xlsx', 'standard.xlsx', 'rc4-97.xls', 'rc4-2002.xls'];
const UNASKED = ['agile-no-password.xlsx', 'rc4-97-no-password.xls'];

const locked = (name: string): Buffer => file(`locked/${name}`);

async function textsOf(bytes: Uint8Array, passwords?: readonly string[]): Promise<unknown> {
  const { sheets } = await readWorkbookBytes(bytes, passwords);
  return sheets.map(({ cells }) =>
    cells.filter(({ text }) => text !== '').map(({ row, column, text }) => `${row},${column} ${text}`),
  );
}

function codeOf(work: () => unknown): unknown {
  try {
    work();
    return 'opened';
  } catch (error) {
    return error instanceof ToolError ? error.code : error;
  }
}

describe('locked workbooks', () => {
  it.each(UNASKED)('%s opens without a password, as in Excel', async (name) => {
    expect(await textsOf(locked(name))).toEqual(await textsOf(GOOD));
  });

  it.each(ASKED)('%s opens with its password only', async (name) => {
    expect(codeOf(() => unlock(locked(name)))).toBe('encrypted');
    expect(codeOf(() => unlock(locked(name), ['财政', '财政2026 ']))).toBe('wrong-password');
    expect(await textsOf(locked(name), ['别的', PASSWORD])).toEqual(await textsOf(SAMPLES[name] ?? GOOD));
  });

  it.each([...ASKED, ...UNASKED])('%s is called locked where no lock can be opened, as in a browser', async (name) => {
    await expect(readWorkbook(locked(name))).rejects.toMatchObject({ code: 'encrypted', data: { by: 'password' } });
  });

  it.each(ASKED.filter((name) => name.endsWith('x')))('%s comes out byte for byte', (name) => {
    expect(Buffer.from(unlock(locked(name), [PASSWORD])).equals(SAMPLES[name] ?? GOOD)).toBe(true);
  });

  it('leaves the received bytes and open files as they are', () => {
    const bytes = locked('rc4-97.xls');
    unlock(bytes, [PASSWORD]);
    expect(bytes.equals(locked('rc4-97.xls'))).toBe(true);
    expect(unlock(GOOD, [PASSWORD])).toBe(GOOD);
  });

  it.each([...ASKED, ...UNASKED])(
    '%s damaged anywhere gives a workbook or a sentence',
    async (name) => {
      const whole = locked(name);
      // Tables and descriptions stand in the first and last sectors; noise between them only makes noise.
      for (let step = 0; step < 15; step += 1) {
        const bytes = Buffer.from(whole);
        const at = (step * 7919) % bytes.length;
        bytes[step % 2 === 0 ? at : step * 40] = (step * 37) % 256;
        const cut = step % 5 === 0 ? bytes.subarray(0, 520 + at) : bytes;
        const told = await readWorkbookBytes(cut, []).then(
          () => 'opened',
          (error: unknown) => (error instanceof ToolError ? 'told' : String(error)),
        );
        expect(['opened', 'told']).toContain(told);
      }
    },
    60_000,
  );
});
