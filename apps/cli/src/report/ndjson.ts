import type { Report } from './report.ts';

const decoder = new TextDecoder();

/** One JSON value a line: a line per file, one for what was not received, the totals last. Streams well into other programs. */
export function* renderNdjson(report: Report): Generator<string> {
  const { files: _files, lines, unattributed, ...rest } = report;
  for (const line of lines()) yield `{"kind":"file",${decoder.decode(line).slice(1)}\n`;
  if (unattributed.length > 0) yield `${JSON.stringify({ kind: 'unattributed', findings: unattributed })}\n`;
  yield `${JSON.stringify({ kind: 'summary', ...rest })}\n`;
}
