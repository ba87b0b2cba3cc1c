import { CHINESE } from './words.zh.data.ts';

export type Locale = 'zh' | 'en';
export type WordId = keyof typeof CHINESE;

type Words = Readonly<Record<WordId, string>>;

/** Looks up a sentence and fills its slots. */
export type Say = (id: WordId, slots?: Readonly<Record<string, string | number>>) => string;

const known: Record<Locale, Words> = { zh: CHINESE, en: CHINESE };

/** Takes in the sentences of a language that was fetched. */
export function learnWords(locale: Locale, words: Words): void {
  known[locale] = words;
}

export function sayIn(locale: Locale): Say {
  return (id, slots = {}) =>
    known[locale][id].replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(slots[name] ?? whole));
}

/** Chinese unless the office program speaks something else. */
export function localeOf(language: string | undefined): Locale {
  return language === undefined || /^zh/iu.test(language) ? 'zh' : 'en';
}
