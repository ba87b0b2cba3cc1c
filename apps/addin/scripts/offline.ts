import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const WORKER = fileURLToPath(new URL('offline-worker.mjs', import.meta.url));

/** Writes the service worker with the names of all files of the build, and a name for their state. */
export const offline: Plugin = {
  name: 'offline',
  writeBundle({ dir = '' }) {
    const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll(sep, '/'))
      .filter((file) => statSync(join(dir, file)).isFile() && !/\.xml$|^offline\.js$/u.test(file))
      .sort();
    const hash = createHash('sha256');
    for (const file of files) hash.update(file).update(readFileSync(join(dir, file)));
    const state = JSON.stringify({ name: `jibiao-${hash.digest('hex').slice(0, 12)}`, files });
    writeFileSync(
      join(dir, 'offline.js'),
      readFileSync(WORKER, 'utf8').replace('globalThis.jibiaoBuild', () => state),
    );
  },
};
