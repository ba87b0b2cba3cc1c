import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

/** Whole processes, as people run them: threads, signals, pipes, sudden ends. */
const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'apps', 'cli', 'bundle', 'main.js');
const folder = mkdtempSync(join(tmpdir(), 'jibiao-进程-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inbox = join(folder, '收件');
mkdirSync(inbox);
const samples = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.xlsx'));
for (let index = 0; index < 48; index += 1) {
  const sample = samples[index % samples.length] ?? '';
  copyFileSync(join(root, 'samples', sample), join(inbox, `${String(index).padStart(3, '0')}.xlsx`));
}

const env = { ...process.env, SOURCE_DATE_EPOCH: '1768435200', NO_COLOR: '' };

function jibiao(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [main, ...args, '--lang', 'zh'], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

function fingerprints(): string[] {
  return readdirSync(inbox).map((name) =>
    createHash('sha256')
      .update(readFileSync(join(inbox, name)))
      .digest('hex'),
  );
}

describe('jibiao check as a process', () => {
  it('reports the same bytes whatever the number of threads', () => {
    const [one, three] = ['0', '3'].map((workers) => jibiao('check', '收件', '--format', 'json', '--workers', workers));
    expect(one?.stderr).toBe('');
    expect(one?.stdout.length).toBeGreaterThan(100_000);
    expect(three?.stdout).toBe(one?.stdout);
  }, 60_000);

  it('gives the same report from parts that are merged', () => {
    const whole = jibiao('check', '收件', '--format', 'json').stdout;
    for (const part of [1, 2, 3])
      jibiao('check', '收件', '--format', 'json', '--shard', `${part}/3`, '-o', `份${part}.json`);
    expect(jibiao('report', 'merge', '份3.json', '份1.json', '份2.json', '--format', 'json').stdout).toBe(whole);
    expect(jibiao('report', 'merge', '份1.json', '份3.json')).toMatchObject({
      status: 2,
      stderr: '还缺第 2 份报告，共 3 份。\n',
    });
  }, 60_000);

  it('takes unchanged files from an earlier report and checks the others', () => {
    jibiao('check', '收件', '--format', 'json', '-o', '先.json');
    copyFileSync(join(inbox, '000.xlsx'), join(inbox, '048.xlsx'));
    const fresh = jibiao('check', '收件', '--format', 'json').stdout;
    expect(jibiao('check', '收件', '--format', 'json', '--changed-since', '先.json').stdout).toBe(fresh);
    rmSync(join(inbox, '048.xlsx'));
    const other = jibiao('check', '收件', '--changed-since', '先.json', '--profile', 'mof-2021');
    expect(other.stderr).toContain('“先.json”的口径、设置、语言或程序版本与这次不同，全部重新检查。');
  }, 60_000);

  it('ends well when nobody reads on', async () => {
    const child = spawn(process.execPath, [main, 'check', '收件', '--format', 'json'], { cwd: folder, env });
    let complaint = '';
    child.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.on('exit', resolve));
    expect(complaint).toBe('');
  }, 60_000);

  const full = '/dev/full';
  it
    .runIf(existsSync(full))
    .each([
      ['check', '收件'],
      ['read', '收件/000.xlsx'],
      ['annotate', '收件', '-o', '满', '--force'],
      ['rules'],
      ['--help'],
    ])('says so when what it shows cannot be written: %s', (...args) => {
    const room = openSync(full, 'w');
    const { status, stderr } = spawnSync(process.execPath, [main, ...args, '--lang', 'zh'], {
      cwd: folder,
      env,
      encoding: 'utf8',
      stdio: ['ignore', room, 'pipe'],
    });
    closeSync(room);
    expect(stderr.trim().split('\n').at(-1)).toBe('结果没有写完，磁盘可能已满。');
    expect(status).toBe(2);
  });

  it('stops at Ctrl-C with what is done', async () => {
    const args = [main, 'check', ...Array.from({ length: 60 }, () => '收件/*.xlsx'), '--workers', '0', '--lang', 'zh'];
    let stops = 0;
    // Too early a signal meets a process that has not begun to listen: then a later one.
    for (const delay of [300, 600, 1200, 2400, 4800]) {
      const child = spawn(process.execPath, [...args, '--format', 'json'], { cwd: folder, env });
      let [report, words] = ['', ''];
      child.stdout.on('data', (part: Buffer) => (report += part.toString()));
      child.stderr.on('data', (part: Buffer) => (words += part.toString()));
      setTimeout(() => child.kill('SIGINT'), delay);
      const status = await new Promise((resolve) => child.on('close', resolve));
      if (report === '') continue;
      const { stopped, files } = JSON.parse(report) as { stopped?: { checked: number; of: number }; files: unknown[] };
      if (stopped === undefined) break;
      stops += 1;
      expect(status).toBe(2);
      expect(files).toHaveLength(stopped.checked);
      expect(words).toContain(`已停止，${stopped.of} 个文件检查了 ${stopped.checked} 个。`);
      break;
    }
    expect(stops).toBe(1);
  }, 60_000);
});

describe('a sudden end', () => {
  it('leaves no half-written roll-up, and the received files as they were', async () => {
    const before = fingerprints();
    const whole = jibiao('merge', '收件', '-o', '整.xlsx');
    expect(whole.status, whole.stderr).toBe(0);
    const size = readFileSync(join(folder, '整.xlsx')).length;
    for (const delay of [60, 150, 300, 450, 600, 900]) {
      const out = join(folder, `断${delay}.xlsx`);
      const child = spawn(process.execPath, [main, 'merge', '收件', '-o', out], { cwd: folder, env, stdio: 'ignore' });
      setTimeout(() => child.kill('SIGKILL'), delay);
      await new Promise((resolve) => child.on('exit', resolve));
      if (existsSync(out)) expect(readFileSync(out)).toHaveLength(size);
    }
    expect(fingerprints()).toEqual(before);
  }, 60_000);
});
