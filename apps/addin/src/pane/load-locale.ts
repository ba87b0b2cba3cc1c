import type { Locale } from './words.ts';

/** Fetches the sentences of the rules in English for those who read them; Chinese is there from the start. */
export async function loadLocale(locale: Locale): Promise<void> {
  if (locale === 'en') await import('virtual:english');
}
