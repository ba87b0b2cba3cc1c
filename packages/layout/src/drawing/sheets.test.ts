import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
});
