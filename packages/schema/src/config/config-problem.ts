import type { Bilingual } from '../check/define-rule.ts';
import { nearestWord } from './nearest-word.ts';

/** What is wrong with a configuration: `problem` names the place, `text` says it to a person. */
export interface ConfigProblem {
  readonly problem: string;
  readonly text: Bilingual;
}

/** A problem at a dotted path. */
export function problemAt(path: string, text: Bilingual): ConfigProblem {
  const zh = path === '' ? text.zh : `“${path}”${text.zh}`;
  return { problem: zh, text: { zh, en: path === '' ? text.en : `"${path}": ${text.en}` } };
}

/** A name that stands for nothing, with the one that may be meant. */
export function unknownName(path: string, what: Bilingual, near: string | undefined): ConfigProblem {
  const hint = near === undefined ? { zh: '', en: '' } : { zh: `，疑似“${near}”`, en: `; perhaps "${near}"` };
  return problemAt(path, { zh: what.zh + hint.zh, en: what.en + hint.en });
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly expected?: string;
}

/** How a text has to be written, by the name a schema gives its check. */
const FORMS: Readonly<Record<string, Bilingual>> = {
  figure: { zh: '要写成带引号的数字，如 "30"', en: 'a figure in quotes, such as "30"' },
  blank: { zh: '不能空', en: 'must not be blank' },
  level1: { zh: '要写成一位数字', en: 'one digit' },
  level2: { zh: '要写成两位数字', en: 'two digits' },
  year: { zh: '要写成四位数字，如 "2026"', en: 'four digits, such as "2026"' },
  region: { zh: '要写成六位数字', en: 'six digits' },
  date: { zh: '要写成 2026-12-31 这样的日期', en: 'a date such as 2026-12-31' },
};

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '要写成带引号的文字', en: 'a text in quotes' },
  boolean: { zh: '只能是 true 或 false', en: 'true or false' },
  array: { zh: '要写成方括号 [ ] 里的一组', en: 'a list in [ ]' },
  object: { zh: '要写成花括号 { } 里的一组', en: 'settings in { }' },
  record: { zh: '要写成花括号 { } 里的一组', en: 'settings in { }' },
};

const OTHERWISE: Bilingual = { zh: '写法不在可用的范围内', en: 'not one of the allowed forms' };

/** Turns an issue of a schema into our own words. `json` is what was read, `known` the keys that may stand at a path. */
export function describeIssue(
  issue: Issue | undefined,
  json: unknown,
  known: (path: readonly string[]) => readonly string[],
): ConfigProblem {
  const path = (issue?.path ?? []).map(String);
  const place = path.join('.');
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys?.[0] ?? '';
    const what = { zh: '没有这一项设置', en: 'there is no such setting' };
    return unknownName([...path, key].join('.'), what, nearestWord(key, known(path)));
  }
  const value = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], json);
  if (value === undefined) return problemAt(place, { zh: '没有写', en: 'is missing' });
  return problemAt(place, wording(issue, value));
}

/** Most values that are worth listing. */
const LISTED = 6;

function wording({ code, expected = '', message = '', values = [] }: Partial<Issue> = {}, value: unknown): Bilingual {
  if (code === 'invalid_value' && values.length <= LISTED) {
    return { zh: `只能是 ${values.join('、')}`, en: `one of ${values.join(', ')}` };
  }
  if (code === 'invalid_value') {
    const near = nearestWord(String(value), values.map(String));
    if (near !== undefined)
      return { zh: `没有“${String(value)}”，疑似“${near}”`, en: `no "${String(value)}"; perhaps "${near}"` };
  }
  return FORMS[message] ?? (code === 'invalid_type' ? TYPES[expected] : undefined) ?? OTHERWISE;
}
