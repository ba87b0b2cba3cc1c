import { digestForm, projectKey } from '@jibiao/schema';
import type { RolledForm } from '@jibiao/workbook';
import type { Locale } from '../command.ts';

/** Forms as they count in a roll-up, and what a person should know of the repeated ones. */
export interface CountedForms {
  readonly forms: readonly RolledForm[];
  readonly notes: readonly string[];
}

/** A form that was handed in twice word for word counts once; two versions of it both stay, and are named. */
export function countOnce(forms: readonly RolledForm[], locale: Locale): CountedForms {
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
    if (same === undefined) notes.push(WORDS[locale].versions(digest.project, first.file, file));
    else notes.push(WORDS[locale].twice(digest.project, same.file, file));
    return same === undefined;
  });
  return { forms: kept, notes };
}

const WORDS = {
  zh: {
    twice: (project: string, first: string, file: string) =>
      `“${project}”在“${file}”和“${first}”里内容相同，只汇总一次。`,
    versions: (project: string, first: string, file: string) =>
      `“${project}”在“${file}”和“${first}”里内容不同，两份都已列入，合计有重复。`,
  },
  en: {
    twice: (project: string, first: string, file: string) =>
      `"${project}" in "${file}" is that of "${first}" word for word; it counts once.`,
    versions: (project: string, first: string, file: string) =>
      `"${project}" differs between "${file}" and "${first}"; both are listed, so totals count it twice.`,
  },
} as const;
