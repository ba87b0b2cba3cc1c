import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SubmittedDocument } from '@jibiao/schema';
import { describe, expect, it } from 'vitest';
import { addressOf, type Grid, readDocument } from '../index.ts';
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

  it.each(names)('%s gives nothing that its cell does not say, and marks what is only a part of it', (name) => {
    const drawing = readFileSync(join(home, name), 'utf8').split('\n---\n')[1] ?? '';
    expect(misplaced(gridsOf(drawing), readDocument(name, gridsOf(drawing)))).toEqual([]);
  });

  // Saved as text, or through a converter that drops merges, a sheet must still give the same cells.
  it.each(names)('%s is read from the same cells without its merges', (name) => {
    const drawing = readFileSync(join(home, name), 'utf8').split('\n---\n')[1] ?? '';
    const grids = gridsOf(drawing);
    const plain = grids.map((grid) => ({ ...grid, merges: [] }));
    expect(placesOf(readDocument(name, plain))).toEqual(placesOf(readDocument(name, grids)));
  });
});

/** Texts that are not what their cell says; those that a repair tells of may read otherwise. */
function misplaced(grids: readonly Grid[], { forms }: SubmittedDocument): string[] {
  return forms.flatMap((form) => {
    const grid = grids.find(({ sheet }) => sheet === form.sheet);
    const said = new Map(grid?.cells.map(({ row, column, text }) => [addressOf(row, column), text]));
    const fields = [...Object.values(form.fields), ...Object.values(form.amounts)];
    const rows = form.indicators.flatMap(({ name, value, level1, level2, extras }) =>
      [name, value, level1, level2].concat(Object.values(extras)),
    );
    const texts = [...fields, ...fields.map(({ label }) => label), ...rows].filter(({ text }) => text !== '');
    return texts.flatMap(({ text, at, part }) => {
      const [cell, own] = [squeezed(said.get(at.address) ?? ''), squeezed(text)];
      const holds = part === true ? cell.includes(own) || form.sheet.includes(own) : cell === own || MARKUP.test(cell);
      // A goal over several cells stands at the first of them; no fix is offered for what no cell holds.
      const begins = own.includes(cell) && GOALS.some((id) => form.fields[id]?.text === text);
      return holds || begins ? [] : [`${at.address} “${cell}” read as “${text}”${part === true ? ', a part' : ''}`];
    });
  });
}

const GOALS = ['annualGoal', 'midTermGoal'] as const;

/** What a repair leaves out; a name without its row is told by the sheet's own. */
const MARKUP = /[$\\&]|Nhomakorabea/u;

function squeezed(text: string): string {
  return text.replaceAll(/\s|<[^>]*>/gu, '');
}

function placesOf({ forms }: SubmittedDocument): string[] {
  return forms.flatMap(({ kind, fields, indicators }) => [
    `${kind} ${fields.projectName?.text ?? ''}@${fields.projectName?.at.address ?? ''}`,
    ...indicators.map(({ name, value }) => `${name.text}@${name.at.address} ${value.text}@${value.at.address}`),
  ]);
}
