import * as z from 'zod/mini';
import type { BatchInputs } from '../check/batch.ts';
import { checkNames, checkRules } from '../profile/check-names.ts';
import { extendProfile, type ProfileContext, parseProfile, profileKeys } from '../profile/parse-profile.ts';
import type { Profile } from '../profile/profile.ts';
import { type ProfileFile, profileFileSchema } from '../profile/profile-file.ts';
import { defaultProfile, profiles } from '../profile/profiles.data.ts';
import { allRules } from '../rules/all-rules.ts';
import { defined } from '../value/defined.ts';
import type { Waiver } from '../waiver/waiver.ts';
import { type ConfigProblem, describeIssue, unknownName } from './config-problem.ts';
import { nearestWord } from './nearest-word.ts';

const waiverSchema = z.strictObject({
  rule: z.string(),
  file: z.optional(z.string()),
  project: z.optional(z.string()),
  at: z.optional(z.string()),
  reason: z.string().check(z.minLength(1, { error: 'blank' })),
  by: z.string().check(z.minLength(1, { error: 'blank' })),
  until: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u, { error: 'date' })),
});

const figure = z.string().check(z.regex(/^\d+(?:\.\d+)?$/u, { error: 'figure' }));

/** Shape of `jibiao.config.json`. */
export const configSchema = z.strictObject({
  $schema: z.optional(z.string()),
  /** Id of a shipped profile, or of one under `profiles`; the command line also takes the path of a profile file. */
  profile: z.optional(z.string()),
  /** Profiles of this place. */
  profiles: z.optional(z.array(profileFileSchema)),
  /** Changes to the chosen profile. */
  overrides: z.optional(z.partial(profileFileSchema)),
  /** 部门与单位代码. */
  registry: z.optional(z.array(z.strictObject({ code: z.string(), name: z.string() }))),
  /** 预算清单, amounts in 万元. */
  budget: z.optional(
    z.array(
      z.strictObject({
        project: z.string(),
        projectCode: z.optional(z.string()),
        unit: z.optional(z.string()),
        amount: z.optional(figure),
      }),
    ),
  ),
  /** 部门预算合计, amounts in 万元. */
  departmentTotals: z.optional(z.array(z.strictObject({ department: z.string(), amount: figure }))),
  waivers: z.optional(z.array(waiverSchema)),
});

/** A configuration as the judge uses it. */
export interface Config {
  readonly profile: Profile;
  readonly inputs: BatchInputs;
  readonly waivers: readonly Waiver[];
}

/** Reads a configuration (JSON already parsed). Total: the first thing that is wrong is named with its place. */
export function parseConfig(json: unknown, context: ProfileContext = {}): { readonly config: Config } | ConfigProblem {
  const parsed = configSchema.safeParse(json);
  if (!parsed.success) return describeIssue(parsed.error.issues[0], json, configKeys);
  const { data } = parsed;
  const chosen = profileOf(data, context);
  if ('problem' in chosen) return chosen;
  const { profile } = chosen;
  const waivers = (data.waivers ?? []).map((waiver) => defined<Waiver>(waiver));
  const waived = waivers.map(({ rule }) => rule);
  const problem = checkRules('waivers', waived, context.rules ?? allRules);
  if (problem !== undefined) return problem;
  const budget = data.budget?.map((line) => defined<NonNullable<BatchInputs['budget']>[number]>(line));
  const { registry, departmentTotals } = data;
  return { config: { profile, inputs: defined<BatchInputs>({ registry, budget, departmentTotals }), waivers } };
}

/** The profile that a configuration chooses, with its own changes. */
function profileOf(
  { profile: id, profiles: files = [], overrides }: z.infer<typeof configSchema>,
  context: ProfileContext,
): { readonly profile: Profile } | ConfigProblem {
  const own = ownProfiles(files, context);
  if ('problem' in own) return own;
  const chosen = chooseProfile(id ?? own.profiles.at(-1)?.id ?? defaultProfile.id, own.profiles);
  if ('problem' in chosen) return chosen;
  const profile = overrides === undefined ? chosen : extendProfile(chosen, overrides);
  return checkNames(profile, context.rules ?? allRules) ?? { profile };
}

function configKeys(path: readonly string[]): readonly string[] {
  if (path.length === 0) return Object.keys(configSchema.shape);
  return path[0] === 'waivers' ? Object.keys(waiverSchema.shape) : profileKeys(path);
}

/** Profiles of a file in order, so that a later one may extend an earlier one; those at hand before them. */
function ownProfiles(
  files: readonly ProfileFile[],
  { known = [], ...context }: ProfileContext,
): { readonly profiles: readonly Profile[] } | ConfigProblem {
  const own = [...known];
  for (const file of files) {
    const parsed = parseProfile(file, { ...context, known: own });
    if ('problem' in parsed) return parsed;
    own.push(parsed.profile);
  }
  return { profiles: own };
}

function chooseProfile(id: string, own: readonly Profile[]): Profile | ConfigProblem {
  const all = [...own, ...profiles];
  const chosen = all.find((profile) => profile.id === id);
  if (chosen !== undefined) return chosen;
  const near = nearestWord(
    id,
    all.map((profile) => profile.id),
  );
  return unknownName('profile', { zh: `没有口径“${id}”`, en: `there is no profile "${id}"` }, near);
}

/** JSON Schema (2020-12) of `jibiao.config.json`, for editors. */
export function configJsonSchema(): object {
  return z.toJSONSchema(configSchema, { io: 'input' });
}
