import { readDocument } from '@jibiao/layout';
import { checkDocument, findProfile, findUnit, type Profile, profiles } from '@jibiao/schema';
import { describe, expect, it } from 'vitest';
import { hasLibreOffice, openWithLibreOffice, saveWithLibreOffice } from '../../../../tests/libre-office.ts';
import { checkStructure } from '../../../../tests/workbook-structure.ts';
import { applyFixes } from '../patch/apply-fixes.ts';
import { readWorkbook } from '../read-workbook.ts';
import { writeXlsx } from '../write/write-xlsx.ts';
import { UNITS } from './options.data.ts';
import { templateDraft } from './template.ts';
import type { TemplateForm } from './template-form.ts';

const HEAD: Readonly<Record<string, string>> = {
  项目名称: '企业技术人员培训',
  主管部门: '205-某市科学技术局',
  实施单位: '205001-某市科学技术局',
  项目属性: '上年延续',
  项目期限: '1年',
  项目主管处室: '06-教科文科',
  项目年度金额: '10',
  年度总体绩效目标:
    '全年举办企业技术培训10次，培训技术人员500人次，培训合格率不低于95%；通过培训，参训企业新增销售收入300万元以上，参训人员满意度不低于90%。',
};
/** Words of the level-2 and level-1 label, then what stands in the row. */
const ROWS: readonly (readonly string[])[] = [
  ['数量', '产出', '培训人次', '≥', '500', '人次'],
  ['质量', '产出', '培训合格率', '≥', '95', '%'],
  ['时效', '产出', '培训完成时间', '定性', '2025年11月30日前', ''],
  ['经济成本', '成本', '每次培训成本', '≤', '1', '万元/次'],
  ['社会成本', '', '', '', '', ''],
  ['环境成本', '', '', '', '', ''],
  ['成本', '产出', '每次培训成本', '≤', '1', '万元/次'],
  ['经济', '效益', '参训企业新增销售收入', '≥', '300', '万元'],
  ['服务对象', '满意度', '参训人员满意度', '≥', '90', '%'],
];

function blank(profile: Profile, form?: TemplateForm): Uint8Array {
  const { sheets, extras } = templateDraft(profile, form === undefined ? undefined : [form]);
  return writeXlsx(sheets, extras);
}

interface Write {
  readonly address: string;
  readonly to: string;
}

/** Fills a blank template as a clerk would: beside each label, and one row per kind, labels chosen where none stand. */
async function fill(bytes: Uint8Array): Promise<Uint8Array> {
  const [grid, options] = (await readWorkbook(bytes)).sheets;
  const cells = grid?.cells ?? [];
  const heads = cells.flatMap(({ row, column, text }): Write[] => {
    const to = HEAD[text.replace(/（.*$/u, '')];
    return to === undefined ? [] : [{ address: `${column === 1 ? 'B' : 'F'}${row}`, to }];
  });
  const first = cells.find(({ text }) => text === '一级指标')?.row ?? 0;
  const choices = (column: number): string[] =>
    (options?.cells ?? []).filter((cell) => cell.column === column && cell.row > 1).map(({ text }) => text);
  let free = first + 12;
  const rows = choices(2).flatMap((label): Write[] => {
    const [kind, above, ...texts] = ROWS.find(([word]) => label.includes(word ?? '?')) ?? [];
    if (kind === undefined || above === undefined || above === '') return [];
    const placed = cells.find(({ text, row, column }) => text === label && column === 2 && row > first)?.row;
    const row = placed ?? free++;
    const level1 = choices(1).find((one) => one.includes(above)) ?? '';
    const levels = placed === undefined ? [level1, label] : ['', ''];
    return [...levels, ...texts].map((to, index) => ({ address: `${'ABCDEF'.charAt(index)}${row}`, to }));
  });
  const writes = [...heads, ...rows].filter(({ to }) => to !== '');
  const { bytes: filled, outcomes } = await applyFixes(
    bytes,
    writes.map((one) => ({ ...one, sheet: grid?.sheet ?? '', from: '' })),
  );
  expect(new Set(outcomes)).toEqual(new Set(['applied']));
  return filled;
}

describe.each(profiles.map((profile) => [profile.id, profile] as const))('the template of %s', (_, profile) => {
  const bytes = blank(profile);

  it('is small, sound, and bound to its profile', async () => {
    expect(bytes.length).toBeLessThan(40 * 1024);
    expect(checkStructure(bytes).problems).toEqual([]);
    const { boundProfile, sheets } = await readWorkbook(bytes);
    expect(boundProfile).toEqual({ id: profile.id, version: profile.version });
    expect(sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden']);
  });

  it('reads back without a structure finding once it is filled', async () => {
    const { sheets, boundProfile } = await readWorkbook(await fill(bytes));
    const read = readDocument('甲.xlsx', sheets);
    const document = boundProfile === undefined ? read : { ...read, boundProfile };
    expect(document.forms).toHaveLength(1);
    expect(document.forms[0]?.fields.projectName?.text).toBe('企业技术人员培训');
    expect(document.forms[0]?.amounts.annualAmount).toMatchObject({ amount: '10', unit: '万元' });
    expect(document.forms[0]?.repairs).toEqual([]);
    const { findings } = checkDocument(document, profile);
    expect(findings.filter(({ rule, severity }) => rule.startsWith('S') || severity === 'error')).toEqual([]);
  });
});

describe('the template', () => {
  const profile = findProfile('ningxia-shizuishan-2025')!;

  it.runIf(hasLibreOffice)('says what is missing, by formulas LibreOffice calculates as we do', async () => {
    const bytes = blank(profile);
    const given = await fill(bytes);
    const csv = openWithLibreOffice(saveWithLibreOffice(given, 'xlsx'), 'xlsx');
    expect(csv).toContain('已填');
    expect(csv).not.toMatch(/Err:|#NAME|#VALUE/u);
    const open = openWithLibreOffice(bytes, 'xlsx');
    expect(open).toContain('未填项目名称');
    expect(open).toMatch(/还有\d+处/u);
  });

  it.runIf(hasLibreOffice)('asks for the unit and the sign of a figure, in LibreOffice too', async () => {
    const rows: readonly (readonly [value: string, sign: string, unit: string, status: string])[] = [
      ['36', '≥', '座', '已填'],
      ['36', '', '座', '缺计算符号'],
      ['36', '≥', '', '缺计量单位'],
      ['1250000000000', '', '', '缺计量单位'],
      ['95%', '', '', '已填'],
      ['2025年12月底前', '', '', '已填'],
    ];
    const bytes = blank(profile);
    const [grid] = (await readWorkbook(bytes)).sheets;
    const first = grid?.cells.find(({ text }) => text === '11-数量指标')?.row ?? 0;
    const writes = rows.flatMap(([value, sign, unit], index) =>
      ['桥梁隐患排查座数', sign, value, unit].map((to, column) => ({
        address: `${'CDEF'.charAt(column)}${first + index}`,
        to,
      })),
    );
    const sheet = grid?.sheet ?? '';
    const filled = await applyFixes(
      bytes,
      writes.filter(({ to }) => to !== '').map((one) => ({ ...one, sheet, from: '' })),
    );
    const lines = openWithLibreOffice(saveWithLibreOffice(filled.bytes, 'xlsx'), 'xlsx').split('\n');
    const told = lines.filter((line) => line.includes('桥梁隐患')).map((line) => line.split(',').at(-1));
    expect(told).toEqual(rows.map(([, , , status]) => status));
  });

  it('takes over what is known beforehand', async () => {
    const row = {
      level1: '1-产出指标',
      level2: '11-数量指标',
      name: '=培训',
      sign: '≥',
      value: '3',
      unit: '',
      note: '',
    };
    const [sheet] = (await readWorkbook(blank(profile, { fields: { unit: '205001-某局' }, rows: [row] }))).sheets;
    const texts = sheet?.cells.map(({ text }) => text) ?? [];
    expect(texts).toEqual(expect.arrayContaining(['205001-某局', '=培训', '缺计量单位', '未填项目名称']));
    expect(sheet?.cells.find(({ text }) => text === '=培训')?.formula).toBeUndefined();
  });

  it.each(UNITS)('knows the unit %s', (unit) => {
    expect(unit.split('/').every((one) => findUnit(one) !== undefined)).toBe(true);
  });
});
