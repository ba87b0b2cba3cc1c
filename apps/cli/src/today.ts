import type { Io } from './command.ts';

/** The day of the run, ISO date; `SOURCE_DATE_EPOCH` fixes it, so that a run can be repeated to the byte. */
export function todayOf({ env }: Pick<Io, 'env'>): string {
  const epoch = env['SOURCE_DATE_EPOCH'];
  const now = epoch !== undefined && /^\d{1,11}$/u.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return now.toISOString().slice(0, 10);
}
