import { spawnSync } from 'node:child_process';
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
  /** A blank page. Pages of like options share a context and with it what the browser has compiled. */
  readonly page: (options?: BrowserContextOptions) => Promise<Page>;
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
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

const BUILDS = ['addin', 'checker', 'demo', 'vendored'] as const;

/** One build; `vendored` is the add-in for a network that reaches no CDN. */
async function buildPages(name: (typeof BUILDS)[number]): Promise<void> {
  const isVendored = name === 'vendored';
  if (isVendored) Object.assign(process.env, { JIBIAO_OFFICE_JS: 'vendored', JIBIAO_OFFICE_FOLDER: vendoredFolder() });
  const mode = isVendored ? 'addin' : name;
  await build({
    configFile: here('../vite.config.ts'),
    mode,
    logLevel: 'error',
    build: { outDir: here(`../dist/${name}`) },
  });
  if (isVendored) for (const key of ['JIBIAO_OFFICE_JS', 'JIBIAO_OFFICE_FOLDER']) delete process.env[key];
}

/** The files that `pnpm addin:vendor-office` copies, copied by it. */
function vendoredFolder(): string {
  const { status } = spawnSync(process.execPath, [here('../scripts/vendor-office.mjs')], { stdio: 'ignore' });
  if (status !== 0) throw new Error('The library could not be copied.');
  return here('../../../.tools/office-js');
}

/** Builds the pages from the sources, serves them on this machine and starts a browser. */
export async function openStage(): Promise<Stage> {
  // Test runners name an environment of their own; what is built is always for people.
  process.env['NODE_ENV'] = 'production';
  for (const name of BUILDS) await buildPages(name);
  const folders = Object.fromEntries(BUILDS.map((name) => [`/${name}/`, here(`../dist/${name}`)]));
  const server = (await serve({ ...folders, '/office-js/': officeFolder() })) as {
    readonly url: string;
    stop(): Promise<void>;
  };
  const browser = await launchBrowser();
  const contexts = new Map<string, Promise<BrowserContext>>();
  const newPage: Stage['page'] = async (options = {}) => {
    const key = JSON.stringify(options);
    const viewport = { width: 1000, height: 700 };
    const known = contexts.get(key) ?? browser.newContext({ locale: 'zh-CN', viewport, ...options });
    contexts.set(key, known);
    const context = await known;
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    return page;
  };
  return {
    url: server.url,
    page: newPage,
    async open(path, options) {
      const page = await newPage(options);
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
