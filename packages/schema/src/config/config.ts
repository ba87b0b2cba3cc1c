import * as z from 'zod/mini';
import type { BatchInputs } from '../check/batch.ts';
import { findProfile } from '../profile/find-profile.ts';
import { type ConfigProblem, describeIssue, extendProfile, parseProfile, problemAt } from '../profile/parse-profile.ts';
import type { Profile } from '../profile/profile.ts';
import { type ProfileFile, profileFileSchema } from '../profile/profile-file.ts';
import { defaultProfile } from '../profile/profiles.data.ts';
import { defined } from '../value/defined.ts';
import type { Waiver } from '../waiver/waiver.ts';

const waiverSchema = z.strictObject({
  rule: z.string().check(z.minLength(1)),
  file: z.optional(z.string()),
  project: z.optional(z.string()),
  at: z.optional(z.string()),
  reason: z.string().check(z.minLength(1)),
  by: z.string().check(z.minLength(1)),
  until: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u)),
});

/** Shape of `jibiao.config.json`. */
export const configSchema = z.strictObject({
  $schema: z.optional(z.string()),
  /** Id of a shipped profile, or of one under `profiles`. */
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
        amount: z.optional(z.string().check(z.regex(/^\d+(?:\.\d+)?$/u))),
      }),
    ),
  ),
  /** 部门预算合计, amounts in 万元. */
  departmentTotals: z.optional(
    z.array(z.strictObject({ department: z.string(), amount: z.string().check(z.regex(/^\d+(?:\.\d+)?$/u)) })),
  ),
  waivers: z.optional(z.array(waiverSchema)),
});

/** A configuration as the judge uses it. */
export interface Config {
  readonly profile: Profile;
  readonly inputs: BatchInputs;
  readonly waivers: readonly Waiver[];
}

/** Reads a configuration (JSON already parsed). Total: the first thing that is wrong is named with its place. */
export function parseConfig(json: unknown): { readonly config: Config } | ConfigProblem {
  const parsed = configSchema.safeParse(json);
  if (!parsed.success) return describeIssue(parsed.error.issues[0]);
  const { data } = parsed;
  const own = ownProfiles(data.profiles ?? []);
  if ('problem' in own) return own;
  const id = data.profile ?? own.profiles.at(-1)?.id ?? defaultProfile.id;
  const chosen = own.profiles.find((profile) => profile.id === id) ?? findProfile(id);
  if (chosen === undefined) return problemAt('profile', { zh: `没有口径“${id}”`, en: `there is no profile "${id}"` });
  const profile = data.overrides === undefined ? chosen : extendProfile(chosen, data.overrides as ProfileFile);
  const waivers = (data.waivers ?? []).map((waiver) => defined<Waiver>(waiver));
  const budget = data.budget?.map((line) => defined<NonNullable<BatchInputs['budget']>[number]>(line));
  const { registry, departmentTotals } = data;
  return { config: { profile, inputs: defined<BatchInputs>({ registry, budget, departmentTotals }), waivers } };
}

/** Profiles of a file in order, so that a later one may extend an earlier one. */
function ownProfiles(files: readonly ProfileFile[]): { readonly profiles: readonly Profile[] } | ConfigProblem {
  const profiles: Profile[] = [];
  for (const file of files) {
    const parsed = parseProfile(file, profiles);
    if ('problem' in parsed) return parsed;
    profiles.push(parsed.profile);
  }
  return { profiles };
}

/** JSON Schema (2020-12) of `jibiao.config.json`, for editors. */
export function configJsonSchema(): object {
  return z.toJSONSchema(configSchema);
}
