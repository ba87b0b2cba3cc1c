import type { Io } from '../command.ts';

const EVERY = { terminal: 200, pipe: 10_000 } as const;

/** Progress of a batch on standard error: a line that renews itself on a terminal, a quiet line now and then in a pipe. */
export function showProgress(
  { stderr, locale }: Pick<Io, 'stderr' | 'locale'>,
  now: () => number = Date.now,
): (done: number, total: number) => void {
  const started = now();
  let last = started;
  const terminal = stderr.columns !== undefined;
  return (done, total) => {
    const time = now();
    const finished = done === total;
    if (terminal && finished) stderr.write('\r\u001B[K');
    if (finished || time - last < (terminal ? EVERY.terminal : EVERY.pipe)) return;
    last = time;
    const rate = (done * 1000) / Math.max(time - started, 1);
    const rest = Math.ceil((total - done) / Math.max(rate, 0.01));
    const line =
      locale === 'zh'
        ? `已检查 ${done}/${total}，每秒 ${rate.toFixed(0)} 个，约剩 ${rest} 秒`
        : `${done}/${total} checked, ${rate.toFixed(0)} a second, about ${rest} s left`;
    stderr.write(terminal ? `\r${line}\u001B[K` : `${line}\n`);
  };
}
