import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../packages/workbook/src/read-workbook.ts';
import { listFiles } from './scenario.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'apps', 'cli', 'dist', 'main.js');
const built = existsSync(program);
if (!built) process.stdout.write('skipped: the command line is not built, so no run of it was killed\n');

const home = mkdtempSync(join(tmpdir(), 'jibiao-killed-'));
const inbox = join(home, '收件');
afterAll(() => rmSync(home, { recursive: true, force: true }));

const FILES = 5;
const received = new Map<string, Buffer>();
mkdirSync(inbox);
for (const name of readdirSync(join(root, 'samples')).filter((one) => one.endsWith('表.xlsx'))) {
  for (let copy = 0; copy < FILES; copy += 1) {
    const bytes = readFileSync(join(root, 'samples', name));
    received.set(`${copy}-${name}`, bytes);
    writeFileSync(join(inbox, `${copy}-${name}`), bytes);
  }
}

/** Starts a command and kills it after some time without warning; whether it was still at work. */
function killAfter(command: string, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, command, '收件', '-o', command, '--force'], { cwd: home });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

async function expectWhole(folder: string): Promise<number> {
  const outputs = existsSync(folder) ? listFiles(folder).filter((name) => name.endsWith('.xlsx')) : [];
  for (const name of outputs) {
    const { sheets } = await readWorkbook(readFileSync(join(folder, name)), { marks: true });
    expect(sheets.length).toBeGreaterThan(1);
  }
  for (const [name, bytes] of received) expect(readFileSync(join(inbox, name)).equals(bytes)).toBe(true);
  expect(readdirSync(inbox)).toHaveLength(received.size);
  return outputs.length;
}

describe.runIf(built)('a run that is killed at any moment', () => {
  it.each(['annotate', 'fix'])(
    '%s leaves no half copy and the received files as they were, and the next run clears up',
    async (command) => {
      const folder = join(home, command);
      // The time a whole run takes here tells which moments lie within it.
      const started = Date.now();
      const { status } = spawnSync(process.execPath, [program, command, '收件', '-o', `${command}-all`], { cwd: home });
      const whole = Date.now() - started;
      expect(status).toBe(0);
      const all = await expectWhole(join(home, `${command}-all`));
      expect(all).toBe(received.size);
      let killed = 0;
      for (let round = 1; round <= 4; round += 1) {
        if (await killAfter(command, Math.round(whole * (0.2 + round / 7)))) killed += 1;
        await expectWhole(folder);
      }
      expect(killed).toBeGreaterThan(0);
      // Surely one leftover, whatever the moments were: no process has this number.
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, '0.xlsx.999999999.part'), 'half');
      spawnSync(process.execPath, [program, command, '收件', '-o', command, '--force'], { cwd: home });
      expect(readdirSync(folder).sort()).toEqual(readdirSync(join(home, `${command}-all`)).sort());
    },
    180_000,
  );
});
