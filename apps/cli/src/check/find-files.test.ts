import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findFiles } from './find-files.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function inbox(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-收件-'));
  folders.push(folder);
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), '');
  }
  return folder;
}

describe('findFiles', () => {
  it('reads folders to the bottom, in name order, and keeps given paths as they are', async () => {
    const cwd = inbox('b/乙.xls', 'b/a/甲.ET', 'b/2.csv', 'c.xlsx');
    const { files } = await findFiles(['b', 'c.xlsx', 'b/2.csv'], cwd);
    expect(files).toEqual([join('b', '2.csv'), join('b', 'a', '甲.ET'), join('b', '乙.xls'), 'c.xlsx']);
  });

  it('passes over hidden and lock files, and tells what is no table', async () => {
    const cwd = inbox('收/~$表.xlsx', '收/.隐.xlsx', '收/说明.txt', '收/扫描.pdf', '收/表.xlsx');
    const { files, skipped } = await findFiles(['收'], cwd);
    expect(files).toEqual([join('收', '表.xlsx')]);
    expect(skipped).toEqual([join('收', '扫描.pdf'), join('收', '说明.txt')]);
  });

  it('takes every kind of workbook of Excel and WPS', async () => {
    const names = ['a.xlsx', 'b.xlsm', 'c.xlsb', 'd.xls', 'e.et', 'f.ods'];
    expect((await findFiles(['.'], inbox(...names))).files).toEqual(names);
  });

  it('opens a file named by the user whatever its name', async () => {
    expect((await findFiles(['说明.txt'], inbox('说明.txt'))).files).toEqual(['说明.txt']);
  });

  it('follows linked folders, and no link that leads back', async () => {
    const cwd = inbox('收/表.xlsx', '别处/甲.xlsx');
    symlinkSync(join(cwd, '别处'), join(cwd, '收', '链'), 'junction');
    symlinkSync(join(cwd, '收'), join(cwd, '收', '自己'), 'junction');
    symlinkSync(join(cwd, '收'), join(cwd, '别处', '回去'), 'junction');
    const { files, skipped } = await findFiles(['收'], cwd);
    expect(files).toEqual([join('收', '表.xlsx'), join('收', '链', '甲.xlsx')]);
    expect(skipped).toEqual([]);
  });

  it.each([
    ['收健', '收件'],
    ['“收件/表.xlsx”', '收件/表.xlsx'],
    ['收件 ', '收件'],
    ['收件/表.xls', join('收件', '表.xlsx')],
    ['没有.xlsx', undefined],
  ])('for %s, which does not exist, asks for %s', async (path, meant) => {
    const { troubles } = await findFiles([path], inbox('收件/表.xlsx', '甲.xlsx'));
    const asked = meant === undefined ? '' : `是不是“${meant}”？`;
    expect(troubles.map(({ trouble }) => trouble.text.zh)).toEqual([`找不到“${path}”。${asked}`]);
  });

  it('tells a missing path and an empty folder, and goes on', async () => {
    const cwd = inbox('表.xlsx', '空/说明.txt');
    const { files, troubles } = await findFiles(['没有.xlsx', '空', '表.xlsx'], cwd);
    expect(files).toEqual(['表.xlsx']);
    expect(troubles.map(({ trouble }) => trouble.text.zh)).toEqual([
      '找不到“没有.xlsx”。',
      '文件夹“空”里没有表格文件。',
    ]);
  });
});
