import { defineConfig } from 'vitest/config';

/** The tests of the value folder alone, with few random runs: what mutation testing repeats thousands of times. */
export default defineConfig({
  test: { include: ['packages/schema/src/value/*.test.ts'], env: { PROPERTY_RUNS: '60' }, testTimeout: 30_000 },
});
