import * as z from 'zod/mini';
import { targetSchema } from './target-schema.ts';

const cellRef = z.object({ sheet: z.string(), address: z.string(), area: z.optional(z.string()) });
const storage = z.object({
  type: z.enum(['text', 'number', 'date', 'boolean', 'error', 'uncached']),
  value: z.optional(z.string()),
  format: z.optional(z.string()),
  formula: z.optional(z.string()),
});
const cellText = {
  raw: z.string(),
  text: z.string(),
  at: cellRef,
  part: z.optional(z.literal(true)),
  storage: z.optional(storage),
};
const field = { ...cellText, label: z.object(cellText) };
const moneyUnit = z.enum(['元', '百元', '千元', '万元', '百万元', '亿元']);
const level = z.object({
  ...cellText,
  code: z.optional(z.string()),
  name: z.optional(z.string()),
  printedCode: z.optional(z.string()),
  label: z.string(),
  inherited: z.boolean(),
});
const repair = z.object({ kind: z.string(), at: cellRef, before: z.string(), after: z.string() });

/** Indicator row (绩效指标) as JSON; a Standard Schema. */
export const indicatorSchema = z.object({
  index: z.int(),
  set: z.enum(['annual', 'mid-term']),
  level1: level,
  level2: level,
  name: z.object(cellText),
  value: z.object(cellText),
  extras: z.record(z.string(), z.object(cellText)),
  target: targetSchema,
  repairs: z.array(repair),
});

const scoreLine = z.object({
  kind: z.enum(['execution', 'sum']),
  label: z.object(cellText),
  after: z.int(),
  rate: z.optional(z.object(cellText)),
  weight: z.optional(z.object(cellText)),
  score: z.optional(z.object(cellText)),
});

/** Form (绩效目标表) as JSON; a Standard Schema. Every value carries its sheet and A1 address. */
export const formSchema = z.object({
  id: z.string(),
  sheet: z.string(),
  range: z.string(),
  kind: z.enum(['project-target', 'department-target', 'self-evaluation', 'monitoring', 'unknown']),
  taxonomy: z.string(),
  title: z.optional(z.object(cellText)),
  fields: z.record(z.string(), z.object(field)),
  amounts: z.record(
    z.string(),
    z.object({ ...field, amount: z.optional(z.string()), unit: z.optional(moneyUnit), unitAt: z.optional(cellRef) }),
  ),
  moneyUnits: z.array(z.object({ unit: moneyUnit, at: cellRef })),
  columns: z.record(z.string(), z.object(cellText)),
  indicators: z.array(indicatorSchema),
  scoreLines: z.optional(z.array(scoreLine)),
  repairs: z.array(repair),
});

/** Finding (问题) as JSON; a Standard Schema. Ids and data, never sentences. */
export const findingSchema = z.object({
  rule: z.string(),
  message: z.string(),
  severity: z.enum(['error', 'warning', 'suggestion']),
  at: z.optional(cellRef),
  related: z.array(cellRef),
  data: z.record(z.string(), z.string()),
  fix: z.optional(z.object({ kind: z.enum(['safe', 'proposed']), at: cellRef, from: z.string(), to: z.string() })),
  file: z.string(),
  form: z.optional(z.string()),
  row: z.optional(z.int()),
  also: z.array(z.string()),
});
