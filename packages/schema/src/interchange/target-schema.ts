import * as z from 'zod/mini';

const decimal = z.string().check(z.regex(/^-?\d+(?:\.\d+)?$/u));
const cmp = z.enum(['ge', 'gt', 'eq', 'eq?', 'lt', 'le']);
const period = z.enum(['年', '半年', '季度', '月', '旬', '周', '日', '学期', '学年', '次', '小时']);
const note = { note: z.optional(z.string()) };
const approx = { approx: z.optional(z.literal(true)) };
const measure = { unit: z.optional(z.string()), per: z.optional(z.array(z.string())) };
const texted = { text: z.string() };
const point = {
  year: z.optional(z.int()),
  month: z.optional(z.int()),
  day: z.optional(z.int()),
  quarter: z.optional(z.int()),
  part: z.optional(z.enum(['上旬', '中旬', '下旬', '底', '初', '上半年', '下半年'])),
};

const simple = [
  z.object({ kind: z.literal('number'), cmp, value: decimal, ...measure, ...approx, ...note }),
  z.object({ kind: z.literal('range'), lo: decimal, hi: decimal, ...measure, ...note }),
  z.object({
    kind: z.literal('change'),
    dir: z.enum(['up', 'down']),
    cmp,
    value: decimal,
    unit: z.optional(z.string()),
    base: z.optional(z.string()),
    ...approx,
    ...note,
  }),
  z.object({
    kind: z.literal('frequency'),
    cmp,
    value: decimal,
    unit: z.string(),
    period,
    every: z.optional(decimal),
    per: z.optional(z.array(z.string())),
    annual: z.optional(decimal),
    ...approx,
    ...note,
  }),
  z.object({ kind: z.literal('deadline'), ...point, ...note }),
  z.object({ kind: z.literal('period'), from: z.object(point), to: z.object(point), ...note }),
  z.object({ kind: z.literal('ratio'), a: decimal, b: decimal, c: z.optional(decimal), cmp: z.optional(cmp), ...note }),
  z.object({ kind: z.literal('budgetRef'), cmp: z.enum(['le', 'lt', 'eq']), ...texted }),
  z.object({ kind: z.literal('boolean'), value: z.boolean(), ...texted }),
  z.object({ kind: z.literal('grade'), scale: z.string(), grade: z.string(), cmp, ...texted }),
  z.object({
    kind: z.literal('qualitative'),
    family: z.enum(['result', 'change', 'level', 'compliance', 'other']),
    ...texted,
    period: z.optional(period),
  }),
  z.object({ kind: z.literal('unmeasurable'), ...texted }),
  z.object({ kind: z.literal('placeholder'), ...texted }),
  z.object({ kind: z.literal('unparsed'), ...texted }),
  z.object({ kind: z.literal('empty') }),
] as const;

/** Target value (指标值) as JSON; a Standard Schema. Decimals are strings. */
export const targetSchema = z.discriminatedUnion('kind', [
  ...simple,
  z.object({ kind: z.literal('composite'), parts: z.array(z.discriminatedUnion('kind', simple)) }),
]);
