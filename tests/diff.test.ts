import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from '@jibiao/workbook';
import { afterAll, describe, expect, it } from 'vitest';
import type { Diff } from '../apps/cli/src/diff/diff.ts';
import { run } from '../apps/cli/src/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'jibiao-两轮-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function* noInput(): AsyncGenerator<string> {}

function write(name: string, rows: readonly (readonly string[])[], head: Readonly<Record<string, string>> = {}): void {
  const lines = [
    ['部门项目支出预算绩效目标表'],
    ['', '', '', '单位：万元'],
    ['项目名称', head['name'] ?? '企业技术人员培训'],
    ['主管部门', '205-某局', '实施单位', '205001-某局'],
    ['项目属性', '新增项目', '项目年度金额', head['amount'] ?? '10'],
    ['年度总体绩效目标', '全年培训10次。'],
    ['一级指标', '二级指标', '三级指标', '绩效值'],
    ...rows,
  ];
  const drafts = lines.map((texts, at) => ({
    row: at + 1,
    cells: texts.map((text, column) => ({ column: column + 1, text, style: 'text' as const })),
  }));
  writeFileSync(join(folder, name), writeXlsx([{ name: '表', widths: [16, 16, 30, 16], rows: drafts }]));
}

async function diff(before: string, after: string): Promise<Diff> {
  let said = '';
  await run(['diff', before, after, '--format', 'json', '--all'], {
    stdin: noInput(),
    stdout: { write: (part) => void (said += String(part)), color: false },
    stderr: { write: () => undefined, color: false },
    locale: 'zh',
    cwd: folder,
    env: {},
  });
  return JSON.parse(said) as Diff;
}

const OLD = [
  ['产出指标', '数量指标', '培训班次', '≥10次'],
  ['', '质量指标', '培训合格率', '较高'],
  ['效益指标', '社会效益指标', '持证上岗率', '≥90%'],
];

describe('jibiao diff', () => {
  it('tells what was cured, and which value changed at which cell', async () => {
    write('一.xlsx', OLD);
    write('二.xlsx', [OLD[0]!, ['', '质量指标', '培训合格率', '≥98%'], OLD[2]!]);
    const [project] = (await diff('一.xlsx', '二.xlsx')).projects;
    expect(project?.cured.map(({ rule }) => rule)).toContain('V13');
    expect(project?.fresh).toEqual([]);
    expect(project?.remaining.map(({ rule }) => rule)).not.toContain('V13');
    expect(project?.changes).toEqual([
      { kind: 'changed', label: '培训合格率', part: 'value', from: '较高', to: '≥98%', fromAt: '表!D9', toAt: '表!D9' },
    ]);
  });

  it('follows a row whose name or place changes, and tells rows that come and go', async () => {
    write('三.xlsx', OLD);
    write('四.xlsx', [
      ['产出指标', '数量指标', '培训人数', '≥500人'],
      ['', '', '培训班次数', '≥10次'],
      ['', '质量指标', '培训合格率', '较高'],
    ]);
    const [project] = (await diff('三.xlsx', '四.xlsx')).projects;
    expect(project?.remaining.map(({ rule }) => rule)).toContain('V13');
    expect(project?.changes).toEqual([
      expect.objectContaining({ kind: 'changed', part: 'name', from: '培训班次', to: '培训班次数' }),
      expect.objectContaining({ kind: 'removed', label: '持证上岗率', fromAt: '表!C10' }),
      expect.objectContaining({ kind: 'added', label: '培训人数', toAt: '表!C8' }),
    ]);
  });

  it('tells changes of fields, and takes one table against one for the same project', async () => {
    write('五.xlsx', OLD);
    write('六.xlsx', OLD, { name: '企业技术人员培训费', amount: '12' });
    const { projects, totals } = await diff('五.xlsx', '六.xlsx');
    expect(totals).toMatchObject({ projects: 1, added: 0, removed: 0, changes: 2 });
    expect(projects[0]?.changes.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['项目名称', '企业技术人员培训', '企业技术人员培训费'],
      ['项目年度金额', '10', '12'],
    ]);
  });
});
