import * as z from 'zod/mini';

const severity = z.enum(['error', 'warning', 'suggestion', 'off']);
const sourced = z.strictObject({ value: z.string(), source: z.string(), verified: z.boolean() });
const words = z.array(z.string());
const texts = z.record(z.string(), z.string());
const lists = z.record(z.string(), words);
const figures = z.record(z.string(), sourced);

/** A profile as a bureau writes it (口径文件): what it does not say comes from the profile it extends. */
export const profileFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: z.string(),
  extends: z.optional(z.string()),
  version: z.optional(z.string()),
  title: z.optional(z.string()),
  taxonomy: z.optional(z.string()),
  year: z.optional(z.string().check(z.regex(/^\d{4}$/u))),
  mode: z.optional(z.enum(['submit', 'publish'])),
  required: z.optional(words),
  amountUnit: z.optional(z.enum(['元', '万元'])),
  levelCodes: z.optional(z.enum(['required', 'optional', 'absent'])),
  levelLabels: z.optional(texts),
  levelAliases: z.optional(lists),
  kinds: z.optional(
    z.array(z.strictObject({ anyOf: words, when: z.enum(['always', 'serves-people', 'construction', 'never']) })),
  ),
  region: z.optional(z.string().check(z.regex(/^\d{6}$/u))),
  vocabularies: z.optional(lists),
  patterns: z.optional(texts),
  weights: z.optional(z.strictObject({ total: z.optional(sourced), level1: z.optional(figures) })),
  thresholds: z.optional(figures),
  lexicons: z.optional(lists),
  rules: z.optional(z.record(z.string(), severity)),
});

/** What a profile file may hold. */
export type ProfileFile = z.infer<typeof profileFileSchema>;

/** JSON Schema (2020-12) of a profile file, for editors. */
export function profileJsonSchema(): object {
  return z.toJSONSchema(profileFileSchema);
}
