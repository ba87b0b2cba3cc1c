// Draws the pictures of the guide from the demo page; run after the pane has changed its looks.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launchBrowser } from './browser.mjs';
import { officeFolder, serve } from './serve.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const picture = (name) => here(`../../../docs/pictures/${name}.png`);
process.env.NODE_ENV = 'production';
await build({ configFile: here('../vite.config.ts'), mode: 'demo', logLevel: 'error' });
const { url, stop } = await serve({ '/': here('../dist/demo'), '/office-js/': officeFolder() });
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1180, height: 720 }, locale: 'zh-CN' });
await page.goto(`${url}demo.html`);
await page.waitForSelector('.problem');

/** Waits until the pane has settled, then takes the page or a part of it. */
async function take(name, part) {
  await page.waitForTimeout(500);
  await (part === undefined ? page : page.locator(part)).screenshot({ path: picture(name) });
}

const cell = (address) => page.locator(`[data-cell="${address}"] button`);
await page.locator('.problem[data-at="D10"] .problem-head').first().click();
await take('pane');
await page.locator('.problem-active .fixes button').first().click();
await take('fix', '.pane-frame');
await cell('D10').click();
await page.locator('#tab-cell').click();
await take('cell', '.pane-frame');
await cell('C16').click();
await page.locator('#tab-library').click();
await take('library', '.pane-frame');
await page.locator('#tab-submit').click();
await page.getByRole('button', { name: '高亮问题单元格' }).click();
await take('submit');
await browser.close();
await stop();
