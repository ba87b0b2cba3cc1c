import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { findFiles } from './find-files.ts';
import { readSource } from './read-source.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function inbox(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-收件-'));
  folders.push(folder);
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

const text = (content: string): Uint8Array => strToU8(content);
const zip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, body]) => [name, typeof body === 'string' ? text(body) : body]),
    ),
  );

describe('archives', () => {
  it('are listed by the tables inside, in name order, each with its way in', async () => {
    const cwd = inbox({
      '收/汇总.zip': zip({
        '乙.xlsx': '乙',
        '下级/甲.et': '甲',
        '~$乙.xlsx': '',
        '__MACOSX/._乙.xlsx': '',
        '说明.txt': '',
      }),
      '收/丙.xlsx': text('丙'),
    });
    const { files, skipped } = await findFiles(['收'], cwd);
    expect(files).toEqual([
      join('收', '丙.xlsx'),
      join('收', '汇总.zip', '下级', '甲.et'),
      join('收', '汇总.zip', '乙.xlsx'),
    ]);
    expect(skipped).toEqual([join('收', '汇总.zip', '说明.txt')]);
  });

  it('are opened within archives', async () => {
    const inner = zip({ '甲.xlsx': '里面的甲' });
    const cwd = inbox({ '省.zip': zip({ '市/县.zip': inner }) });
    const { files } = await findFiles(['省.zip'], cwd);
    expect(files).toEqual([join('省.zip', '市', '县.zip', '甲.xlsx')]);
    expect(new TextDecoder().decode(readSource(files[0] ?? '', cwd).bytes)).toBe('里面的甲');
  });

  it('may carry names in GBK, as Chinese Windows writes them', async () => {
    const bytes = zip({ 'XXXX.xlsx': '甲' });
    // “预算” in GBK in place of the four letters, in the local header and in the directory; no UTF-8 flag is set.
    const gbk = [0xd4, 0xa4, 0xcb, 0xe3];
    for (let at = 0; at < bytes.length - 4; at += 1)
      if (bytes.subarray(at, at + 4).every((byte) => byte === 0x58)) bytes.set(gbk, at);
    const cwd = inbox({ '报.zip': bytes });
    const { files } = await findFiles(['报.zip'], cwd);
    expect(files).toEqual([join('报.zip', '预算.xlsx')]);
    expect(readSource(files[0] ?? '', cwd).size).toBe(3);
  });

  it('never lead out of themselves', async () => {
    const cwd = inbox({ '坏.zip': zip({ '../../外.xlsx': '内' }), '外.xlsx': text('外面') });
    const { files } = await findFiles(['坏.zip'], cwd);
    expect(files).toEqual([join('坏.zip', '外.xlsx')]);
    expect(new TextDecoder().decode(readSource(files[0] ?? '', cwd).bytes)).toBe('内');
  });

  it('that cannot be opened, or hold no table, stay in the list to be told', async () => {
    const cwd = inbox({ '断.zip': zip({ '甲.xlsx': '甲' }).subarray(0, 40), '空.zip': zip({ '说明.txt': '' }) });
    expect((await findFiles(['断.zip', '空.zip'], cwd)).files).toEqual(['断.zip', '空.zip']);
  });
});

describe('patterns', () => {
  it('are expanded where the shell has not done so; one that fits nothing is told', async () => {
    const cwd = inbox({ '收/甲.xlsx': text(''), '收/下/乙.xlsx': text(''), '收/丙.txt': text('') });
    const { files, troubles } = await findFiles([join('收', '*.xlsx'), '收/**/*.xlsx', '无/*.xlsx'], cwd);
    expect(files).toEqual([join('收', '甲.xlsx'), join('收', '下', '乙.xlsx')]);
    expect(troubles.map(({ trouble }) => trouble.text.zh)).toEqual(['没有文件符合“无/*.xlsx”。']);
  });
});
