import * as z from 'zod/mini';

const cell = z.object({
  sheet: z.string(),
  address: z.string(),
  area: z.optional(z.string()),
});

const severity = z.enum(['error', 'warning', 'suggestion']);

/** A finding with its rendered text, as every report shows it. */
export const reportFindingSchema = z.object({
  rule: z.string(),
  message: z.string(),
  severity,
  /** Absent for what has no cell, such as a form that was never handed in. */
  at: z.optional(cell),
  related: z.array(cell),
  /** Form id and row index when the finding belongs to one. */
  form: z.optional(z.string()),
  row: z.optional(z.number()),
  /** Name of the row or field the cell belongs to, for people. */
  label: z.optional(z.string()),
  /** The row or field the finding speaks of, as it stands in the sheet, to be drawn beside it. */
  context: z.array(z.object({ label: z.string(), text: z.string(), address: z.string() })),
  data: z.record(z.string(), z.string()),
  title: z.string(),
  what: z.string(),
  how: z.string(),
  basis: z.string(),
  fix: z.optional(z.object({ kind: z.enum(['safe', 'proposed']), at: cell, from: z.string(), to: z.string() })),
  also: z.array(z.string()),
});

const repair = z.object({ kind: z.string(), at: cell, before: z.string(), after: z.string() });

const form = z.object({
  id: z.string(),
  sheet: z.string(),
  range: z.string(),
  kind: z.string(),
  project: z.string(),
  department: z.optional(z.string()),
  unit: z.optional(z.string()),
  rows: z.number(),
  repairs: z.array(repair),
});

const waived = z.object({
  rule: z.string(),
  at: z.optional(cell),
  reason: z.string(),
  by: z.optional(z.string()),
  until: z.optional(z.string()),
});

/** What rules over the whole batch compare; carried so that reports of parts can be merged. */
const digest = z.object({
  file: z.string(),
  form: z.string(),
  kind: z.string(),
  sheet: z.string(),
  at: cell,
  project: z.string(),
  projectCode: z.optional(z.string()),
  department: z.optional(z.string()),
  unit: z.optional(z.string()),
  office: z.optional(z.string()),
  year: z.optional(z.string()),
  annualAmount: z.optional(z.string()),
  amountAt: z.optional(cell),
  goal: z.optional(z.object({ at: cell, text: z.string() })),
  /** One row a line: address, level 2, name, value and, where there is one, the actual result, between tabs. */
  rows: z.string(),
  content: z.string(),
});

/** How often a rule ended in which way: pass, finding, not applicable, insufficient data. */
const outcomes = z.record(z.string(), z.array(z.number()).check(z.length(4)));

const file = z.object({
  file: z.string(),
  status: z.enum(['checked', 'no-form', 'failed']),
  format: z.optional(z.string()),
  /** Size in bytes, time of the last change (of the archive, for a file inside one) and SHA-256: tell `--changed-since` what to skip. */
  size: z.optional(z.number()),
  modified: z.optional(z.string()),
  sha256: z.optional(z.string()),
  profile: z.optional(z.string()),
  /** Why the file could not be checked, one sentence. */
  trouble: z.optional(z.string()),
  notes: z.array(z.string()),
  forms: z.array(form),
  digests: z.array(digest),
  outcomes,
  waived: z.array(waived),
  findings: z.array(reportFindingSchema),
});

const totals = z.object({
  files: z.number(),
  clean: z.number(),
  toRevise: z.number(),
  failed: z.number(),
  withoutForm: z.number(),
  forms: z.number(),
  rows: z.number(),
  errors: z.number(),
  warnings: z.number(),
  suggestions: z.number(),
  waived: z.number(),
});

/** What a report says of itself before its files. */
export const reportHeadSchema = z.object({
  format: z.literal('jibiao-report'),
  version: z.literal(2),
  tool: z.string(),
  locale: z.enum(['zh', 'en']),
  /** Day of the check, ISO date. */
  date: z.string(),
  profile: z.object({ id: z.string(), version: z.string(), title: z.string() }),
  /** Fingerprint of all settings: reports merge, and results are reused, only under the same ones. */
  settings: z.string(),
  /** Which part of the files this is; rules over the whole batch run when the parts are merged. */
  shard: z.optional(z.object({ index: z.number(), of: z.number() })),
  /** Present when the run was stopped before the end; rules over the whole batch have not run. */
  stopped: z.optional(z.object({ checked: z.number(), of: z.number() })),
  totals,
  outcomes,
});

/** The machine-readable report of `jibiao check`, published as `docs/schemas/report.schema.json`. */
export const reportSchema = z.extend(reportHeadSchema, {
  files: z.array(file),
  /** Findings that belong to no received file: forms that are missing against the list. */
  unattributed: z.array(reportFindingSchema),
  /** Files in a given folder that were not opened because they are no table files by name. */
  skipped: z.array(z.string()),
});

export type ReportHead = z.infer<typeof reportHeadSchema>;
export type ReportFile = z.infer<typeof file>;
export type ReportForm = z.infer<typeof form>;
export type ReportFinding = z.infer<typeof reportFindingSchema>;
export type Totals = z.infer<typeof totals>;
export type OutcomeCounts = z.infer<typeof outcomes>;

/** A report whose files are fetched one by one, so that ten thousand take no more memory than a hundred. */
export interface Report extends ReportHead {
  readonly unattributed: readonly ReportFinding[];
  readonly skipped: readonly string[];
  /** The files in order; may be walked several times. */
  readonly files: () => Iterable<ReportFile>;
  /** The same as JSON text, one file each. */
  readonly lines: () => Iterable<Uint8Array>;
}
