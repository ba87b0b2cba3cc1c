import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PublishedTable, publishedTables } from '@jibiao/corpus';
import type { Grid } from '@jibiao/layout';
import { check, type Finding, findProfile } from '@jibiao/schema';
import { readWorkbook, redraw, writeXlsx } from '@jibiao/workbook';
import { afterAll, describe, expect, it } from 'vitest';
import { createJudge } from '../../session/judge.ts';
import { HOSTS, OTHER_HOSTS, workbookOf } from './hosts.ts';

const SILENT = { changed: () => undefined, restructured: () => undefined, selected: () => undefined };
const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jibiao-hosts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const EXTRAS = { operator: '计算符号', unit: '计量单位', weight: '权重', actual: '实际完成值' } as const;

/** A published table as its office may have laid it out. */
function gridOf({ id, project, amount, money, rows }: PublishedTable): Grid {
  const extras = (Object.keys(EXTRAS) as (keyof typeof EXTRAS)[]).filter((key) => rows.some((row) => key in row));
  const lines = [
    ['项目支出绩效目标表'],
    ['项目名称', project, '年度资金总额', amount === undefined ? '' : `${amount}${money}`],
    ['一级指标', '二级指标', '三级指标', '指标值', ...extras.map((key) => EXTRAS[key])],
    ...rows.map((row) => [row.level1, row.level2, row.name, row.value, ...extras.map((key) => row[key] ?? '')]),
  ];
  const cells = lines.flatMap((line, down) =>
    line.flatMap((text, across) =>
      text === '' ? [] : [{ row: down + 1, column: across + 1, text, type: 'text' as const }],
    ),
  );
  return { sheet: id, visibility: 'visible', cells, merges: [], hiddenRows: [], hiddenColumns: [], comments: [] };
}

const corpus = join(folder, '语料.xlsx');
writeFileSync(corpus, writeXlsx(redraw(publishedTables.map(gridOf))));
const samples = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.xlsx'));
const files = [...samples.map((name) => join(root, 'samples', name)), corpus];

interface Report {
  readonly profile: { readonly id: string };
  readonly files: readonly { readonly findings: readonly Finding[] }[];
}

/** What of a finding is judgement: the report adds sentences to it. */
function judgement({ rule, message, severity, at, data, form, related, also, fix }: Finding): object {
  return { rule, message, severity, at, data, form, related, also, fix };
}

/** The command line's own report on one file. */
function reportOf(path: string): Report {
  const main = join(root, 'apps/cli/dist/main.js');
  const options = ['check', path, '--format', 'json', '--all'];
  const { stdout, stderr } = spawnSync(process.execPath, [main, ...options], { encoding: 'utf8', cwd: root });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

/** A file lists merges in any order; a host in its own. */
const inOrder = (grid: Grid): Grid => ({
  ...grid,
  merges: grid.merges.toSorted((a, b) => a.top - b.top || a.left - b.left),
});

const readers = [...HOSTS, ...OTHER_HOSTS.filter(([name]) => name.includes('WPS'))];

describe.each(files.map((path) => [path.slice(path.lastIndexOf('/') + 1), path]))('%s', (name, path) => {
  const report = reportOf(path);
  const expected = JSON.stringify(report.files[0]?.findings.map(judgement));

  it.each(readers)('leads to the findings of the command line on %s', async (_, open) => {
    const read = await readWorkbook(readFileSync(path));
    const profile = findProfile(report.profile.id);
    const { host, workbook, trips } = open(workbookOf(name, read));
    const { snapshot } = await host.open(SILENT);
    const cost = trips();
    const grids = snapshot.sheets.map(({ grid }) => grid);
    expect(grids.map(inOrder)).toEqual(read.sheets.map(inOrder));
    const judge = createJudge(() => Promise.resolve({ check }));
    const whole = () => (profile === undefined ? undefined : judge.whole(name, grids, profile));
    await judge.complete?.();
    expect(JSON.stringify(whole()?.findings.map(judgement))).toBe(expected);
    expect(snapshot.bound).toEqual(read.boundProfile);
    expect(cost).toBeLessThanOrEqual(2);
    expect(workbook.writes).toBe(0);
  });
});
