import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Grid, readDocument } from '@jibiao/layout';
import { check, defaultProfile } from '@jibiao/schema';
import { readWorkbook } from '@jibiao/workbook';
import { describe, expect, it } from 'vitest';
import { createJudge } from '../../session/judge.ts';
import { HOSTS, OTHER_HOSTS, workbookOf } from './hosts.ts';

const SILENT = { changed: () => undefined, restructured: () => undefined, selected: () => undefined };
const samples = fileURLToPath(new URL('../../../../../samples/', import.meta.url));
const files = readdirSync(samples).filter((name) => /\.(?:xlsx|xls|csv|docx)$/u.test(name));

/** A file lists merges in any order; a host in its own. */
const inOrder = (grid: Grid): Grid => ({
  ...grid,
  merges: grid.merges.toSorted((a, b) => a.top - b.top || a.left - b.left),
});

const readers = [...HOSTS, ...OTHER_HOSTS.filter(([name]) => name.includes('WPS'))];

describe.each(readers)('on %s', (_, open) => {
  it.each(files)('%s leads to the findings of the command line', async (name) => {
    const read = await readWorkbook(readFileSync(samples + name));
    const expected = check([readDocument(name, read.sheets)], defaultProfile).findings;
    const { host, workbook, trips } = open(workbookOf(name, read));
    const { snapshot } = await host.open(SILENT);
    const cost = trips();
    const grids = snapshot.sheets.map(({ grid }) => grid);
    expect(grids.map(inOrder)).toEqual(read.sheets.map(inOrder));
    expect(JSON.stringify(createJudge().whole(name, grids, defaultProfile).findings)).toBe(JSON.stringify(expected));
    expect(snapshot.bound).toEqual(read.boundProfile);
    expect(cost).toBeLessThanOrEqual(2);
    expect(workbook.writes).toBe(0);
  });
});
