import type { CellRef, Finding } from '@jibiao/schema';
import type { CellEdit, Mark, SheetSnapshot, WorkbookHost } from '../host/port.ts';
import { troubleOf } from '../host/trouble.ts';
import type { LiveCheck } from './live-check.ts';
import type { Notice } from './state.ts';
import type { Store } from './store.ts';

type Describe = (finding: Finding) => string;

/** What a person can order. Nothing throws: what goes wrong becomes a notice. */
export interface Commands {
  /** Reads and judges everything once more, at once. */
  checkAll(): Promise<void>;
  select(at: CellRef): Promise<void>;
  edit(edits: readonly CellEdit[]): Promise<void>;
  highlight(findings: readonly Finding[], describe: Describe): Promise<void>;
  note(findings: readonly Finding[], describe: Describe): Promise<void>;
  clearMarks(): Promise<void>;
  /** Writes the profile in force into the workbook. */
  bind(): Promise<void>;
}

export function commands(host: WorkbookHost, store: Store, live: LiveCheck): Commands {
  async function command(work: () => Promise<Notice | undefined>): Promise<void> {
    try {
      const notice = await work();
      if (notice !== undefined) store.set({ notice });
    } catch (error) {
      const { trouble, detail } = troubleOf(error);
      store.set({ notice: { kind: 'trouble', trouble, detail } });
    }
  }
  return {
    checkAll: () =>
      command(async () => {
        live.take(await host.read());
        return undefined;
      }),
    select: (at) => command(() => host.select(at).then(() => undefined)),
    edit: (edits) =>
      command(async () => {
        const { applied, stale } = await host.applyEdits(edits);
        // Excel tells of our own writes as well, but events are only hints.
        for (const id of sheetsOf(applied, store.state().sheets)) live.queue.touch(id);
        return { kind: 'fixed', applied: applied.length, stale: stale.length };
      }),
    highlight: (findings, describe) =>
      command(async () => {
        const marks = marksOf(findings, describe);
        await host.highlight(marks);
        return { kind: 'highlighted', count: marks.length };
      }),
    note: (findings, describe) =>
      command(async () => {
        const marks = marksOf(findings, describe);
        await host.writeNotes(marks);
        return { kind: 'noted', count: marks.length };
      }),
    clearMarks: () => command(async () => ({ kind: 'cleared', count: await host.clearMarks() })),
    bind: () =>
      command(async () => {
        const { id, version, title } = store.state().profile;
        await host.bind({ id, version });
        store.set({ bound: { id, version } });
        return { kind: 'bound', profile: title };
      }),
  };
}

function sheetsOf(edits: readonly CellEdit[], sheets: readonly SheetSnapshot[]): string[] {
  return sheets.filter(({ grid }) => edits.some(({ at }) => at.sheet === grid.sheet)).map(({ id }) => id);
}

/** One mark per cell: the gravest severity, all sentences. */
function marksOf(findings: readonly Finding[], describe: Describe): Mark[] {
  const marks = new Map<string, Mark>();
  const rank = { error: 0, warning: 1, suggestion: 2 };
  for (const finding of findings) {
    if (finding.at === undefined) continue;
    const key = `${finding.at.sheet}!${finding.at.address}`;
    const known = marks.get(key);
    const { severity } = finding;
    const graver = known !== undefined && rank[known.severity] < rank[severity] ? known.severity : severity;
    const text = known === undefined ? describe(finding) : `${known.text}\n${describe(finding)}`;
    marks.set(key, { at: finding.at, severity: graver, text });
  }
  return [...marks.values()];
}
