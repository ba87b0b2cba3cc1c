import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const rows = readFileSync(`${root}GLOSSARY.md`, 'utf8')
  .split('\n')
  .filter((line) => line.includes('| `'));
const sources = ['packages', 'apps']
  .flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((name) => `${root}${folder}/${name}`),
  )
  .filter((path) => /\/src\/.*\.tsx?$/u.test(path) && !/\/node_modules\/|\.test\.ts/u.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

describe('glossary', () => {
  it('has rows', () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  it.each(rows.map((row) => row.split('|').map((part) => part.trim())))(
    '%s%s → %s %s',
    (_, term, _english, identifier) => {
      const name = identifier.replaceAll('`', '');
      expect(term).toMatch(/\p{Script=Han}/u);
      expect(sources).toMatch(new RegExp(`\\b${name}\\b`, 'u'));
    },
  );

  it('gives every term one identifier and every identifier one row', () => {
    const identifiers = rows.map((row) => row.split('|')[3]!.trim());
    expect(new Set(identifiers).size).toBe(identifiers.length);
  });
});
