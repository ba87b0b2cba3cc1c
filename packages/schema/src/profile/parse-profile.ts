import type { Bilingual } from '../check/define-rule.ts';
import { defined } from '../value/defined.ts';
import { findProfile } from './find-profile.ts';
import type { Profile } from './profile.ts';
import { type ProfileFile, profileFileSchema } from './profile-file.ts';
import { defaultProfile } from './profiles.data.ts';

/** What is wrong with a configuration: `problem` names the place, `text` says it to a person. */
export interface ConfigProblem {
  readonly problem: string;
  readonly text: Bilingual;
}

/** A profile read from JSON, or the first thing that is wrong with it. */
export type ParsedProfile = { readonly profile: Profile } | ConfigProblem;

/** Reads a profile file (JSON already parsed). Total. Profiles in `known` may be extended beside the shipped ones. */
export function parseProfile(json: unknown, known: readonly Profile[] = []): ParsedProfile {
  const parsed = profileFileSchema.safeParse(json);
  if (!parsed.success) return describeIssue(parsed.error.issues[0]);
  const parent = parsed.data.extends ?? defaultProfile.id;
  const base = known.find(({ id }) => id === parent) ?? findProfile(parent);
  if (base === undefined) {
    return problemAt('extends', { zh: `没有口径“${parent}”`, en: `there is no profile "${parent}"` });
  }
  const pattern = Object.entries(parsed.data.patterns ?? {}).find(([, source]) => !isPattern(source));
  if (pattern !== undefined) {
    return problemAt(`patterns.${pattern[0]}`, { zh: '正则表达式读不懂', en: 'the regular expression cannot be read' });
  }
  return { profile: extendProfile(base, parsed.data) };
}

/** Lays a profile file over the profile it extends: records are merged by key, everything else replaces. */
export function extendProfile(base: Profile, file: Omit<ProfileFile, 'id'> & { readonly id?: string }): Profile {
  const { $schema: _schema, extends: _parent, weights, ...own } = file;
  const merge = <T>(
    below: Readonly<Record<string, T>> | undefined,
    above: Readonly<Record<string, T>> | undefined,
  ) => ({
    ...below,
    ...above,
  });
  return defined<Profile>({
    ...base,
    ...(own as Partial<Profile>),
    vocabularies: merge(base.vocabularies, own.vocabularies),
    patterns: merge(base.patterns, own.patterns),
    levelLabels: merge(base.levelLabels, own.levelLabels),
    levelAliases: merge(base.levelAliases, own.levelAliases),
    thresholds: merge(base.thresholds, own.thresholds),
    lexicons: merge(base.lexicons, own.lexicons),
    rules: merge(base.rules, own.rules),
    weights: defined<Profile['weights']>({
      total: weights?.total ?? base.weights.total,
      level1: weights?.level1 ?? base.weights.level1,
    }),
  });
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

/** Turns a zod issue into our own words. */
export function describeIssue(issue: Issue | undefined): ConfigProblem {
  const path = (issue?.path ?? []).map(String).join('.');
  if (issue?.code === 'unrecognized_keys') {
    const key = [path, issue.keys?.[0] ?? ''].filter((part) => part !== '').join('.');
    return problemAt(key, { zh: '没有这一项设置', en: 'there is no such setting' });
  }
  return problemAt(path, { zh: '缺少，或写法不在可用的范围内', en: 'missing, or not one of the allowed forms' });
}

/** A problem at a dotted path. */
export function problemAt(path: string, text: Bilingual): ConfigProblem {
  const zh = path === '' ? text.zh : `“${path}”${text.zh}`;
  return { problem: zh, text: { zh, en: path === '' ? text.en : `"${path}": ${text.en}` } };
}
