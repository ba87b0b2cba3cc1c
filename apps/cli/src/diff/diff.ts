import * as z from 'zod/mini';
import { reportFindingSchema } from '../report/report.ts';

const place = z.object({ file: z.string(), sheet: z.string(), range: z.string() });

const change = z.object({
  kind: z.enum(['changed', 'added', 'removed']),
  /** What changed: a field's label, or an indicator's name. */
  label: z.string(),
  /** For an indicator, which part of it. */
  part: z.optional(z.enum(['name', 'level', 'value'])),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  /** Cell in the old file, `Sheet1!D12`. */
  fromAt: z.optional(z.string()),
  toAt: z.optional(z.string()),
});

const project = z.object({
  project: z.string(),
  unit: z.optional(z.string()),
  old: z.optional(place),
  new: z.optional(place),
  /** Only one side has it, but the other side has files that could not be read, where it may stand. */
  uncompared: z.optional(z.literal(true)),
  /** Findings of the old table that the new one no longer has. */
  cured: z.array(reportFindingSchema),
  /** Findings that only the new table has. */
  fresh: z.array(reportFindingSchema),
  /** Findings both have; of a project that was not compared, all the new table has. */
  remaining: z.array(reportFindingSchema),
  changes: z.array(change),
});

const unread = z.object({ side: z.enum(['old', 'new']), file: z.string(), trouble: z.string() });

const totals = z.object({
  projects: z.number(),
  added: z.number(),
  removed: z.number(),
  uncompared: z.number(),
  cured: z.number(),
  fresh: z.number(),
  remaining: z.number(),
  /** Errors the new tables still have. */
  errors: z.number(),
  changes: z.number(),
});

/** What `jibiao diff` says, published as `docs/schemas/diff.schema.json`. */
export const diffSchema = z.object({
  format: z.literal('jibiao-diff'),
  version: z.literal(1),
  tool: z.string(),
  locale: z.enum(['zh', 'en']),
  profile: z.object({ id: z.string(), version: z.string(), title: z.string() }),
  projects: z.array(project),
  /** Files that could not be read. */
  unread: z.array(unread),
  totals,
});

export type Diff = z.infer<typeof diffSchema>;
export type ProjectDiff = z.infer<typeof project>;
export type UnreadFile = z.infer<typeof unread>;
export type Change = z.infer<typeof change>;
