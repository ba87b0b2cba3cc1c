import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Form, renderTarget } from '@jibiao/schema';
import { type CellDraft, writeXlsx } from '@jibiao/workbook';
import { afterAll, describe, expect, it } from 'vitest';
import { loadFile } from '../apps/cli/src/check/load-file.ts';
import { loadSettings } from '../apps/cli/src/check/settings.ts';
import { diffSchema } from '../apps/cli/src/diff/diff.ts';
import { reportSchema } from '../apps/cli/src/report/report.ts';
import { run } from '../apps/cli/src/run.ts';
import { projects } from '../scripts/samples.data.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jibiao-输出-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function* noInput(): AsyncGenerator<string> {}

async function jibiao(...words: string[]): Promise<{ exit: number; said: string }> {
  let said = '';
  const write = (part: string | Uint8Array): void =>
    void (said += typeof part === 'string' ? part : new TextDecoder().decode(part));
  const exit = await run(words, {
    stdin: noInput(),
    stdout: { write, color: false },
    stderr: { write, color: false },
    locale: 'zh',
    cwd: folder,
    env: {},
  });
  return { exit, said };
}

const settings = loadSettings([], { profile: undefined, config: undefined, cwd: root });
const stacked = join(root, 'samples', '科学技术局-合并.xlsx');

async function formsOf(file: string): Promise<readonly Form[]> {
  return (await loadFile(file, await settings, folder)).document.forms;
}

/** A form as the sample data states it. */
function facts({ fields, amounts, indicators }: Form): unknown {
  const text = (id: keyof typeof fields): string => fields[id]?.text ?? '';
  return {
    name: text('projectName'),
    department: text('department'),
    unit: text('unit'),
    attribute: text('projectAttribute'),
    term: text('projectTerm'),
    office: text('office'),
    amount: amounts.annualAmount?.amount,
    goal: text('annualGoal'),
    rows: indicators.map(({ level1, level2, name, value }) => [level1.text, level2.text, name.text, value.text]),
  };
}

/** The published table, blank levels filled in. */
const published = projects.map(({ sheet: _sheet, blankBefore: _blank, rows, ...head }) => {
  let [one, two] = ['', ''];
  const full = rows.map(([level1, level2, name, value]) => {
    if (level1 !== '') one = level1;
    if (level2 !== '') two = level2;
    return [one, two, name, value];
  });
  return { ...head, rows: full };
});

describe('publish', () => {
  it.each(['docx', 'xlsx', 'html'])('writes the three published tables field for field as .%s', async (kind) => {
    const { exit, said } = await jibiao('publish', stacked, '-o', `公开稿.${kind}`, '--year', '2025');
    expect([exit, said]).toEqual([0, expect.stringContaining(`已写入“公开稿.${kind}”：3 个项目。`)]);
    expect((await formsOf(`公开稿.${kind}`)).map(facts)).toEqual(published);
  });
});

describe('merge', () => {
  it('gives the same forms when it is read back', async () => {
    await jibiao('merge', stacked, '-o', '汇总.xlsx');
    const meaning = (form: Form): unknown => ({
      ...(facts(form) as object),
      // A bare number is an equality in the columns of the system.
      rows: form.indicators.map(({ level1, level2, name, target }) => {
        const same = 'cmp' in target && target.cmp === 'eq?' ? { ...target, cmp: 'eq' as const } : target;
        return [level1.text, level2.text, name.text, renderTarget(same)];
      }),
    });
    expect((await formsOf('汇总.xlsx')).map(meaning)).toEqual((await formsOf(stacked)).map(meaning));
  });
});

describe('texts that would be code elsewhere', () => {
  const cell = (column: number, text: string): CellDraft => ({ column, text, style: 'text' });
  const lines = [
    ['部门项目支出预算绩效目标表'],
    ['', '', '', '单位：万元'],
    ['项目名称', '=HYPERLINK("http://x","点")'],
    ['主管部门', '+205-<b>局</b>', '实施单位', '@SUM(A1)<script>alert(1)</script>'],
    ['项目期限', '1年', '项目年度金额', '10'],
    ['年度总体绩效目标', '-1+2 培训10次，联系人：张三，13800138000'],
    ['一级指标', '二级指标', '三级指标', '绩效值'],
    ['产出指标', '数量指标', '=1+1', '"><img src=x onerror=alert(1)>'],
    ['', '质量指标', '培训合格率', '较高'],
  ];
  const rows = lines.map((texts, at) => ({ row: at + 1, cells: texts.map((text, column) => cell(column + 1, text)) }));
  const file = join(folder, '陷阱.xlsx');
  writeFileSync(file, writeXlsx([{ name: '表', widths: [16, 22, 42, 24], rows }]));

  const outputs: readonly (readonly [file: string, words: readonly string[]])[] = [
    ['报告.xlsx', ['check', file, '--format', 'xlsx', '--all', '-o', '报告.xlsx']],
    ['报告.html', ['check', file, '--format', 'html', '--all', '-o', '报告.html']],
    ['汇.xlsx', ['merge', file, '-o', '汇.xlsx']],
    ['公开.xlsx', ['publish', file, '-o', '公开.xlsx', '--issuer', '=局']],
    ['公开.html', ['publish', file, '-o', '公开.html', '--issuer', '<i>局</i>']],
    ['公开.docx', ['publish', file, '-o', '公开.docx', '--issuer', '<i>局</i>']],
    ['信', ['letter', file, '-o', '信', '--format', 'html']],
  ];

  it.each(outputs)('stay texts in %s', async (name, words) => {
    const { exit, said } = await jibiao(...words);
    expect(exit, said).toBeLessThan(2);
    if (name.endsWith('.xlsx')) {
      const { document } = await loadFile(name, await settings, folder);
      expect(document.sheets.flatMap(({ formulas }) => formulas)).toEqual([]);
      expect(new TextDecoder('latin1').decode(readFileSync(join(folder, name)))).not.toContain('<f>');
    }
    if (name.endsWith('.html'))
      expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/<(?:script>alert|img|b>局|i>)/u);
    if (name.startsWith('公开')) {
      const { document } = await loadFile(name, await settings, folder);
      expect(JSON.stringify(document)).not.toMatch(/张三|13800138000/u);
    }
  });

  it('never lead out of the output folder', async () => {
    const unit = lines.map((texts) => texts.map((text) => (text.startsWith('@SUM') ? '../../外面/单位' : text)));
    const drafts = unit.map((texts, at) => ({
      row: at + 1,
      cells: texts.map((text, column) => cell(column + 1, text)),
    }));
    writeFileSync(join(folder, '出走.xlsx'), writeXlsx([{ name: '表', widths: [16], rows: drafts }]));
    expect((await jibiao('letter', '出走.xlsx', '-o', '信箱')).said).toContain(
      `${join('信箱', '退回意见-.._.._外面_单位.docx')}\n`,
    );
  });
});

describe('letter', () => {
  it('tells each unit what to change by when, with the review form and a grade that is only suggested', async () => {
    await jibiao(
      'letter',
      stacked,
      '-o',
      '退回',
      '--format',
      'html',
      '--deadline',
      '2026年1月31日',
      '--sender',
      '某市财政局',
    );
    const page = readFileSync(join(folder, '退回', '退回意见-205001-石嘴山市科学技术局.html'), 'utf8');
    for (const words of [
      '于2026年1月31日前修改后重新报送',
      '某市财政局',
      'V03',
      '绩效目标审核表',
      '总体建议等级',
      '审核结论由审核人作出',
    ])
      expect(page).toContain(words);
    // Each unit reads of its own projects only.
    expect(page).not.toContain('205002');
  });
});

describe('machine formats', () => {
  it('keep to their published schemas', async () => {
    const report = await jibiao('check', join(root, 'samples'), '--format', 'json', '--all');
    expect(reportSchema.safeParse(JSON.parse(report.said)).error).toBeUndefined();
    const diff = await jibiao('diff', stacked, join(root, 'samples', '科学技术局-分表.xlsx'), '--format', 'json');
    expect(diffSchema.safeParse(JSON.parse(diff.said)).error).toBeUndefined();
  });
});

describe('LibreOffice', () => {
  const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' });

  it('opens every document that is written', async ({ skip }) => {
    if (office.status !== 0) {
      process.stdout.write('skipped: LibreOffice is not installed, written documents were not opened with it\n');
      skip();
    }
    await jibiao('check', stacked, '--format', 'xlsx', '-o', '打开/报告.xlsx');
    await jibiao('merge', stacked, '-o', '打开/汇总.xlsx');
    await jibiao('publish', stacked, '-o', '打开/公开稿.docx');
    await jibiao('publish', stacked, '-o', '打开/公开表.xlsx');
    await jibiao('letter', stacked, '-o', '打开');
    const home = join(folder, '打开');
    const names = ['报告.xlsx', '汇总.xlsx', '公开稿.docx', '公开表.xlsx', '退回意见-205001-石嘴山市科学技术局.docx'];
    const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(home, 'pdf'), ...names], {
      cwd: home,
    });
    for (const name of names) {
      const pdf = readFileSync(join(home, 'pdf', name.replace(/\.[a-z]+$/u, '.pdf')));
      expect(pdf.subarray(0, 5).toString(), name).toBe('%PDF-');
    }
  }, 120_000);
});
