import type { Report, ReportFile, ReportFinding, ReportHead, Totals } from './report.ts';
import { openSpill, type Spot } from './spill.ts';
import { add, addOutcomes, NO_TOTALS, tallyMore } from './tally.ts';

/** A file's report as JSON text, with what is counted over all files. */
export interface FileLine {
  readonly json: Uint8Array;
  readonly totals: Totals;
  readonly outcomes: ReportFile['outcomes'];
}

/** What the whole batch adds to a file. */
interface Addition {
  readonly findings: readonly ReportFinding[];
  readonly waived: ReportFile['waived'];
}

/** Reports of files as they come in, in any order. */
export interface Collection {
  put(index: number, line: FileLine): void;
  /** Adds what the whole batch says of a file. */
  add(index: number, addition: Addition): void;
  finish(rest: Rest): Report;
  readonly close: () => void;
}

/** What a report holds beside its files. */
interface Rest extends Omit<ReportHead, 'totals' | 'outcomes'>, Pick<Report, 'unattributed' | 'skipped'> {
  /** Outcomes of the rules over the whole batch. */
  readonly batchOutcomes: ReportFile['outcomes'];
}

interface Entry {
  readonly spot: Spot;
  readonly totals: Totals;
  /** Findings of the whole batch, as text to put behind the file's own. */
  readonly more?: Spot;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Collects file reports without holding them: each is text in a {@link openSpill spill}, read again when it is rendered. */
export function openCollection(): Collection {
  const spill = openSpill();
  const entries: (Entry | undefined)[] = [];
  const outcomes: Record<string, number[]> = {};
  const lines = function* (): Generator<Uint8Array> {
    for (const entry of entries) {
      if (entry === undefined) continue;
      const line = spill.read(entry.spot);
      yield entry.more === undefined ? line : withMore(line, spill.read(entry.more));
    }
  };
  return {
    put(index, { json, totals, outcomes: more }) {
      addOutcomes(outcomes, more);
      entries[index] = { spot: spill.put(json), totals };
    },
    add(index, { findings, waived }) {
      const entry = entries[index];
      if (entry === undefined) return;
      const totals = tallyMore(entry.totals, findings, waived.length);
      const spot = waived.length === 0 ? entry.spot : spill.put(withWaived(spill.read(entry.spot), waived));
      const more = encoder.encode(JSON.stringify(findings).slice(1, -1));
      entries[index] = { spot, totals, ...(more.length === 0 ? {} : { more: spill.put(more) }) };
    },
    finish({ batchOutcomes, ...rest }) {
      addOutcomes(outcomes, batchOutcomes);
      let totals = tallyMore(NO_TOTALS, rest.unattributed, 0);
      for (const entry of entries) if (entry !== undefined) totals = add(totals, entry.totals);
      return {
        ...rest,
        totals,
        outcomes: Object.fromEntries(Object.entries(outcomes).sort(([a], [b]) => (a < b ? -1 : 1))),
        lines,
        files: () => parseLines(lines()),
      };
    },
    close: () => spill.close(),
  };
}

function* parseLines(lines: Iterable<Uint8Array>): Generator<ReportFile> {
  for (const line of lines) yield JSON.parse(decoder.decode(line)) as ReportFile;
}

/** The findings are the last thing in a file's JSON text: more of them are put in without parsing it. */
export function fileLine(file: ReportFile): Uint8Array {
  const { findings, ...rest } = file;
  return encoder.encode(JSON.stringify({ ...rest, findings }));
}

function withWaived(json: Uint8Array, waived: ReportFile['waived']): Uint8Array {
  const file = JSON.parse(decoder.decode(json)) as ReportFile;
  return fileLine({ ...file, waived: [...file.waived, ...waived] });
}

function withMore(json: Uint8Array, more: Uint8Array): Uint8Array {
  const end = json.length - ']}'.length;
  const comma = json[end - 1] === '['.charCodeAt(0) ? '' : ',';
  return Buffer.concat([json.subarray(0, end), encoder.encode(comma), more, json.subarray(end)]);
}
