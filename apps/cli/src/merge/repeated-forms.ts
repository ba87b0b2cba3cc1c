import { digestForm, type Form, projectKey } from '@jibiao/schema';
import type { Locale } from '../command.ts';

/** A form and the file it was handed in with. */
export interface HandedIn {
  readonly file: string;
  readonly form: Form;
}

/** Forms as they count in a result, and what a person should know of the repeated ones. */
interface CountedForms<T extends HandedIn> {
  readonly forms: readonly T[];
  readonly notes: readonly string[];
}

/** A form that was handed in twice word for word counts once; two versions of it both stay, and are named; `summed` says that they stand in totals. */
export function countOnce<T extends HandedIn>(forms: readonly T[], locale: Locale, summed = false): CountedForms<T> {
  const seen = new Map<string, { readonly file: string; readonly content: string }[]>();
  const notes: string[] = [];
  const kept = forms.filter(({ form, file }) => {
    const digest = digestForm(form, file);
    const key = projectKey(digest);
    const known = seen.get(key) ?? [];
    seen.set(key, [...known, { file, content: digest.content }]);
    const [first] = known;
    if (first === undefined || digest.project === '') return true;
    const same = known.find(({ content }) => content === digest.content);
    if (same === undefined)
      notes.push(WORDS[locale].versions(digest.project, first.file, file) + (summed ? WORDS[locale].summed : ''));
    else notes.push(WORDS[locale].twice(digest.project, same.file, file));
    return same === undefined;
  });
  return { forms: kept, notes };
}

const WORDS = {
  zh: {
    twice: (project: string, first: string, file: string) =>
      `“${project}”在“${file}”和“${first}”里内容相同，只列一次。`,
    versions: (project: string, first: string, file: string) =>
      `“${project}”在“${file}”和“${first}”里内容不同，两份都已列入，确认以哪一份为准。`,
    summed: '合计里有重复。',
  },
  en: {
    twice: (project: string, first: string, file: string) =>
      `"${project}" in "${file}" is that of "${first}" word for word; it is listed once.`,
    versions: (project: string, first: string, file: string) =>
      `"${project}" differs between "${file}" and "${first}"; both are listed; settle which one holds.`,
    summed: ' Totals count both.',
  },
} as const;
