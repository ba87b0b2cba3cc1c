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
  readonly addition?: Addition;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Collects file reports without holding them: each is text in a {@link openSpill spill}, read again when it is rendered. */
export function openCollection(): Collection {
  const spill = openSpill();
  const entries: (Entry | undefined)[] = [];
  const outcomes: Record<string, number[]> = {};
  const lines = function* (): Generator<Uint8Array> {
    for (const entry of entries) if (entry !== undefined) yield withAddition(spill.read(entry.spot), entry.addition);
  };
  return {
    put(index, { json, totals, outcomes: more }) {
      addOutcomes(outcomes, more);
      entries[index] = { spot: spill.put(json), totals };
    },
    add(index, addition) {
      const entry = entries[index];
      if (entry === undefined) return;
      const totals = tallyMore(entry.totals, addition.findings, addition.waived.length);
      entries[index] = { ...entry, totals, addition };
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

function withAddition(json: Uint8Array, addition: Addition | undefined): Uint8Array {
  if (addition === undefined) return json;
  if (addition.waived.length > 0) {
    const file = JSON.parse(decoder.decode(json)) as ReportFile;
    const waived = [...file.waived, ...addition.waived];
    return fileLine({ ...file, waived, findings: [...file.findings, ...addition.findings] });
  }
  if (addition.findings.length === 0) return json;
  const end = json.length - ']}'.length;
  const comma = json[end - 1] === '['.charCodeAt(0) ? '' : ',';
  const more = encoder.encode(comma + JSON.stringify(addition.findings).slice(1, -1));
  const whole = new Uint8Array(json.length + more.length);
  whole.set(json.subarray(0, end));
  whole.set(more, end);
  whole.set(json.subarray(end), end + more.length);
  return whole;
}
