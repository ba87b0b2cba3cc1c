import { defaultProfile, findProfile } from '@jibiao/schema';
import { describe, expect, it, vi } from 'vitest';
import { formGrid } from '../host/contract/sample-form.ts';
import { testJudge } from '../host/contract/test-judge.ts';
import { createJudge, type Judge } from './judge.ts';
import { liveCheck } from './live-check.ts';
import type { PaneState } from './state.ts';
import { createStore } from './store.ts';

const ONE = [formGrid('甲')];
const TWO = [formGrid('甲'), formGrid('乙')];

describe('the rules over several forms', () => {
  it('are fetched once, when a workbook has several', async () => {
    const fetchAcross = vi.fn(() => Promise.resolve());
    const judge = createJudge(fetchAcross);
    const complete = (grids: typeof ONE) => judge.complete?.(judge.whole('甲.xlsx', grids, defaultProfile).document);
    expect(complete(ONE)).toBeUndefined();
    await complete(TWO);
    expect(complete(TWO)).toBeUndefined();
    expect(fetchAcross).toHaveBeenCalledOnce();
  });

  it('are fetched for one form too when a sheet shows a project without a table: its reader comes with them', async () => {
    const fetchAcross = vi.fn(() => Promise.resolve());
    const judge = createJudge(fetchAcross);
    const cell = (row: number, column: number, text: string) => ({ row, column, text, type: 'text' as const });
    const cells = [cell(1, 1, '项目名称'), cell(1, 2, '河道清淤'), cell(2, 1, '绩效目标'), cell(2, 2, '清淤八公里。')];
    const { document } = judge.whole('甲.xlsx', [{ ...formGrid('甲'), cells, merges: [] }], defaultProfile);
    await judge.complete?.(document);
    expect(fetchAcross).toHaveBeenCalledOnce();
  });

  it('are fetched for one self-evaluation form: the rules of scores come with them', async () => {
    const fetchAcross = vi.fn(() => Promise.resolve());
    const judge = createJudge(fetchAcross);
    const { document } = judge.whole('甲.xlsx', ONE, defaultProfile);
    const forms = document.forms.map((form) => ({ ...form, kind: 'self-evaluation' as const }));
    await judge.complete?.({ ...document, forms });
    expect(fetchAcross).toHaveBeenCalledOnce();
  });

  it('are fetched again after a failure', async () => {
    const fetchAcross = vi.fn(() => Promise.reject(new Error('no network')));
    const judge = createJudge(fetchAcross);
    const { document } = judge.whole('甲.xlsx', TWO, defaultProfile);
    await expect(judge.complete?.(document)).rejects.toThrow('no network');
    await expect(judge.complete?.(document)).rejects.toThrow('no network');
    expect(fetchAcross).toHaveBeenCalledTimes(2);
  });
});

describe('a workbook that is judged before all rules are there', () => {
  const judgedBy = (complete: NonNullable<Judge['complete']>) => {
    const whole = vi.fn(testJudge.whole);
    const abilities = { highlight: true, notes: true, undoGroup: true, bind: true };
    const known = { file: '', sheets: [], findings: [], profile: defaultProfile, abilities };
    const state: PaneState = { phase: 'loading', waiting: false, ...known };
    const host = { read: () => Promise.reject(new Error('not asked')) } as never;
    const live = liveCheck({ host, judge: { whole, complete }, findProfile, store: createStore(state) });
    live.rejudge({});
    return whole;
  };

  it('is judged again when they are', async () => {
    let lacking = true;
    const whole = judgedBy(() => {
      const fetched = lacking ? Promise.resolve() : undefined;
      lacking = false;
      return fetched;
    });
    await vi.waitFor(() => expect(whole).toHaveBeenCalledTimes(2));
  });

  it('keeps what was found when they cannot be fetched', async () => {
    const whole = judgedBy(() => Promise.reject(new Error('no network')));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(whole).toHaveBeenCalledOnce();
  });
});
