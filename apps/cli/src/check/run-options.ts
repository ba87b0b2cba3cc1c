import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { type Input, type Io, optionValue, optionValues } from '../command.ts';
import { type EarlierReport, openReport } from '../report/earlier.ts';
import { Trouble } from '../trouble.ts';
import { loadSettings, type Settings, settingsPrint } from './settings.ts';

/** The settings that `--profile` and `--config` ask for, or that lie above the operands. */
export async function settingsFrom(input: Input, operands: readonly string[], io: Io): Promise<Settings> {
  const options = { profile: optionValue(input, 'profile'), config: optionValue(input, 'config'), cwd: io.cwd };
  return { ...(await loadSettings(operands, options)), passwords: passwordsFrom(input, io) };
}

/** Passwords that locked files are tried with: those of `--password`, then the one that the environment keeps. */
export function passwordsFrom(input: Input, { env }: Io): readonly string[] {
  const kept = env['JIBIAO_PASSWORD'] ?? '';
  return [...optionValues(input, 'password'), ...(kept === '' ? [] : [kept])];
}

/** Number of worker threads: `--workers`, else all cores. */
export function workersFrom(input: Input): number {
  const text = optionValue(input, 'workers');
  if (text === undefined) return availableParallelism();
  if (/^\d{1,3}$/u.test(text)) return Number(text);
  throw new Trouble({
    zh: `--workers 要写一个整数，不能是“${text}”。`,
    en: `--workers takes a whole number, not "${text}".`,
  });
}

/** The report of `--changed-since`; under other settings its results do not hold, which is said once. */
export function earlierFrom(
  input: Input,
  { settings, today, io }: { readonly settings: Settings; readonly today: string; readonly io: Io },
): EarlierReport | undefined {
  const path = optionValue(input, 'changed-since');
  if (path === undefined) return undefined;
  const earlier = openReport(resolve(io.cwd, path), path);
  if (earlier.head.settings === settingsPrint(settings, today) && earlier.head.locale === io.locale) return earlier;
  earlier.close();
  io.stderr.write(
    io.locale === 'zh'
      ? `“${path}”的口径、设置、语言或程序版本与这次不同，全部重新检查。\n`
      : `"${path}" was made under other settings, language or version; everything is checked again.\n`,
  );
  return undefined;
}
