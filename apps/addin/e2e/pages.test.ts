import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkerSuite } from './checker-suite.ts';
import { closedNetworkSuite, excelSuite } from './excel-suite.ts';
import { cellText, type Demo, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 240_000);
afterAll(() => stage.close());

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens the demo with the real office.js and waits for the first findings. */
async function demo(options?: BrowserContextOptions): Promise<Page> {
  const page = await stage.open('demo/demo.html', options);
  await page.waitForSelector('.problem');
  return page;
}

const at = (page: Page, address: string) => page.locator(`.problem[data-at="${address}"]`);
/** What is said of D12 while it reads “≤2000”. */
const withoutUnit = (page: Page) => page.locator('.problem[data-at="D12"]', { hasText: '≤2000”' });
const cell = (page: Page, address: string) => page.locator(`[data-cell="${address}"]`);

async function type(page: Page, address: string, text: string): Promise<void> {
  await cell(page, address).locator('button').dblclick();
  await page.locator('textarea').fill(text);
  await page.keyboard.press('Enter');
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: library } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const result = await library.run();
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  });
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const pane = document.querySelector('.pane-frame');
    return Math.max(
      document.documentElement.scrollWidth - document.documentElement.clientWidth,
      pane === null ? 0 : pane.scrollWidth - pane.clientWidth,
    );
  });

describe('the pane beside a workbook', () => {
  it('lists findings, follows an edit and takes no write for it', async () => {
    const page = await demo();
    await withoutUnit(page).waitFor();
    await type(page, 'D12', '≤2000元/人');
    await withoutUnit(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => (globalThis as unknown as { jibiaoDemo: Demo }).jibiaoDemo.workbook.writes)).toBe(
      0,
    );
  });

  it('reads once after a pasted block', async () => {
    const page = await demo();
    await cell(page, 'D9').locator('button').click();
    await page.waitForTimeout(400);
    const trips = (): Promise<number> =>
      page.evaluate(() => (globalThis as unknown as { jibiaoDemo: Demo }).jibiaoDemo.host.exchanges.length);
    const before = await trips();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text', '≥600人次\n≥95%\n2025年12月底前\n≤2000元/人');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await withoutUnit(page).waitFor({ state: 'detached' });
    expect(await cellText(page, 'D11')).toBe('2025年12月底前');
    expect((await trips()) - before).toBe(1);
  });

  it('jumps to the cell of a finding, by mouse and by keyboard', async () => {
    const page = await demo();
    await at(page, 'D12').first().locator('.problem-head').click();
    await page.waitForSelector('[data-cell="D12"] [aria-current="true"]');
    const first = page.locator('.problem-head').first();
    await first.focus();
    await page.keyboard.press('End');
    const last = await page.locator('.problem').last().getAttribute('data-at');
    await page.waitForSelector(`[data-cell="${last?.split(':')[0]}"] [aria-current="true"]`);
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('.problem-active').count()).toBe(1);
  });

  it('shows the finding of the selected cell in a list that is not drawn to its end', async () => {
    const page = await demo();
    await page.evaluate(() => {
      const { workbook, writeBlock } = (globalThis as unknown as { jibiaoDemo: Demo }).jibiaoDemo;
      const [sheet] = workbook.sheets;
      const values = [...Array(90).keys()].map((index) => [`第${index}期培训人数`, `${index + 20}人以上`]);
      if (sheet !== undefined) writeBlock(workbook, sheet, { row: 16, column: 3, values });
    });
    await page.waitForSelector('.wide');
    expect(await at(page, 'D100').count()).toBe(0);
    await cell(page, 'D100').locator('button').click();
    await page.waitForSelector('.problem-active[data-at="D100"]');
    const box = await page.locator('.problem-active .problem-head').boundingBox();
    expect(box?.y).toBeLessThan(700);
  });

  it('shows what a cell is for and how it was read', async () => {
    const page = await demo();
    await cell(page, 'D10').locator('button').click();
    await page.locator('#tab-cell').click();
    await page.waitForSelector('.reading');
    expect(await page.locator('.reading').textContent()).toMatch(/读作：.*95/u);
    expect(await page.locator('#tab-body').textContent()).toContain('该填什么');
  });

  it('applies a fix, and leaves a cell alone that changed since it was seen', async () => {
    const page = await demo();
    await at(page, 'D10').first().locator('.problem-head').click();
    await page.locator('.problem-active .fixes button').first().click();
    await page.waitForSelector('.notice:not(:empty)');
    expect(await cellText(page, 'D10')).toBe('≥95%');
    await page.evaluate(() => {
      const { workbook, undo } = (globalThis as unknown as { jibiaoDemo: Demo }).jibiaoDemo;
      undo(workbook);
    });
    await at(page, 'D10').first().locator('.problem-head').click();
    await page.locator('.problem-active .fixes button').first().waitFor();
    // A co-author is faster: the pane has not heard of it when the button is pressed.
    await page.evaluate(() => {
      const { workbook } = (globalThis as unknown as { jibiaoDemo: Demo }).jibiaoDemo;
      workbook.sheets[0]?.cells.set(10 * 16_384 + 4, { value: '97%以上', text: '97%以上', format: 'General' });
      document.querySelector<HTMLElement>('.problem-active .fixes button')?.click();
    });
    await page.waitForFunction(() => document.querySelector('.notice')?.textContent?.includes('没有修改') ?? false);
    expect(await cellText(page, 'D10')).toBe('97%以上');
  });

  it('highlights on demand and clears again', async () => {
    const page = await demo();
    await page.locator('#tab-submit').click();
    const formats = (): Promise<number> =>
      page.evaluate(() => {
        const { workbook } = (globalThis as unknown as { jibiaoDemo: Demo }).jibiaoDemo;
        return workbook.sheets.reduce((sum, sheet) => sum + sheet.formats.length, 0);
      });
    await page.getByRole('button', { name: '高亮问题单元格' }).click();
    await page.waitForSelector('.notice:not(:empty)');
    expect(await formats()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '清除标记' }).click();
    await page.waitForFunction(() => document.querySelector('.notice')?.textContent?.includes('清除') ?? false);
    expect(await formats()).toBe(0);
  });

  it('inserts an indicator of the library into a blank row, without a figure', async () => {
    const page = await demo();
    await cell(page, 'C16').locator('button').click();
    await page.locator('#tab-library').click();
    await page.locator('input[type="search"]').fill('巡检');
    await page.getByRole('button', { name: '插入 巡检次数' }).click();
    await page.waitForSelector('.notice:not(:empty)');
    expect([await cellText(page, 'C16'), await cellText(page, 'D16')]).toEqual(['巡检次数', '≥__次']);
  });

  it('writes the profile into the workbook when told to', async () => {
    const page = await demo();
    await page.locator('#tab-submit').click();
    await page.getByRole('button', { name: '把适用口径写入工作簿' }).click();
    await page.waitForSelector('.notice:not(:empty)');
    const parts = await page.evaluate(() => {
      const { workbook } = (globalThis as unknown as { jibiaoDemo: Demo }).jibiaoDemo;
      return workbook.customXml.map(({ xml }) => xml);
    });
    expect(parts.join('')).toContain('urn:jibiao:binding:1');
  });

  it('says that a sheet is protected and leaves it so', async () => {
    const page = await demo();
    await page.evaluate(() => {
      const [sheet] = (globalThis as unknown as { jibiaoDemo: Demo }).jibiaoDemo.workbook.sheets;
      if (sheet !== undefined) sheet.protected = true;
    });
    await page.getByRole('button', { name: '重新校验' }).click();
    await page.waitForSelector('.caution');
    await at(page, 'D10').first().locator('.problem-head').click();
    await page.locator('.problem-active .fixes button').first().click();
    await page.waitForSelector('.notice-error:not(:empty)');
    expect(await cellText(page, 'D10')).toBe('95%以上');
  });

  it('waits while a cell is edited, and follows a co-author', async () => {
    const page = await demo();
    await page.evaluate(() => {
      const { workbook, setEditing, writeBlock } = (globalThis as unknown as { jibiaoDemo: Demo }).jibiaoDemo;
      setEditing(workbook, true);
      const [sheet] = workbook.sheets;
      if (sheet !== undefined) writeBlock(workbook, sheet, { row: 12, column: 4, values: [['≤2000元/人']] }, 'remote');
    });
    await page.waitForFunction(() => document.querySelector('.status')?.textContent?.includes('等待') ?? false);
    await page.evaluate(() => {
      const { workbook, setEditing } = (globalThis as unknown as { jibiaoDemo: Demo }).jibiaoDemo;
      setEditing(workbook, false);
    });
    await withoutUnit(page).waitFor({ state: 'detached' });
    expect(await page.locator('.status').textContent()).not.toContain('等待');
  });
});

describe.each([
  ['320 px', { viewport: { width: 320, height: 700 } }],
  ['450 px, dark', { viewport: { width: 450, height: 900 }, colorScheme: 'dark' }],
  ['450 px, forced colours', { viewport: { width: 450, height: 900 }, forcedColors: 'active' }],
  ['1280 px, light', { viewport: { width: 1280, height: 800 } }],
] as const)('at %s', (_, options) => {
  it('nothing is cut off and axe has no complaint, on any tab', async () => {
    const page = await demo(options);
    for (const tab of ['problems', 'cell', 'library', 'submit']) {
      await page.locator(`#tab-${tab}`).click();
      expect(await overflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
    }
  });
});

describe('the pane', () => {
  it('speaks English to those who read it', async () => {
    const page = await stage.open('demo/demo.html?lang=en');
    await page.waitForSelector('.problem');
    expect(await page.locator('.status').textContent()).toMatch(/must \d+/u);
    await at(page, 'D12').first().locator('.problem-head').click();
    expect(await page.locator('.problem-active .problem-text').textContent()).toMatch(/The value/u);
  });

  it('keeps head, tabs and list where they are, whatever is opened', async () => {
    const page = await demo({ viewport: { width: 320, height: 700 } });
    const tops = (): Promise<number[]> =>
      page.evaluate(() =>
        ['.pane-head', '#tab-submit', '.filters', '.problem'].map(
          (part) => document.querySelector(part)?.getBoundingClientRect().top ?? 0,
        ),
      );
    const before = await tops();
    await at(page, 'D10').first().locator('.problem-head').click();
    await page.locator('.problem-active .fixes button').first().click();
    await page.waitForSelector('.notice:not(:empty)');
    for (const tab of ['cell', 'library', 'submit', 'problems']) await page.locator(`#tab-${tab}`).click();
    await page.waitForSelector('.problem');
    expect(await tops()).toEqual(before);
  });

  it('fits 320 px in English, too', async () => {
    const page = await stage.open('demo/demo.html?lang=en', { viewport: { width: 320, height: 700 } });
    await page.waitForSelector('.problem');
    for (const tab of ['problems', 'cell', 'library', 'submit']) {
      await page.locator(`#tab-${tab}`).click();
      await page.waitForFunction((id) => document.querySelector('[aria-selected="true"]')?.id === `tab-${id}`, tab);
      expect(await overflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
    }
  });

  it('says that the workbook could not be read, and reads it when told to try again', async () => {
    const page = await stage.page();
    // Excel answers with an error until it is told to behave.
    await page.addInitScript(() => {
      let kept: unknown;
      Object.defineProperty(globalThis, 'jibiaoDemo', {
        get: () => kept,
        set(demoPage: {
          host: { bridge: { sendMessageToHost(text: string): void; onMessageFromHost(text: string): void } };
        }) {
          kept = demoPage;
          const { bridge } = demoPage.host;
          const send = bridge.sendMessageToHost.bind(bridge);
          bridge.sendMessageToHost = (text) => {
            if ('isWell' in globalThis) return send(text);
            const { id } = JSON.parse(text) as { id: string };
            const message = { statusCode: 500, headers: {}, body: '' };
            setTimeout(() => bridge.onMessageFromHost(JSON.stringify({ id, type: 2, flags: 0, message })), 10);
          };
        },
      });
    });
    await page.goto(`${stage.url}demo/demo.html`);
    await page.waitForFunction(() => document.querySelector('.status')?.textContent?.includes('无法读取') ?? false);
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => Object.assign(globalThis, { isWell: true }));
    await page.getByRole('button', { name: '重试' }).click();
    await page.waitForSelector('.problem');
  });

  it('says what it looks for when a workbook holds no form', async () => {
    const page = await demo();
    await page.evaluate(() => {
      const { workbook, writeBlock } = (globalThis as unknown as { jibiaoDemo: Demo }).jibiaoDemo;
      const [sheet] = workbook.sheets;
      sheet?.cells.clear();
      if (sheet !== undefined) writeBlock(workbook, sheet, { row: 1, column: 1, values: [['会议签到表']] });
    });
    await page.waitForFunction(() => document.querySelector('.status')?.textContent?.includes('没有找到') ?? false);
    expect(await violations(page)).toEqual([]);
  });
});

checkerSuite(() => stage);
excelSuite(() => stage);
closedNetworkSuite(() => stage);
