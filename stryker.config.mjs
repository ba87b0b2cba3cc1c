// `pnpm mutate`: changes the grammar of target values in thousands of small ways and expects the tests to notice.
// A long run, outside `npm test`; `pnpm mutate --mutate packages/schema/src/value/range.ts` tries one file.
export default {
  packageManager: 'pnpm',
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutate.config.ts' },
  mutate: ['packages/schema/src/value/*.ts', '!**/*.test.ts', '!**/*.data.ts'],
  ignorePatterns: ['bench', 'docs', 'samples', 'reports', 'coverage', '**/dist', '**/bundle', '.tools'],
  // Stryker would rewrite tsconfig.json with an interface that TypeScript 7 no longer has; the tests do not need it.
  tsconfigFile: 'none',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 8_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
