import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileLine, openCollection } from './collect.ts';
import { openReport } from './earlier.ts';
import { renderJson } from './json.ts';
import { renderNdjson } from './ndjson.ts';
import type { Report, ReportFile } from './report.ts';
import { tally } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'jibiao-报告-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files: readonly ReportFile[] = ['甲"引号".xlsx', '乙,逗号.xlsx', '丙.xlsx'].map((file, index) => ({
  file,
  status: 'checked',
  size: index,
  modified: '2026-01-15T00:00:00.000Z',
  sha256: String(index),
  notes: [],
  forms: [],
  digests: [],
  outcomes: { V03: [1, 0, 0, index] },
  waived: [],
  findings: [],
}));

function report(): Report {
  const collection = openCollection();
  files.forEach((file, index) => {
    collection.put(index, { json: fileLine(file), totals: tally(file), outcomes: file.outcomes });
  });
  return collection.finish({
    format: 'jibiao-report',
    version: 2,
    tool: '0.1.0',
    locale: 'zh',
    date: '2026-01-15',
    profile: { id: 'p', version: '1', title: '口径' },
    settings: 'abc',
    unattributed: [],
    skipped: ['说明.txt'],
    batchOutcomes: { X01: [0, 0, 0, 1] },
  });
}

const decoder = new TextDecoder();
const text = (pieces: Iterable<string | Uint8Array>): string =>
  [...pieces].map((piece) => (typeof piece === 'string' ? piece : decoder.decode(piece))).join('');

describe('openReport', () => {
  const json = text(renderJson(report()));
  it.each([
    ['json', json],
    ['ndjson', text(renderNdjson(report()))],
    ['json laid out anew', JSON.stringify(JSON.parse(json), undefined, 2)],
  ])('reads what was written as %s', (_, content) => {
    const path = join(folder, 'r.json');
    writeFileSync(path, content);
    const earlier = openReport(path, 'r.json');
    expect(earlier.names).toEqual(files.map(({ file }) => file));
    expect(earlier.names.map((name) => earlier.take(name))).toEqual(files);
    expect(earlier.known('丙.xlsx')).toEqual({ size: 2, modified: '2026-01-15T00:00:00.000Z', sha256: '2' });
    expect(earlier.known('没有.xlsx')).toBeUndefined();
    expect(earlier.head).toMatchObject({ settings: 'abc', totals: { files: 3, clean: 3 } });
    expect(earlier.head.outcomes).toEqual({ V03: [3, 0, 0, 3], X01: [0, 0, 0, 1] });
    expect(earlier.skipped).toEqual(['说明.txt']);
    earlier.close();
  });

  it.each(['', '{', '[]', 'null', '{"files":[]}', '{"format":"jibiao-report"}', '{"kind":"file"}'])(
    'refuses %j',
    (content) => {
      const path = join(folder, 'bad.json');
      writeFileSync(path, content);
      expect(() => openReport(path, 'bad.json')).toThrow('"bad.json" is no report of jibiao');
    },
  );

  it('says of an older report that it is one', () => {
    const path = join(folder, 'old.json');
    writeFileSync(path, json.replace('"version":2', '"version":1'));
    expect(() => openReport(path, 'old.json')).toThrow('was written by an older jibiao');
  });
});
