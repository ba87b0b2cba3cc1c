import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SubmittedDocument } from '@jibiao/schema';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../index.ts';
import { gridsOf } from './literal.ts';
import { outline } from './outline.ts';

const home = fileURLToPath(new URL('sheets', import.meta.url));
const names = readdirSync(home).filter((name) => name.endsWith('.txt'));

describe('drawn sheets', () => {
  it('are there', () => {
    expect(names.length).toBeGreaterThan(50);
  });

  // UPDATE_SHEETS=1 writes what was read; compare each line with the drawing before committing it.
  it.each(names)('%s', (name) => {
    const path = join(home, name);
    const text = readFileSync(path, 'utf8');
    const [head = '', drawing = ''] = text.split('\n---\n');
    const read = outline(readDocument(name, gridsOf(drawing))).join('\n');
    const actual = `${head}\n---\n${drawing}\n---\n${read}\n`;
    if (process.env['UPDATE_SHEETS'] === '1') writeFileSync(path, actual);
    else expect(actual).toBe(text);
  });

  // Saved as text, or through a converter that drops merges, a sheet must still give the same cells.
  it.each(names)('%s is read from the same cells without its merges', (name) => {
    const drawing = readFileSync(join(home, name), 'utf8').split('\n---\n')[1] ?? '';
    const grids = gridsOf(drawing);
    const plain = grids.map((grid) => ({ ...grid, merges: [] }));
    expect(placesOf(readDocument(name, plain))).toEqual(placesOf(readDocument(name, grids)));
  });
});

function placesOf({ forms }: SubmittedDocument): string[] {
  return forms.flatMap(({ kind, fields, indicators }) => [
    `${kind} ${fields.projectName?.text ?? ''}@${fields.projectName?.at.address ?? ''}`,
    ...indicators.map(({ name, value }) => `${name.text}@${name.at.address} ${value.text}@${value.at.address}`),
  ]);
}
