import * as z from 'zod/mini';
import type { Bilingual } from '../check/define-rule.ts';
import type { FieldId } from '../form/field.ts';
import { fieldLabels } from '../form/field-label.data.ts';
import type { AmountId } from '../form/form.ts';
import { lexiconTitles, thresholdTitles } from './setting-titles.data.ts';

/** Ids of header fields and amounts, as settings name them. */
export const fieldIds = Object.keys(fieldLabels) as [FieldId | AmountId, ...(FieldId | AmountId)[]];

const severity = z.enum(['error', 'warning', 'suggestion', 'off']);
const sourced = z.strictObject({
  value: z.string().check(z.regex(/^\d+(?:\.\d+)?$/u, { error: 'figure' })),
  source: z.string(),
  verified: z.boolean(),
});
const words = z.array(z.string());
const texts = z.record(z.string(), z.string());
const lists = z.record(z.string(), words);
const name = z.string().check(z.minLength(1, { error: 'blank' }));

/** An object that knows what each of its keys means: editors show it, and a slip of the pen is no setting. */
function named<Value extends z.ZodMiniType>(titles: Readonly<Record<string, Bilingual>>, value: Value) {
  const shape = Object.entries(titles).map(([id, { zh, en }]) => {
    const described = value.check(z.describe(`${zh} / ${en}`));
    return [id, z.optional(described)] as const;
  });
  return z.strictObject(Object.fromEntries(shape));
}

/** Lists by name, and by name with a plus sign: `genericProjectWords+` adds to the built-in list. */
const lexiconKeys = Object.fromEntries(
  Object.entries(lexiconTitles).flatMap(([id, { zh, en }]) => [
    [id, { zh, en }],
    [`${id}+`, { zh: `加词：${zh}`, en: `more: ${en}` }],
  ]),
);

const kind = {
  name,
  aliases: z._default(words, []),
};
const frame = z.strictObject({
  id: name,
  title: name,
  frame: z._default(z.enum(['project', 'department']), 'project'),
  levels: z.array(
    z.strictObject({
      code: z.string().check(z.regex(/^\d$/u, { error: 'level1' })),
      ...kind,
      children: z.array(z.strictObject({ code: z.string().check(z.regex(/^\d\d$/u, { error: 'level2' })), ...kind })),
    }),
  ),
});

/** A profile as a bureau writes it (口径文件): what it does not say comes from the profile it extends. */
export const profileFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: name,
  extends: z.optional(z.string()),
  version: z.optional(z.string()),
  title: z.optional(z.string()),
  taxonomy: z.optional(z.string()),
  frames: z.optional(z.array(frame)),
  year: z.optional(z.string().check(z.regex(/^\d{4}$/u, { error: 'year' }))),
  mode: z.optional(z.enum(['submit', 'publish'])),
  required: z.optional(z.array(z.enum(fieldIds))),
  amountUnit: z.optional(z.enum(['元', '万元'])),
  levelCodes: z.optional(z.enum(['required', 'optional', 'absent'])),
  levelLabels: z.optional(texts),
  levelAliases: z.optional(lists),
  kinds: z.optional(
    z.array(z.strictObject({ anyOf: words, when: z.enum(['always', 'serves-people', 'construction', 'never']) })),
  ),
  region: z.optional(z.string().check(z.regex(/^\d{6}$/u, { error: 'region' }))),
  vocabularies: z.optional(named(fieldLabels, words)),
  patterns: z.optional(named(fieldLabels, z.string())),
  weights: z.optional(
    z.strictObject({ total: z.optional(sourced), level1: z.optional(z.record(z.string(), sourced)) }),
  ),
  thresholds: z.optional(named(thresholdTitles, sourced)),
  lexicons: z.optional(named(lexiconKeys, words)),
  rules: z.optional(z.record(z.string(), severity)),
});

/** What a profile file may hold. */
export type ProfileFile = z.infer<typeof profileFileSchema>;

/** JSON Schema (2020-12) of a profile file, for editors. */
export function profileJsonSchema(): object {
  return z.toJSONSchema(profileFileSchema, { io: 'input' });
}
