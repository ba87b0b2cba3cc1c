// `pnpm addin:vendor-office [folder]`: copies what a pane in Excel asks for out of your own copy of Microsoft's library,
// for networks that reach no CDN. The copy stays on this machine: it is Microsoft's, under Microsoft's licence, and never
// part of this repository. Then build with JIBIAO_OFFICE_JS=vendored.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { officeFolder } from './serve.mjs';

const WANTED = [
  'office.js',
  'o15apptofilemappingtable.js',
  'custom-functions-runtime.js',
  'excel-win32-16.01.js',
  'excel-win32-16.01-core.js',
  'excel-web-16.00.js',
  'excel-web-16.00-core.js',
  'excel-mac-16.00.js',
  'excel-mac-16.00-core.js',
  'excel-ios-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry',
  'ariatelemetry',
];

const from = process.argv[2] ?? officeFolder();
const to = fileURLToPath(new URL('../../../.tools/office-js/', import.meta.url));
const missing = WANTED.slice(0, 1).filter((name) => !existsSync(join(from, name)));
if (missing.length > 0) {
  process.stderr.write(`${from} 中没有 ${missing.join('、')}。/ No ${missing.join(', ')} in ${from}.\n`);
  process.exit(2);
}
rmSync(to, { recursive: true, force: true });
const present = WANTED.filter((name) => existsSync(join(from, name)));
for (const name of present) cpSync(join(from, name), join(to, name), { recursive: true });
process.stdout.write(`已复制 ${present.length} 项到 ${to}。/ ${present.length} items copied.\n`);
