import { WORDS } from './words.data.ts';

export type Locale = 'zh' | 'en';
export type WordId = keyof (typeof WORDS)['zh'];

/** Looks up a sentence and fills its slots. */
export type Say = (id: WordId, slots?: Readonly<Record<string, string | number>>) => string;

export function sayIn(locale: Locale): Say {
  return (id, slots = {}) =>
    WORDS[locale][id].replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(slots[name] ?? whole));
}

/** Chinese unless the office program speaks something else. */
export function localeOf(language: string | undefined): Locale {
  return language === undefined || /^zh/iu.test(language) ? 'zh' : 'en';
}
