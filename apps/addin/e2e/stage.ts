import { fileURLToPath } from 'node:url';
import type { HostCell, HostSheet, HostWorkbook } from '@jibiao/excel-host';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser } from '../scripts/browser.mjs';
import { officeFolder, serve } from '../scripts/serve.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A browser and the freshly built pages. */
export interface Stage {
  readonly url: string;
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** What the demo page offers to its console. */
export interface Demo {
  readonly workbook: HostWorkbook;
  readonly host: { readonly exchanges: readonly unknown[] };
  readonly writeBlock: (workbook: HostWorkbook, sheet: HostSheet, at: object, source?: string) => void;
  readonly setEditing: (workbook: HostWorkbook, editing: boolean) => void;
  readonly undo: (workbook: HostWorkbook) => boolean;
}

const BUILDS = ['addin', 'checker', 'demo'] as const;

/** Builds the pages from the sources, serves them on this machine and starts a browser. */
export async function openStage(): Promise<Stage> {
  // Test runners name an environment of their own; what is built is always for people.
  process.env['NODE_ENV'] = 'production';
  for (const mode of BUILDS) await build({ configFile: here('../vite.config.ts'), mode, logLevel: 'error' });
  const folders = Object.fromEntries(BUILDS.map((name) => [`/${name}/`, here(`../dist/${name}`)]));
  const server = (await serve({ ...folders, '/office-js/': officeFolder() })) as {
    readonly url: string;
    stop(): Promise<void>;
  };
  const browser = await launchBrowser();
  // Pages of like options share a context and with it what the browser has compiled; a page keeps nothing of its own.
  const contexts = new Map<string, Promise<BrowserContext>>();
  return {
    url: server.url,
    async open(path, options = {}) {
      const key = JSON.stringify(options);
      const viewport = { width: 1000, height: 700 };
      const known = contexts.get(key) ?? browser.newContext({ locale: 'zh-CN', viewport, ...options });
      contexts.set(key, known);
      const context = await known;
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      await page.goto(server.url + path);
      return page;
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/** Text of a cell of the first sheet, straight from the simulated workbook. */
export function cellText(page: Page, address: string): Promise<string> {
  return page.evaluate((at) => {
    const { workbook } = (globalThis as unknown as { jibiaoDemo: Demo }).jibiaoDemo;
    const key = Number(at.slice(1)) * 16_384 + at.charCodeAt(0) - 64;
    const cell: HostCell | undefined = workbook.sheets[0]?.cells.get(key);
    return cell?.text ?? '';
  }, address);
}
