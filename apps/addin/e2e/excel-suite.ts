import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES } from '../src/commands/register.ts';
import { FUNCTIONS } from '../src/functions/definitions.ts';
import { firstSheet, formWorkbook } from '../src/host/contract/sample-form.ts';
import { insideExcel } from './excel-stub.ts';
import type { Stage } from './stage.ts';

interface Stub {
  readonly jibiaoStub: {
    readonly commands: Readonly<Record<string, (event: { completed(): void }) => void>>;
    readonly functions: Readonly<Record<string, (...values: unknown[]) => unknown>>;
  };
}

/** The built add-in with Excel simulated around it, and without. */
export function excelSuite(stage: () => Stage): void {
  describe('the add-in as it is installed', () => {
    it('checks the workbook in two round trips, answers buttons and functions', async () => {
      const page = await stage().page();
      const workbook = formWorkbook();
      const excel = await insideExcel(page, workbook);
      await page.goto(`${stage().url}addin/pane.html`);
      await page.waitForSelector('.problem');
      expect(excel.exchanges.length).toBeLessThanOrEqual(2);
      expect(workbook.writes).toBe(0);
      const known = await page.evaluate(() => {
        const { jibiaoStub } = globalThis as unknown as Stub;
        return { commands: Object.keys(jibiaoStub.commands), functions: Object.keys(jibiaoStub.functions) };
      });
      expect(known).toEqual({ commands: [...COMMAND_NAMES], functions: FUNCTIONS.map(({ id }) => id) });
      expect(
        await page.evaluate(() => (globalThis as unknown as Stub).jibiaoStub.functions['PARSE']?.('≥98%', {})),
      ).toEqual([['≥', '98', '%']]);
      firstSheet(workbook).formats.push({
        id: '{x}',
        areas: [{ top: 6, left: 4, bottom: 6, right: 4 }],
        formula: '=LEN("jibiao-error")>0',
        fill: '#F8CBAD',
      });
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            (globalThis as unknown as Stub).jibiaoStub.commands['clearMarks']?.({ completed: resolve });
          }),
      );
      expect(firstSheet(workbook).formats).toEqual([]);
    });
  });
}

/** The build for networks that reach no CDN. */
export function closedNetworkSuite(stage: () => Stage): void {
  describe('the add-in in a closed network', () => {
    it('asks its own origin only, and says where it belongs when opened in a browser', async () => {
      const page = await stage().page();
      const foreign: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(stage().url)) foreign.push(request.url());
      });
      await page.goto(`${stage().url}vendored/pane.html`);
      await page.waitForFunction(() => document.body.textContent?.includes('在 Excel 的加载项中打开本页') ?? false);
      expect(foreign).toEqual([]);
    });

    it('opens without a network after the first visit', async () => {
      // Its own options, so that no other page goes offline with it.
      const page = await stage().page({ viewport: { width: 321, height: 400 } });
      await page.goto(`${stage().url}vendored/pane.html`);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.context().setOffline(true);
      await page.reload();
      await page.waitForFunction(() => document.body.textContent?.includes('在 Excel 的加载项中打开本页') ?? false);
    });
  });
}
