// What the entry scripts share: the pinned pnpm, and running a program with its output passed through or caught.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const home = join(root, '.tools');
const pnpmScript = join(home, 'node_modules', 'pnpm', 'bin', 'pnpm.cjs');

/** Environment of every program we start: our pnpm first on the path (turbo looks for it), no telemetry. */
const environment = {
  ...process.env,
  PATH: join(home, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? ''),
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};

/** Runs a Node script; returns its exit code and, with `quiet`, what it printed. */
export function runScript(script, args, { quiet = false, cwd = root, env = {} } = {}) {
  const result = spawnSync(process.execPath, [script, ...args], {
    cwd,
    env: { ...environment, ...env },
    encoding: 'utf8',
    stdio: quiet ? 'pipe' : 'inherit',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: result.status ?? 1, output: `${result.stdout ?? ''}${result.stderr ?? ''}` };
}

/** Runs the pinned pnpm. */
export const pnpm = (args, options) => runScript(pnpmScript, args, options);

/** Fetches pnpm once, then installs the workspace exactly as locked; ends the process when that fails. */
export function install() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
  const manifest = join(home, 'node_modules', 'pnpm', 'package.json');
  const present = existsSync(manifest) && `pnpm@${JSON.parse(readFileSync(manifest, 'utf8')).version}` === wanted;
  if (!present) {
    const npm = process.env.npm_execpath;
    if (npm === undefined) stop('Run this through npm: `npm start` or `npm test`.');
    say(`fetching ${wanted}`);
    const args = ['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', '--loglevel=error', wanted];
    if (runScript(npm, args).code !== 0) stop(`Could not fetch ${wanted}: is the npm registry reachable?`);
  }
  say('installing packages');
  const installed = pnpm(['install', '--frozen-lockfile', '--prefer-offline', '--reporter=silent'], { quiet: true });
  if (installed.code !== 0) stop(installed.output || 'pnpm install failed.');
}

/** Builds every package; ends the process when that fails. */
export function build() {
  say('building');
  const built = pnpm(['exec', 'turbo', 'run', 'build', '--output-logs=errors-only', '--no-update-notifier'], {
    quiet: true,
  });
  if (built.code !== 0) stop(built.output);
  return built.output;
}

export function say(text) {
  process.stderr.write(`> ${text}\n`);
}

function stop(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
