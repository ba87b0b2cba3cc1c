import { readDocument } from '@jibiao/layout';
import { defaultProfile } from '@jibiao/schema';
import { describe, expect, it, vi } from 'vitest';
import { formGrid, textGrid } from '../host/contract/sample-form.ts';
import { testJudge } from '../host/contract/test-judge.ts';
import { hostTrouble } from '../host/trouble.ts';
import { completeness } from './completeness.ts';
import { changeOf } from './fixes.ts';
import { levelOptions, putWord } from './level-options.ts';
import { type Dirt, recheckQueue } from './recheck-queue.ts';
import { findSelectedCell } from './selected-cell.ts';
import { summaryText } from './summary-text.ts';

const sheet = '目标 表';
const document = readDocument('甲.xlsx', [formGrid(sheet, [['', '质量类指标', '出勤率', '']])]);
const at = (address: string) => findSelectedCell(document, { sheet, address });

describe('the selected cell', () => {
  it.each([
    ['B2', 'field'],
    ['B3', 'amount'],
    ['D6', 'indicator'],
    ['A1', undefined],
  ])('%s is a %s', (address, kind) => {
    expect(at(address)?.kind).toBe(kind);
  });

  it('offers the labels that fit, and the one that was probably meant', () => {
    const cell = at('B12');
    const options = cell && levelOptions(cell);
    expect(options?.labels).toEqual(['服务对象满意度指标']);
    expect(options?.meant).toBe('质量指标');
    const sound = at('B7');
    expect(sound && levelOptions(sound)?.meant).toBeUndefined();
  });
});

describe('a cell that says several things', () => {
  const place = { sheet, address: 'C4' };
  const shared = readDocument('甲.xlsx', [
    textGrid(sheet, [
      ['项目支出绩效目标表'],
      ['项目名称', '社区矫正'],
      ['产出指标', '数量指标', '1.矫正对象人数260人以上；2.集中教育12次'],
      ['', '质量指标', '脱管率1%以下'],
    ]),
  ]);

  it('is known by all that share it', () => {
    const cell = findSelectedCell(shared, { sheet, address: 'C3' });
    const names = cell?.kind === 'indicator' ? cell.sharing.map(({ name }) => name.text) : [];
    expect(names).toEqual(['矫正对象人数', '集中教育']);
  });

  it.each([
    ['产出', undefined, ['产出指标']],
    ['产出-数量', '数量', ['产出-产出指标']],
    ['产出、产出', '产出', []],
    ['产出', '', []],
  ] as const)('%s is changed at “%s” only', (raw, part, texts) => {
    const cell = { at: place, raw, text: part ?? raw, ...(part === undefined ? {} : { part: true as const }) };
    expect(putWord(cell, '产出指标').map(({ to }) => to)).toEqual(texts);
  });

  it.each([
    ['95%以上', '≥95%', '|95%以上|≥95%|'],
    ['1.对象人数260人以上；2.走访12次', '1.对象人数≥260人；2.走访12次', '1.对象人数|260人以上|≥260人|；2.走访12次'],
    ['1.对象人数260人；2.走访12次', '1.对象人数260人；2.走访次数12次', '1.对象人数260人；2.走访||次数|12次'],
    ['一二三四五六七八九十一二三', '一二三四五六七八九十一二三一二三', '一二三四五六七八九十一二三||一二三|'],
  ])('“%s” to “%s” shows what changes', (from, to, shown) => {
    expect(changeOf({ at: place, from, to }).join('|')).toBe(shown);
  });
});

it('completeness counts required fields, names and values', () => {
  const [form] = document.forms;
  const { filled, total } = form === undefined ? { filled: 0, total: 0 } : completeness(form, defaultProfile);
  expect(total - filled).toBeGreaterThanOrEqual(1);
  expect(filled).toBeGreaterThan(10);
});

it('the summary names file, profile, counts and every finding with its cell', () => {
  const judged = testJudge.whole('甲.xlsx', [formGrid(sheet)], defaultProfile);
  const text = summaryText(
    {
      ...judged,
      // Rules of the tests are not in the catalogue; only their places are looked at here.
      findings: [],
      file: '甲.xlsx',
      phase: 'ready',
      waiting: false,
      sheets: [],
      profile: defaultProfile,
      abilities: { highlight: true, notes: true, undoGroup: true, bind: true },
    },
    'zh',
  );
  expect(text).toContain('校验结果：甲.xlsx');
  expect(text).toContain(defaultProfile.id);
  expect(text).toContain('应改 0，建议 0，可改 0。');
  expect(text).toContain('就业技能培训');
});

describe('the queue of re-checks', () => {
  it('joins a burst, never runs twice at a time, and asks again while a cell is edited', async () => {
    vi.useFakeTimers();
    const runs: Dirt[] = [];
    const waits: boolean[] = [];
    let running = 0;
    let refuse = true;
    const queue = recheckQueue({
      async run(dirt) {
        running += 1;
        expect(running).toBe(1);
        runs.push(dirt);
        await Promise.resolve();
        running -= 1;
        if (refuse) throw hostTrouble('editing');
      },
      waiting: (isWaiting) => void waits.push(isWaiting),
    });
    for (let index = 0; index < 50; index += 1) queue.touch('甲');
    await vi.advanceTimersByTimeAsync(200);
    expect(runs).toEqual([{ all: false, sheets: ['甲'] }]);
    refuse = false;
    queue.touch('乙');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(runs.at(-1)).toEqual({ all: false, sheets: ['甲', '乙'] });
    expect(waits[0]).toBe(true);
    expect(waits.at(-1)).toBe(false);
    queue.stop();
    queue.touchAll();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(runs.at(-1)?.all).toBe(false);
    vi.useRealTimers();
  });
});
