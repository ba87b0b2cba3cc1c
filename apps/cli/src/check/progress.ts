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
        ? `已检查 ${done}/${total}，每秒 ${shortRate(rate)} 个，约剩 ${duration(rest, locale)}`
        : `${done}/${total} checked, ${shortRate(rate)} a second, about ${duration(rest, locale)} left`;
    stderr.write(terminal ? `\r${line}\u001B[K` : `${line}\n`);
  };
}

function shortRate(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : rate.toFixed(0);
}

function duration(seconds: number, locale: Io['locale']): string {
  const zh = locale === 'zh';
  if (seconds < 100) return zh ? `${seconds} 秒` : `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return zh ? `${minutes} 分钟` : `${minutes} min`;
}
