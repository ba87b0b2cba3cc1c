// `pnpm demo`: the real pane on the real office.js in any browser; only Excel itself is simulated.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { officeFolder, serve } from './serve.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
await build({ configFile: here('../vite.config.ts'), mode: 'demo', logLevel: 'error' });
const { url } = await serve(
  { '/': here('../dist/demo'), '/office-js/': officeFolder() },
  Number(process.env.PORT ?? 0),
);
process.stdout.write(`演示已打开 / Demo at ${url}demo.html\n按 Ctrl+C 结束 / Ctrl+C ends it\n`);

const OPENERS = { darwin: 'open', win32: 'explorer', linux: 'xdg-open' };
// A machine without a desktop has no opener; the address above is enough then.
spawn(OPENERS[process.platform] ?? 'xdg-open', [`${url}demo.html`], { stdio: 'ignore' }).on('error', () => undefined);
