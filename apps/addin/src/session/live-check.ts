import type { Profile } from '@jibiao/schema';
import type { SheetSnapshot, WorkbookHost, WorkbookSnapshot } from '../host/port.ts';
import { hostTrouble, troubleOf } from '../host/trouble.ts';
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
  stop(): void;
}

export interface LiveCheckOptions {
  readonly host: WorkbookHost;
  readonly judge: Judge;
  readonly findProfile: (id: string) => Profile | undefined;
  readonly store: Store;
}

/** How long after a quick answer the whole is judged. */
const PAUSE = 500;

/** Keeps the findings in step with the workbook. Reads only: nothing is ever written here. */
export function liveCheck({ host, judge, findProfile, store }: LiveCheckOptions): LiveCheck {
  let confirming: ReturnType<typeof setTimeout> | undefined;

  function rejudge(change: Partial<PaneState>): void {
    const next = { ...store.state(), ...change };
    const grids = next.sheets.map(({ grid }) => grid);
    clearTimeout(confirming);
    const judged = judge.whole(next.file, grids, next.profile);
    const lacking = judge.complete?.();
    // Whether there is no form can be said only once the readers of rare layouts are there.
    const isOpen = lacking !== undefined && judged.document.forms.length === 0;
    store.set({ ...change, ...(isOpen ? { phase: 'loading' } : { ...judged, phase: 'ready' }) });
    // What cannot be fetched now is asked for again with the next edit; what was found stands.
    lacking?.then(
      () => rejudge({}),
      (error: unknown) => (isOpen ? fail(hostTrouble('offline', String(error))) : undefined),
    );
  }

  function take({ file, sheets, selected, bound }: WorkbookSnapshot): void {
    const profile = (bound && findProfile(bound.id)) ?? store.state().profile;
    rejudge({ file, sheets, profile, bound, selected: selected ?? store.state().selected });
  }

  // Several sheets at once are rare (a co-author, a group of sheets): then reading all is as cheap.
  async function run({ all, sheets }: Dirt): Promise<void> {
    const [id, ...others] = sheets;
    const fresh = all || others.length > 0 || id === undefined ? undefined : await host.readSheet(id);
    const known = store.state().sheets.find((sheet) => sheet.id === fresh?.id);
    if (fresh === undefined || known === undefined) return take(await host.read());
    if (!differs(known, fresh)) return;
    const merged = { ...fresh, grid: { ...fresh.grid, comments: known.grid.comments } };
    takeSheet(known, merged);
  }

  /** One typed value is answered at once, from its row; the whole is judged when the person pauses. */
  function takeSheet(known: SheetSnapshot, fresh: SheetSnapshot): void {
    const { document, profile, sheets } = store.state();
    const change = { sheets: sheets.map((sheet) => (sheet === known ? fresh : sheet)) };
    const quick = document && judge.edit?.(document, { before: known.grid, after: fresh.grid }, profile);
    if (quick === undefined) return rejudge(change);
    store.set({ ...change, ...quick });
    clearTimeout(confirming);
    confirming = setTimeout(() => rejudge({}), PAUSE);
  }

  const fail = failing(store);
  const waiting = (isWaiting: boolean): void => {
    if (store.state().waiting !== isWaiting) store.set({ waiting: isWaiting });
  };
  const queue = recheckQueue({ run: (dirt) => run(dirt).catch(fail), waiting });
  const stop = (): void => {
    queue.stop();
    clearTimeout(confirming);
  };
  return { queue, take, rejudge, fail, stop };
}

function failing(store: Store): LiveCheck['fail'] {
  return (error) => {
    const { trouble, detail } = troubleOf(error);
    if (trouble === 'editing') throw error;
    store.set({ phase: 'failed', trouble: { trouble, detail } });
  };
}

function differs(known: SheetSnapshot, fresh: SheetSnapshot): boolean {
  return known.protected !== fresh.protected || !sameGrid(known.grid, fresh.grid);
}
