/** A moment of the 1900 date system. Day 60 is the 29 February 1900 that never was; serials below 1 are times of no day. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const SECONDS = 86_400;
const LAST = 2_958_466;

/** The moment of a serial number; `undefined` for one outside 1900 to 9999. */
export function momentOf(serial: number): Moment | undefined {
  if (!(serial >= 0 && serial < LAST)) return undefined;
  const total = Math.round(serial * SECONDS);
  const day = Math.floor(total / SECONDS);
  const rest = total % SECONDS;
  return {
    ...dayOf(day),
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
  };
}

function dayOf(serial: number): Pick<Moment, 'year' | 'month' | 'day'> {
  if (serial === 0) return { year: 1900, month: 1, day: 0 };
  if (serial === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(Date.UTC(1899, 11, serial < 60 ? 31 : 30) + serial * SECONDS * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO 8601: the day, its time when it has one, or the time alone for a serial below 1. */
export function isoOf({ year, month, day, hour, minute, second }: Moment): string {
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const time = `T${two(hour)}:${two(minute)}:${two(second)}`;
  if (day === 0) return time;
  return hour + minute + second > 0 ? date + time : date;
}

/** At least two digits. */
export function two(part: number): string {
  return String(part).padStart(2, '0');
}
