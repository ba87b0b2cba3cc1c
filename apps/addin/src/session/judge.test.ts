import type { GridCell } from '@jibiao/layout';
import { check, defaultProfile, findProfile } from '@jibiao/schema';
import { describe, expect, it, vi } from 'vitest';
import { formGrid } from '../host/contract/sample-form.ts';
import { testJudge } from '../host/contract/test-judge.ts';
import { createJudge, type Judge } from './judge.ts';
import { liveCheck } from './live-check.ts';
import type { PaneState } from './state.ts';
import { createStore } from './store.ts';

const otherProject = (cell: GridCell): GridCell =>
  cell.row === 2 && cell.column === 2 ? { ...cell, text: '另一项目' } : cell;

describe('the rules over several forms', () => {
  it('are fetched once, and then serve', async () => {
    const fetchAcross = vi.fn(() => Promise.resolve({ check }));
    const judge = createJudge(fetchAcross);
    const grids = [formGrid('甲'), { ...formGrid('乙'), cells: formGrid('乙').cells.map(otherProject) }];
    const copies = (): number =>
      judge.whole('甲.xlsx', grids, defaultProfile).findings.filter(({ rule }) => rule === 'X01').length;
    expect(copies()).toBe(0);
    await judge.complete?.();
    expect(judge.complete?.()).toBeUndefined();
    expect(copies()).toBeGreaterThan(0);
    expect(fetchAcross).toHaveBeenCalledOnce();
  });

  it('are fetched again after a failure', async () => {
    const fetchAcross = vi.fn(() => Promise.reject(new Error('no network')));
    const judge = createJudge(fetchAcross);
    await expect(judge.complete?.()).rejects.toThrow('no network');
    await expect(judge.complete?.()).rejects.toThrow('no network');
    expect(fetchAcross).toHaveBeenCalledTimes(2);
  });
});

describe('a workbook that is judged before all rules are there', () => {
  const judgedBy = (complete: NonNullable<Judge['complete']>, grids = [formGrid('甲')]) => {
    const whole = vi.fn(testJudge.whole);
    const abilities = { highlight: true, notes: true, undoGroup: true, bind: true };
    const known = { file: '', sheets: [], findings: [], profile: defaultProfile, abilities };
    const state: PaneState = { phase: 'loading', waiting: false, ...known };
    const host = { read: () => Promise.reject(new Error('not asked')) } as never;
    const store = createStore(state);
    const live = liveCheck({ host, judge: { whole, complete }, findProfile, store });
    live.rejudge({ sheets: grids.map((grid) => ({ id: grid.sheet, grid, protected: false })) });
    return { whole, store };
  };

  it('is judged again when they are', async () => {
    let lacking = true;
    const { whole } = judgedBy(() => {
      const fetched = lacking ? Promise.resolve() : undefined;
      lacking = false;
      return fetched;
    });
    await vi.waitFor(() => expect(whole).toHaveBeenCalledTimes(2));
  });

  it('keeps what was found when they cannot be fetched', async () => {
    const { whole, store } = judgedBy(() => Promise.reject(new Error('no network')));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(whole).toHaveBeenCalledOnce();
    expect(store.state().phase).toBe('ready');
  });

  it('is not said to hold no form before that is known', async () => {
    const { store } = judgedBy(() => Promise.reject(new Error('no network')), []);
    expect(store.state().phase).toBe('loading');
    await vi.waitFor(() => expect(store.state()).toMatchObject({ phase: 'failed', trouble: { trouble: 'offline' } }));
  });
});
