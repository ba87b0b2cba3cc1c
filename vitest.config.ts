import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Tests run on the sources, so no build stands between an edit and its test.
  resolve: {
    alias: [
      { find: '@jibiao/schema', replacement: source('packages/schema/src/index.ts') },
      { find: '@jibiao/layout', replacement: source('packages/layout/src/index.ts') },
      { find: '@jibiao/workbook/node', replacement: source('packages/workbook/src/node.ts') },
      { find: '@jibiao/workbook', replacement: source('packages/workbook/src/index.ts') },
      { find: '@jibiao/excel-host/node', replacement: source('packages/excel-host/src/node.ts') },
      { find: '@jibiao/excel-host', replacement: source('packages/excel-host/src/index.ts') },
      { find: '@jibiao/corpus', replacement: source('packages/corpus/src/index.ts') },
    ],
  },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'apps/*/src/**/*.test.{ts,tsx}',
      'apps/addin/e2e/*.test.ts',
      'tests/**/*.test.ts',
    ],
    setupFiles: [source('tests/random-seed.ts')],
    testTimeout: 30_000,
    // What a value means is the heart of it all: no line and no branch of the grammar goes untried.
    coverage: { thresholds: { 'packages/schema/src/value/**': { lines: 100, branches: 100 } } },
  },
});
