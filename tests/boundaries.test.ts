import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = `${root}node_modules/typescript/bin/tsc`;

/** Compiles one line as if it were a file of the package; returns what the compiler says. */
function compileIn(home: string, line: string): string {
  const folder = mkdtempSync(`${root}${home}/boundary-`);
  folders.push(folder);
  writeFileSync(`${folder}/trespass.ts`, line);
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({
      extends: '../../../tsconfig.base.json',
      compilerOptions: {
        composite: false,
        noEmit: true,
        allowImportingTsExtensions: true,
        rewriteRelativeImportExtensions: false,
      },
      include: ['trespass.ts'],
    }),
  );
  return spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' }).stdout;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const trespasses: readonly (readonly [home: string, line: string, complaint: RegExp])[] = [
  ['packages/schema', "import '@jibiao/layout';\nexport {};", /TS2307|TS2882/u],
  [
    'packages/schema',
    "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;",
    /TS2307|TS2591|TS2580/u,
  ],
  ['packages/schema', 'export const a = document.title;', /TS2584|TS2304/u],
  ['packages/schema', 'export const a = process.env;', /TS2591|TS2580|TS2304/u],
  ['packages/layout', "import '@jibiao/workbook';\nexport {};", /TS2307|TS2882/u],
  [
    'packages/layout',
    "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;",
    /TS2307|TS2591|TS2580/u,
  ],
  ['packages/workbook', "import 'jibiao';\nexport {};", /TS2307|TS2882/u],
  [
    'packages/layout',
    "import { defineRule } from '@jibiao/schema/src/check/define-rule.ts';\nexport const a = defineRule;",
    /TS2307/u,
  ],
];

describe('an import upward does not compile', () => {
  it.each(trespasses)('in %s: %s', (home, line, complaint) => {
    expect(compileIn(home, line)).toMatch(complaint);
  });

  it('while an import downward does', () => {
    expect(compileIn('packages/layout', "import type { Form } from '@jibiao/schema';\nexport type A = Form;")).toBe('');
  });
});
