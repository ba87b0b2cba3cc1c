import type { Report } from './report.ts';

/** One JSON value a line: a line per file, one for what was not received, the totals last. Streams well into other programs. */
export function renderNdjson(report: Report): string {
  const { files, unattributed, ...rest } = report;
  const lines: unknown[] = files.map((file) => ({ kind: 'file', ...file }));
  if (unattributed.length > 0) lines.push({ kind: 'unattributed', findings: unattributed });
  lines.push({ kind: 'summary', ...rest });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
