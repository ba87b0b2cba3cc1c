import type { Profile } from '@jibiao/schema';
import type { HostListener, OpenWorkbook, WorkbookHost } from '../host/port.ts';
import { troubleOf } from '../host/trouble.ts';
import { type Commands, commands } from './commands.ts';
import type { Judge } from './judge.ts';
import { liveCheck } from './live-check.ts';
import type { RecheckQueue } from './recheck-queue.ts';
import type { Notice, PaneState } from './state.ts';
import { createStore } from './store.ts';

/** The add-in without its face. */
export interface Session extends Commands {
  readonly state: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Asks whether the sheet in view still holds what was judged: some edits come without an event. */
  reconcile(): void;
  setProfile(profile: Profile): void;
  notify(notice: Notice | undefined): void;
}

export interface SessionOptions {
  readonly host: WorkbookHost;
  readonly judge: Judge;
  readonly profile: Profile;
  /** Profile by the id a workbook is bound to. */
  readonly findProfile: (id: string) => Profile | undefined;
}

/** How long until a start is tried again while a cell is in edit mode. */
const EDITING = 600;

export function createSession({ host, judge, profile, findProfile }: SessionOptions): Session {
  const store = createStore({
    phase: 'loading',
    waiting: false,
    file: '',
    sheets: [],
    findings: [],
    profile,
    abilities: host.abilities,
  });
  const live = liveCheck({ host, judge, findProfile, store });
  let opened: OpenWorkbook | undefined;

  const reconcile = (): void => {
    touchSelected(store.state(), live.queue);
  };
  const listener: HostListener = {
    changed: (sheet) => live.queue.touch(sheet),
    restructured: () => live.queue.touchAll(),
    selected(at) {
      store.set({ selected: at });
      reconcile();
    },
  };

  async function start(): Promise<void> {
    store.set({ phase: 'loading' });
    try {
      // A second attempt must not listen twice.
      await opened?.close();
      opened = await host.open(listener);
      store.set({ waiting: false });
      live.take(opened.snapshot);
    } catch (error) {
      if (troubleOf(error).trouble !== 'editing') return live.fail(error);
      store.set({ waiting: true });
      setTimeout(() => void start(), EDITING);
    }
  }

  return {
    ...commands(host, store, live),
    state: store.state,
    subscribe: store.subscribe,
    start,
    async stop() {
      live.stop();
      await opened?.close();
    },
    reconcile,
    setProfile: (next) => live.rejudge({ profile: next }),
    notify: (notice) => store.set({ notice }),
  };
}

function touchSelected({ sheets, selected }: PaneState, queue: RecheckQueue): void {
  const id = sheets.find(({ grid }) => grid.sheet === selected?.sheet)?.id;
  if (id !== undefined) queue.touch(id);
  // A name nobody knows: the sheet was renamed or is new.
  else if (selected !== undefined) queue.touchAll();
}
