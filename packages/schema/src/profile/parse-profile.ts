import type { AnyRule } from '../check/define-rule.ts';
import { type ConfigProblem, describeIssue, unknownName } from '../config/config-problem.ts';
import { nearestWord } from '../config/nearest-word.ts';
import { allRules } from '../rules/all-rules.ts';
import { defined } from '../value/defined.ts';
import { checkNames } from './check-names.ts';
import type { Profile } from './profile.ts';
import { fieldIds, type ProfileFile, profileFileSchema } from './profile-file.ts';
import { defaultProfile, profiles } from './profiles.data.ts';
import { lexiconTitles, thresholdTitles } from './setting-titles.data.ts';

/** A profile read from JSON, or the first thing that is wrong with it. */
export type ParsedProfile = { readonly profile: Profile } | ConfigProblem;

/** What a profile file may name beside what is shipped. */
export interface ProfileContext {
  /** Profiles it may extend. */
  readonly known?: readonly Profile[];
  /** Rules it may grade; all of the catalogue unless a caller brings its own. */
  readonly rules?: readonly AnyRule[];
}

/** Reads a profile file (JSON already parsed). Total: the first thing that is wrong is named with its place. */
export function parseProfile(json: unknown, { known = [], rules = allRules }: ProfileContext = {}): ParsedProfile {
  const parsed = profileFileSchema.safeParse(json);
  if (!parsed.success) return describeIssue(parsed.error.issues[0], json, profileKeys);
  const parent = parsed.data.extends ?? defaultProfile.id;
  const all = [...known, ...profiles];
  const base = all.find(({ id }) => id === parent);
  if (base === undefined) {
    const near = nearestWord(
      parent,
      all.map(({ id }) => id),
    );
    return unknownName('extends', { zh: `没有口径“${parent}”`, en: `there is no profile "${parent}"` }, near);
  }
  const profile = extendProfile(base, parsed.data);
  return checkNames(profile, rules) ?? { profile };
}

/** Keys that may stand at a path of a profile file. */
export function profileKeys(path: readonly string[]): readonly string[] {
  const last = path.at(-1) ?? '';
  if (last === 'thresholds') return Object.keys(thresholdTitles);
  if (last === 'lexicons') return Object.keys(lexiconTitles).flatMap((id) => [`${id}+`, id]);
  if (last === 'vocabularies' || last === 'patterns') return fieldIds;
  return Object.keys(profileFileSchema.shape);
}

type Changes = { readonly [Key in keyof ProfileFile]?: ProfileFile[Key] | undefined };

/** Lays a profile file over the profile it extends: records are merged by key, everything else replaces. */
export function extendProfile(base: Profile, file: Changes): Profile {
  const { $schema: _schema, extends: _parent, weights, ...own } = file;
  const merge = <T>(below: Readonly<Record<string, T>> | undefined, above: object | undefined) =>
    ({ ...below, ...above }) as Readonly<Record<string, T>>;
  return defined<Profile>({
    ...base,
    ...(own as Partial<Profile>),
    frames: own.frames === undefined ? base.frames : [...own.frames, ...(base.frames ?? [])],
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
