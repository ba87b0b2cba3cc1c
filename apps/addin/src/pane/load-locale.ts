import { type Locale, learnWords } from './words.ts';

/** Fetches the sentences of pane and rules in English for those who read them; Chinese is there from the start. */
export async function loadLocale(locale: Locale): Promise<void> {
  if (locale !== 'en') return;
  const [{ ENGLISH }] = await Promise.all([import('./words.en.data.ts'), import('virtual:english')]);
  learnWords('en', ENGLISH);
}
