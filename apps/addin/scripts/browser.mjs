// Finds a Chromium for the browser tests and the drawings: named by JIBIAO_CHROMIUM, installed, or out of a package.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** Carries a Chromium for Linux inside; fetched only where no browser is installed. */
const PACKAGE = '@sparticuz/chromium@147.0.0';
const NONE =
  'The browser tests need Chromium and found none. Install Chromium, Chrome or Edge, or name one in JIBIAO_CHROMIUM.';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** Starts the browser that was found; fails with one sentence when there is none. */
export async function launchBrowser() {
  const { path, env = {} } = installed() ?? packaged();
  return chromium.launch({ executablePath: path, args: FLAGS, env: { ...process.env, ...env } });
}

function installed() {
  const named = process.env.JIBIAO_CHROMIUM;
  if (named !== undefined && !existsSync(named)) throw new Error(`JIBIAO_CHROMIUM names ${named}, which is not there.`);
  const path = named ?? INSTALLED.find((candidate) => existsSync(candidate));
  return path && { path };
}

function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(NONE);
  const home = fileURLToPath(new URL('../../../.tools/chromium/', import.meta.url));
  const run = `${home}run`;
  mkdirSync(run, { recursive: true });
  const library = `${home}node_modules/@sparticuz/chromium/build/esm/index.js`;
  if (!existsSync(library)) {
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', home, PACKAGE], { stdio: 'ignore' });
  }
  if (!existsSync(library)) throw new Error(NONE);
  // The package unpacks itself into the temporary folder, and the libraries of a bare system only where it takes the
  // machine for a cloud function.
  const unpack = `import(${JSON.stringify(pathToFileURL(library).href)})
    .then(({ default: packed }) => packed.executablePath()).then((path) => process.stdout.write(path))`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', unpack], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: run, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  });
  if (stdout === '') throw new Error(NONE);
  return { path: stdout, env: { LD_LIBRARY_PATH: `${run}/al2023/lib`, FONTCONFIG_PATH: `${run}/fonts` } };
}
