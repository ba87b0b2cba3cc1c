import { describe, expect, it } from 'vitest';
import { showProgress } from './progress.ts';

/** Plays a run: what is done at which second. */
function play(terminal: boolean, steps: readonly (readonly [second: number, done: number, total: number])[]): string {
  let said = '';
  let clock = 0;
  const stderr = { write: (text: string | Uint8Array) => void (said += String(text)), color: false };
  const report = showProgress(
    { stderr: terminal ? { ...stderr, columns: 80 } : stderr, locale: 'zh' },
    () => clock * 1000,
  );
  for (const [second, done, total] of steps) {
    clock = second;
    report(done, total);
  }
  return said;
}

describe('showProgress', () => {
  it('renews one line on a terminal, with rate and time left, and takes it away at the end', () => {
    const steps = [
      [0.1, 5, 3000],
      [1, 100, 3000],
      [20, 2000, 3000],
      [30, 3000, 3000],
    ] as const;
    expect(play(true, steps)).toBe(
      '\r已检查 100/3000，每秒 100 个，约剩 29 秒\u001B[K\r已检查 2000/3000，每秒 100 个，约剩 10 秒\u001B[K\r\u001B[K',
    );
  });

  it('writes a quiet line now and then into a pipe, and nothing for a quick run', () => {
    expect(
      play(false, [
        [1, 100, 200],
        [2, 200, 200],
      ]),
    ).toBe('');
    expect(
      play(false, [
        [5, 10, 3000],
        [11, 22, 3000],
        [12, 24, 3000],
      ]),
    ).toBe('已检查 22/3000，每秒 2.0 个，约剩 25 分钟\n');
  });
});
