import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../apps/cli/src/run.ts';
import { listFiles, type Outcome, parseScenario, prepare, renderScenario } from './scenario.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = fileURLToPath(new URL('scenarios', import.meta.url));
const names = readdirSync(home).filter((name) => name.endsWith('.scenario'));

async function play(text: string): Promise<Outcome> {
  const scenario = parseScenario(text);
  const cwd = mkdtempSync(join(tmpdir(), 'jibiao-scenario-'));
  prepare(scenario, root, cwd);
  const before = new Set(listFiles(cwd));
  const out = { stdout: '', stderr: '' };
  const exit = await run(scenario.command, {
    stdin: typed(scenario.stdin),
    stdout: { write: (part) => void (out.stdout += part), color: false },
    stderr: { write: (part) => void (out.stderr += part), color: false },
    locale: 'zh',
    cwd,
    // 2026-01-15, so that what carries a date is the same on every day.
    env: { SOURCE_DATE_EPOCH: '1768435200' },
  });
  const files = listFiles(cwd).filter((name) => !before.has(name));
  rmSync(cwd, { recursive: true });
  return { exit, ...out, files: files.map((name) => `${name}\n`).join('') };
}

/** Standard input in chunks that break in the middle of a character. */
async function* typed(text: string): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += 4) yield bytes.subarray(at, at + 4);
}

describe('scenarios', () => {
  it('are there', () => {
    expect(names.length).toBeGreaterThan(5);
  });

  // UPDATE_SCENARIOS=1 writes what happened; the diff is to be read before it is committed.
  it.each(names)('%s', async (name) => {
    const path = join(home, name);
    const text = readFileSync(path, 'utf8');
    const outcome = await play(text);
    const actual = renderScenario(parseScenario(text).head, outcome);
    if (process.env['UPDATE_SCENARIOS'] === '1') writeFileSync(path, actual);
    else expect(actual).toBe(text);
  });
});
