// JSON Schemas of what machines read, generated from the zod schemas that the code itself uses.
import { join } from 'node:path';
import { jsonSchemas } from '../apps/cli/dist/index.js';
import { writeOrCheck } from './docs-files.mjs';
import { root } from './tools.mjs';

writeOrCheck(
  Object.entries(jsonSchemas()).map(([name, schema]) => ({
    path: join(root, 'docs', 'schemas', `${name}.schema.json`),
    text: `${JSON.stringify(schema, undefined, 2)}\n`,
  })),
);
