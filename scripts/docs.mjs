// Pages that are generated from the code. `node scripts/docs.mjs` writes them, `--check` fails when they have drifted.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runScript } from './tools.mjs';

const generators = readdirSync(join(root, 'scripts')).filter((name) =>
  /^(docs-(?!files).+|make-samples)\.mjs$/u.test(name),
);

/** Runs every generator with `--check`; counts the generators. */
export function checkDocs() {
  return generate(['--check']);
}

function generate(args) {
  const results = generators.map((name) => runScript(join(root, 'scripts', name), args, { quiet: true }));
  return {
    ok: results.every((result) => result.code === 0),
    count: results.length,
    output: results.map((r) => r.output).join(''),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { ok, output } = generate(process.argv.slice(2));
  process.stdout.write(output);
  process.exitCode = ok ? 0 : 1;
}
