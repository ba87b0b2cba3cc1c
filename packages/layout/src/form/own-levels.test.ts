import { findProfile, type Indicator, type Profile, parseProfile, type SubmittedDocument } from '@jibiao/schema';
import { describe, expect, it } from 'vitest';
import { canvas } from '../drawing/canvas.ts';
import { readDocument } from '../index.ts';
import { withOwnLevels } from './own-levels.ts';

function draw(rows: readonly (readonly string[])[]): SubmittedDocument {
  const page = canvas('表');
  const lines = [
    ['项目支出绩效目标表'],
    ['项目名称', '养老服务补贴'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ...rows,
  ];
  lines.forEach((line, row) => {
    line.forEach((text, column) => {
      if (text !== '') page.put(row + 1, column + 1, text);
    });
  });
  return readDocument('件', [page.grid()]);
}

function profileOf(file: object): Profile {
  const parsed = parseProfile({ id: '某市', ...file });
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed.profile;
}

const codes = ({ level1, level2 }: Indicator): string => `${level1.code ?? '-'} ${level2.code ?? '-'}`;

function codesIn({ forms }: SubmittedDocument): string[] {
  return forms.flatMap(({ indicators }) => indicators.map(codes));
}

const ROWS = [
  ['产出指标', '数量指标', '服务老年人次数', '≥2000人次'],
  ['效益指标', '民生贡献指标', '老年人照料需求满足率', '≥90%'],
  ['', '', '家庭照料压力', '有所减轻'],
  ['满意度指标', '老年人评价', '老年人满意度', '≥95%'],
];

describe('labels of a place', () => {
  const own = profileOf({ levelAliases: { 22: ['民生贡献指标'], 31: ['老年人评价'] } });

  it('stand for the kinds the profile says, blank cells below them too', () => {
    const read = draw(ROWS);
    expect(codesIn(read)).toEqual(['1 11', '2 -', '2 -', '3 -']);
    expect(codesIn(withOwnLevels(read, own))).toEqual(['1 11', '2 22', '2 22', '3 31']);
  });

  it('keep their cell and their words', () => {
    const [form] = withOwnLevels(draw(ROWS), own).forms;
    expect(form?.indicators[1]?.level2).toMatchObject({
      at: { sheet: '表', address: 'B5' },
      text: '民生贡献指标',
      label: '民生贡献指标',
      code: '22',
      name: '社会效益指标',
      inherited: false,
    });
    expect(form?.indicators[2]?.level2).toMatchObject({ code: '22', inherited: true });
  });

  it('go before what the word means elsewhere', () => {
    const swapped = profileOf({ levelAliases: { 11: ['进度'] } });
    expect(codesIn(withOwnLevels(draw([['产出指标', '进度', '完成批次', '≥9批']]), swapped))).toEqual(['1 11']);
  });

  it('leave alone what they do not change, and every document where a profile says nothing new', () => {
    const read = draw(ROWS);
    const [form] = withOwnLevels(read, own).forms;
    expect(form?.indicators[0]).toBe(read.forms[0]?.indicators[0]);
    const plain = draw([ROWS[0] ?? []]);
    expect(withOwnLevels(plain, own)).toBe(plain);
    for (const id of ['mof-2015', 'mof-2021', 'ningxia-shizuishan-2025']) {
      const shipped = findProfile(id);
      if (shipped !== undefined) expect(withOwnLevels(read, shipped)).toBe(read);
    }
  });

  it('are the context a value is read in', () => {
    const times = profileOf({ levelAliases: { 13: ['进展'] } });
    const read = draw([['产出指标', '进展', '项目完成', '12月']]);
    expect(read.forms[0]?.indicators[0]?.target.kind).not.toBe('deadline');
    expect(withOwnLevels(read, times).forms[0]?.indicators[0]?.target.kind).toBe('deadline');
  });
});

describe('a frame of a place', () => {
  const own = profileOf({
    taxonomy: '本地',
    frames: [
      {
        id: '本地',
        title: '某市指标体系',
        levels: [
          { code: '5', name: '投入和管理', children: [{ code: '51', name: '投入管理' }] },
          { code: '1', name: '产出目标', children: [{ code: '11', name: '数量' }] },
          { code: '6', name: '影响力目标', children: [{ code: '61', name: '长效管理', aliases: ['长效机制'] }] },
        ],
      },
    ],
  });

  it('is that of a form whose labels it knows better', () => {
    const read = draw([
      ['投入和管理', '投入管理', '预算执行率', '≥95%'],
      ['产出目标', '数量', '服务老年人次数', '≥2000人次'],
      ['影响力目标', '长效机制', '管理制度健全率', '100%'],
    ]);
    const [form] = withOwnLevels(read, own).forms;
    expect([form?.taxonomy, form?.indicators.map(codes)]).toEqual(['本地', ['5 51', '1 11', '6 61']]);
    expect(form?.indicators[2]?.level2.name).toBe('长效管理');
  });

  it('leaves a form of the shipped frames as it is', () => {
    const read = draw(ROWS);
    expect(withOwnLevels(read, own)).toBe(read);
  });
});
