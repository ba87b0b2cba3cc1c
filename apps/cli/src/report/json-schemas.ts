import { jsonSchemas as schemasOfTheJudge } from '@jibiao/schema';
import * as z from 'zod/mini';
import { diffSchema } from '../diff/diff.ts';
import { reportSchema } from './report.ts';

/** JSON Schemas (draft 2020-12) of the machine formats, by name. */
export function jsonSchemas(): Record<string, unknown> {
  return { ...schemasOfTheJudge(), report: z.toJSONSchema(reportSchema), diff: z.toJSONSchema(diffSchema) };
}
