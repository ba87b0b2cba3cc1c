import * as z from 'zod/mini';
import { configJsonSchema } from '../config/config.ts';
import { profileJsonSchema } from '../profile/profile-file.ts';
import { findingSchema, formSchema } from './form-schema.ts';
import { targetSchema } from './target-schema.ts';

/** JSON Schemas (draft 2020-12) of everything this package reads or gives as JSON, by name. */
export function jsonSchemas(): Record<'config' | 'finding' | 'form' | 'profile' | 'target', object> {
  return {
    config: configJsonSchema(),
    finding: z.toJSONSchema(findingSchema),
    form: z.toJSONSchema(formSchema),
    profile: profileJsonSchema(),
    target: z.toJSONSchema(targetSchema),
  };
}
