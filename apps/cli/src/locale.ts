import type { Locale } from './command.ts';

const VARIABLES = ['JIBIAO_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * Language of what a person reads: `--lang`, then the environment, then what the system says.
 * Without any hint Chinese, the language of the tables.
 */
export function chooseLocale(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  system?: string,
): Locale {
  if (option !== undefined) return option === 'en' ? 'en' : 'zh';
  const stated = VARIABLES.map((name) => env[name]).find((value) => value !== undefined && isLanguage(value));
  const language = stated ?? system ?? 'zh';
  return language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** `C` and `POSIX` name no language: containers and Windows shells set them without meaning anything by it. */
function isLanguage(value: string): boolean {
  return value !== '' && !/^(?:C|POSIX)(?:\.|$)/u.test(value);
}
