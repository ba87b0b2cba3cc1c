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

/** Forms of one project that say the same. */
interface Version {
  readonly project: string;
  readonly file: string;
  readonly content: string;
  /** Files that repeat it word for word. */
  readonly repeated: string[];
  /** The file with the first version of the project, when this is another one. */
  readonly before: string | undefined;
}

/** A form that was handed in twice word for word counts once; two versions of it both stay, and are named; `summed` says that they stand in totals. */
export function countOnce<T extends HandedIn>(forms: readonly T[], locale: Locale, summed = false): CountedForms<T> {
  const seen = new Map<string, Version[]>();
  const kept = forms.filter(({ form, file }) => {
    const digest = digestForm(form, file);
    const { content, project } = digest;
    if (project === '') return true;
    const key = projectKey(digest);
    const known = seen.get(key) ?? [];
    const same = known.find((version) => version.content === content);
    if (same !== undefined) same.repeated.push(file);
    else seen.set(key, [...known, { project, file, content, repeated: [], before: known[0]?.file }]);
    return same === undefined;
  });
  return { forms: kept, notes: [...seen.values()].flat().flatMap((version) => notesOn(version, locale, summed)) };
}

function notesOn({ project, file, repeated, before }: Version, locale: Locale, summed: boolean): string[] {
  const { twice, often, versions, summed: inTotals } = WORDS[locale];
  const notes = before === undefined ? [] : [versions(project, before, file) + (summed ? inTotals : '')];
  const [one, ...more] = repeated;
  if (one === undefined) return notes;
  return [...notes, more.length === 0 ? twice(project, file, one) : often(project, file, repeated)];
}

/** Names told of many. */
const TOLD = 3;

const WORDS = {
  zh: {
    twice: (project: string, first: string, file: string) =>
      `“${project}”在“${file}”和“${first}”里内容相同，只列一次。`,
    often: (project: string, first: string, files: readonly string[]) =>
      `“${project}”在“${first}”和另外 ${files.length} 个文件里内容相同，只列一次：${files
        .slice(0, TOLD)
        .map((file) => `“${file}”`)
        .join('、')}${files.length > TOLD ? '等' : ''}。`,
    versions: (project: string, first: string, file: string) =>
      `“${project}”在“${file}”和“${first}”里内容不同，两份都已列入，确认以哪一份为准。`,
    summed: '合计里有重复。',
  },
  en: {
    twice: (project: string, first: string, file: string) =>
      `"${project}" in "${file}" is that of "${first}" word for word; it is listed once.`,
    often: (project: string, first: string, files: readonly string[]) =>
      `"${project}" of "${first}" stands in ${files.length} other files word for word; it is listed once: ${files
        .slice(0, TOLD)
        .map((file) => `"${file}"`)
        .join(', ')}${files.length > TOLD ? ' …' : ''}`,
    versions: (project: string, first: string, file: string) =>
      `"${project}" differs between "${file}" and "${first}"; both are listed; settle which one holds.`,
    summed: ' Totals count both.',
  },
} as const;
