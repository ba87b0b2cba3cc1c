import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('survives a few hundred damaged files', { timeout: 120_000 }, () => {
  const script = fileURLToPath(new URL('../../scripts/fuzz.mjs', import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, [script, '--runs', '500', '--seed', '20250212'], {
    encoding: 'utf8',
  });
  expect(stdout).toContain('500 files, seed 20250212, 0 failures');
  expect(status).toBe(0);
});
