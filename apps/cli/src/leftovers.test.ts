import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { clearLeftovers, partOf } from './leftovers.ts';

const folder = mkdtempSync(join(tmpdir(), 'jibiao-leftovers-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('removes what a killed run left, and nothing else', async () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  const others = ['甲.xlsx', '甲.xlsx.part', '笔记.12.part', '乙.xlsx.x1.part'];
  for (const name of [...others, `甲.xlsx.${ended}.part`, `公开稿.docx.${ended}.part`])
    writeFileSync(join(folder, name), name);
  mkdirSync(join(folder, `夹.xlsx.${ended}.part`));
  const own = partOf(join(folder, '丙.xlsx'));
  writeFileSync(own, '');
  await clearLeftovers(folder);
  expect(readdirSync(folder).sort()).toEqual(
    [...others, `夹.xlsx.${ended}.part`, `丙.xlsx.${process.pid}.part`].sort(),
  );
});

it('finds a shorter name where the whole one would be too long', () => {
  const [one, other] = ['甲', '乙'].map((last) => partOf(join(folder, `${'长'.repeat(82)}${last}.xlsx`)));
  expect(Buffer.byteLength(basename(one ?? ''))).toBeLessThan(255);
  expect(one).toMatch(/[/\\][\da-f]{16}\.xlsx\.\d+\.part$/u);
  expect(one).not.toBe(other);
});

it('passes over a folder that cannot be read', async () => {
  await expect(clearLeftovers(join(folder, '没有'))).resolves.toBeUndefined();
});
