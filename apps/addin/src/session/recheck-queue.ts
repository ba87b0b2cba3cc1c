import { troubleOf } from '../host/trouble.ts';

/** What the next run has to read again. */
export interface Dirt {
  readonly all: boolean;
  readonly sheets: readonly string[];
}

export interface RecheckQueue {
  touch(sheet: string): void;
  touchAll(): void;
  stop(): void;
}

interface QueueOptions {
  /** Reads and judges; never runs twice at a time. */
  readonly run: (dirt: Dirt) => Promise<void>;
  /** Told when Excel does not answer because a cell is being edited, and when it does again. */
  readonly waiting: (isWaiting: boolean) => void;
}

/** Long enough to join the events of a paste, short enough to feel at once. */
const SETTLE = 120;
/** A workbook that takes long to read is read less often, but never later than this. */
const LONGEST = 2_000;
/** How long until we ask again while a cell is in edit mode. */
const EDITING = 400;

const paceAfter = (elapsed: number): number => Math.min(LONGEST, Math.max(SETTLE, 2 * elapsed));

/** What has to be read again, gathered until somebody takes it. */
interface Gathered {
  all: boolean;
  readonly sheets: Set<string>;
}

function takeDirt(gathered: Gathered): Dirt {
  const dirt = { all: gathered.all, sheets: [...gathered.sheets] };
  gathered.all = false;
  gathered.sheets.clear();
  return dirt;
}

function giveBack(gathered: Gathered, { all, sheets }: Dirt): void {
  gathered.all ||= all;
  for (const sheet of sheets) gathered.sheets.add(sheet);
}

/** Joins bursts of events into one run at a time; what arrives during a run makes one more. */
export function recheckQueue({ run, waiting }: QueueOptions): RecheckQueue {
  const gathered: Gathered = { all: false, sheets: new Set() };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let stopped = false;
  let pace = SETTLE;

  function schedule(delay: number): void {
    if (stopped || running) return;
    clearTimeout(timer);
    timer = setTimeout(() => void work(), delay);
  }

  async function work(): Promise<void> {
    running = true;
    const delay = await attempt(takeDirt(gathered));
    running = false;
    if (gathered.all || gathered.sheets.size > 0) schedule(delay);
  }

  async function attempt(dirt: Dirt): Promise<number> {
    const start = Date.now();
    try {
      await run(dirt);
      waiting(false);
      pace = paceAfter(Date.now() - start);
      return pace;
    } catch (error) {
      if (troubleOf(error).trouble !== 'editing') throw error;
      giveBack(gathered, dirt);
      waiting(true);
      return EDITING;
    }
  }

  return {
    touch(sheet) {
      gathered.sheets.add(sheet);
      schedule(pace);
    },
    touchAll() {
      gathered.all = true;
      schedule(pace);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
