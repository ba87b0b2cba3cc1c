import type { Profile } from '@jibiao/schema';
import type { SheetSnapshot, WorkbookHost, WorkbookSnapshot } from '../host/port.ts';
import { troubleOf } from '../host/trouble.ts';
import type { Judge } from './judge.ts';
import { type Dirt, type RecheckQueue, recheckQueue } from './recheck-queue.ts';
import { sameGrid } from './same-grid.ts';
import type { PaneState } from './state.ts';
import type { Store } from './store.ts';

export interface LiveCheck {
  readonly queue: RecheckQueue;
  /** Takes a whole reading over and judges it. */
  take(snapshot: WorkbookSnapshot): void;
  /** Judges what is known again after a change of the given parts. */
  rejudge(change: Partial<PaneState>): void;
  /** Shows why nothing can be read; edit mode is passed on, it ends by itself. */
  fail(error: unknown): void;
}

export interface LiveCheckOptions {
  readonly host: WorkbookHost;
  readonly judge: Judge;
  readonly findProfile: (id: string) => Profile | undefined;
  readonly store: Store;
}

/** Keeps the findings in step with the workbook. Reads only: nothing is ever written here. */
export function liveCheck({ host, judge, findProfile, store }: LiveCheckOptions): LiveCheck {
  function rejudge(change: Partial<PaneState>): void {
    const next = { ...store.state(), ...change };
    const grids = next.sheets.map(({ grid }) => grid);
    store.set({ ...change, ...judge(next.file, grids, next.profile), phase: 'ready' });
  }

  function take({ file, sheets, selected, bound }: WorkbookSnapshot): void {
    const profile = (bound && findProfile(bound.id)) ?? store.state().profile;
    rejudge({ file, sheets, profile, bound, selected: selected ?? store.state().selected });
  }

  /** Several sheets at once are rare (a co-author, a group of sheets): then reading all is as cheap. */
  async function run({ all, sheets }: Dirt): Promise<void> {
    const [id, ...others] = sheets;
    const fresh = all || others.length > 0 || id === undefined ? undefined : await host.readSheet(id);
    const known = store.state().sheets.find((sheet) => sheet.id === fresh?.id);
    if (fresh === undefined || known === undefined) return take(await host.read());
    if (!differs(known, fresh)) return;
    const merged = { ...fresh, grid: { ...fresh.grid, comments: known.grid.comments } };
    rejudge({ sheets: store.state().sheets.map((sheet) => (sheet === known ? merged : sheet)) });
  }

  function fail(error: unknown): void {
    const { trouble, detail } = troubleOf(error);
    if (trouble === 'editing') throw error;
    store.set({ phase: 'failed', trouble: { trouble, detail } });
  }

  const queue = recheckQueue({
    run: (dirt) => run(dirt).catch(fail),
    waiting(waiting) {
      if (store.state().waiting !== waiting) store.set({ waiting });
    },
  });
  return { queue, take, rejudge, fail };
}

function differs(known: SheetSnapshot, fresh: SheetSnapshot): boolean {
  return known.protected !== fresh.protected || !sameGrid(known.grid, fresh.grid);
}
