import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readWorkbook } from '@jibiao/workbook';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Stage } from './stage.ts';

const file = fileURLToPath(new URL('../dist/checker/checker.html', import.meta.url));
const samples = fileURLToPath(new URL('../../../samples/', import.meta.url));

async function saved(download: Promise<Download>): Promise<Uint8Array> {
  return readFileSync(await (await download).path());
}

/** The page opened by a double click: no server, no network. */
async function checker(stage: Stage): Promise<{ page: Page; foreign: string[] }> {
  const page = await stage.page();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/u.test(request.url())) foreign.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('.problem');
  return { page, foreign };
}

/** What a person without Excel does with the offline page. */
export function checkerSuite(stage: () => Stage): void {
  describe('the offline checker', () => {
    it('is one file without a line of Microsoft’s library', () => {
      const html = readFileSync(file, 'utf8');
      expect(html).not.toMatch(/<script[^>]+src=|OfficeExtension|office\\.js|Microsoft Corporation/u);
    });

    it('takes several workbooks, says which it cannot read, and switches between them', async () => {
      const { page, foreign } = await checker(stage());
      await page.setInputFiles('input[type="file"]', [
        `${samples}科学技术局-分表.xlsx`,
        `${samples}科技创新服务中心-合格.xlsx`,
        `${samples}jibiao.config.json`,
      ]);
      await page.waitForSelector('.page-files');
      expect(await page.locator('.page-troubles').textContent()).toContain('jibiao.config.json');
      expect(await page.locator('.sheet-tabs button').count()).toBeGreaterThan(1);
      await page.selectOption('.page-files', '1');
      await page.waitForFunction(() => document.querySelectorAll('.sheet-tabs button').length === 1);
      expect(foreign).toEqual([]);
    });

    it('takes a file of the same name again, and says what opens a locked one', async () => {
      const { page } = await checker(stage());
      const locked = new URL('../../../tests/files/locked/', import.meta.url);
      const choose = (...files: string[]): Promise<void> => page.setInputFiles('input[type="file"]', files);
      await choose(`${samples}科技创新服务中心-合格.xlsx`);
      await page.waitForFunction(() => document.querySelector('.page-file')?.textContent?.startsWith('科技') ?? false);
      await choose(`${samples}科技创新服务中心-合格.xlsx`);
      await page.waitForFunction(() => document.querySelectorAll('.page-files option').length === 2);
      await choose(...['agile.xlsx', 'rc4-97.xls'].map((name) => fileURLToPath(new URL(name, locked))));
      await page.waitForSelector('.page-troubles li');
      expect(await page.locator('.page-troubles li').allTextContents()).toEqual([
        expect.stringMatching(/^agile\.xlsx、rc4-97\.xls：.*--password/u),
      ]);
    });

    it('takes a workbook that is dropped onto it', async () => {
      const { page, foreign } = await checker(stage());
      const bytes = readFileSync(`${samples}科技创新服务中心-合格.xlsx`).toString('base64');
      await page.evaluate((text) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], '拖入.xlsx'));
        document.querySelector('.grid')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
      }, bytes);
      await page.waitForFunction(() => document.querySelector('.page-file')?.textContent === '拖入.xlsx');
      await page.waitForFunction(() => document.querySelector('.project h2') !== null);
      expect(foreign).toEqual([]);
    });
  });
  copiesSuite(stage);
}

/** What can be taken home from it. */
function copiesSuite(stage: () => Stage): void {
  describe('a copy from the offline checker', () => {
    it('differs in the fixed cells only, or is annotated', async () => {
      const { page } = await checker(stage());
      const source = `${samples}科学技术局-分表.xlsx`;
      await page.setInputFiles('input[type="file"]', [source]);
      await page.waitForFunction(() => document.querySelector('.page-file')?.textContent?.startsWith('科学') ?? false);
      await page.locator('.fixes-safe').click();
      await page.waitForFunction(() => document.querySelector('.notice')?.textContent?.includes('已修改') ?? false);
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载修正副本' }).click();
      const fixed = await readWorkbook(await saved(waiting));
      const before = await readWorkbook(readFileSync(source));
      const changed = fixed.sheets.flatMap(({ cells }, index) =>
        cells.filter((cell, at) => cell.text !== before.sheets[index]?.cells[at]?.text),
      );
      expect(changed.length).toBeGreaterThan(0);
      expect(fixed.sheets.map(({ sheet, merges }) => [sheet, merges])).toEqual(
        before.sheets.map(({ sheet, merges }) => [sheet, merges]),
      );
      const next = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载批注副本' }).click();
      const annotated = await readWorkbook(await saved(next));
      expect(annotated.sheets.length).toBeGreaterThanOrEqual(before.sheets.length);
    });
  });
}
