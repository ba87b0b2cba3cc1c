// Draws the icons of the add-in from icon.svg; run after changing the drawing.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './browser.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const svg = readFileSync(here('icon.svg'), 'utf8');
const browser = await launchBrowser();
for (const size of [16, 32, 64, 80, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: here(`../public/assets/icon-${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
