import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type PublishedHead,
  type PublishedRow,
  type PublishedTable,
  publishedHeads,
  publishedTables,
} from '@jibiao/corpus';
import { addressOf, type Grid, type GridCell, readDocument } from '@jibiao/layout';
import { check, defaultProfile, renderFinding } from '@jibiao/schema';
import { describe, expect, it } from 'vitest';

const FILE = fileURLToPath(new URL('../packages/corpus/published-findings.txt', import.meta.url));
const ACCEPT = 'UPDATE_FINDINGS=1 pnpm exec vitest run tests/published-findings.test.ts';
const WORD = { error: '错误', warning: '警告', suggestion: '提示' } as const;

/** What only a whole table can lack. */
const WHOLE_ONLY = /^(?:C0[1-79]|C10|A15|A16)$/u;

/** Columns beside name and value, in the order offices print them. */
const COLUMNS: readonly (readonly [keyof PublishedRow, string])[] = [
  ['operator', '指标性质'],
  ['value', '指标值'],
  ['unit', '计量单位'],
  ['nature', '指标方向性'],
  ['weight', '分值'],
  ['actual', '实际完成值'],
  ['score', '得分'],
];
const RESULTS: readonly (keyof PublishedRow)[] = ['actual', 'score'];

/** The table as a sheet; with `results`, as the self-evaluation form that was published. */
function gridOf({ money, rows }: PublishedTable, head: PublishedHead, results: boolean): Grid {
  const columns = COLUMNS.filter(
    ([id]) => rows.some((row) => row[id] !== undefined) && (results || !RESULTS.includes(id)),
  );
  const levels = rows.some(({ level1 }) => level1 !== '') ? (['level1', 'level2'] as const) : [];
  const headings = [
    ...levels.map((id) => (id === 'level1' ? '一级指标' : '二级指标')),
    head.name ?? '三级指标',
    ...columns.map(([id, text]) => {
      if (id === 'value') return head.value ?? text;
      return id === 'nature' && rows.some(({ nature }) => nature === '定量') ? '指标值类型' : text;
    }),
  ];
  const lines = [
    [results ? head.title.replace('目标', '目标自评').replace('申报', '') : head.title],
    [`单位：${money}`],
    ...head.lines,
    ['年度绩效目标', head.goal],
    headings,
    ...rows.map((row) => [...levels.map((id) => row[id]), row.name, ...columns.map(([id]) => row[id] ?? '')]),
  ];
  const cells = lines.flatMap((texts, row) =>
    texts.flatMap((text, column): GridCell[] =>
      text === '' ? [] : [{ row: row + 1, column: column + 1, text, type: 'text' }],
    ),
  );
  return { sheet: '表', visibility: 'visible', cells, merges: [], hiddenRows: [], hiddenColumns: [], comments: [] };
}

/** One line a finding: cell, code, severity, the words it speaks of, the fact. */
function findingsOf(table: PublishedTable, results: boolean): string[] {
  const head = publishedHeads[table.id];
  if (head === undefined) return [];
  const grid = gridOf(table, head, results);
  const texts = new Map(grid.cells.map(({ row, column, text }) => [addressOf(row, column), text]));
  const { findings } = check([readDocument(`${table.id}.xlsx`, [grid])], defaultProfile);
  const title = `${table.id}${results ? '（自评）' : ''}`;
  const whole = table.excerpt !== true;
  return findings
    .filter(({ rule }) => whole || !WHOLE_ONLY.test(rule))
    .map((finding) => {
      const { rule, severity, at } = finding;
      const cell = at?.address ?? '—';
      const quoted = (texts.get(cell.split(':')[0] ?? '') ?? '').slice(0, 24);
      return [title, cell, rule, WORD[severity], `“${quoted}”`, renderFinding(finding, 'zh').what].join(' | ');
    });
}

describe('findings on the published tables', () => {
  it('knows what stands above every table', () => {
    expect(Object.keys(publishedHeads).sort()).toEqual(publishedTables.map(({ id }) => id).sort());
  });

  it('are those a reviewer accepted', () => {
    const found = publishedTables.flatMap((table) => [
      ...findingsOf(table, false),
      ...(table.rows.some(({ actual }) => actual !== undefined) ? findingsOf(table, true) : []),
    ]);
    if (process.env['UPDATE_FINDINGS'] === '1') writeFileSync(FILE, `${found.join('\n')}\n`);
    const accepted = existsSync(FILE) ? readFileSync(FILE, 'utf8').trimEnd().split('\n') : [];
    const dropped = accepted.filter((line) => !found.includes(line)).map((line) => `- ${line}`);
    const added = found.filter((line) => !accepted.includes(line)).map((line) => `+ ${line}`);
    if (dropped.length + added.length > 0) {
      throw new Error([...dropped, ...added, '', `Read each line as a reviewer; to accept: ${ACCEPT}`].join('\n'));
    }
    expect(found).toEqual(accepted);
  });
});
