import type { Report } from './report.ts';

/** The report as JSON with a line for each file, so that reports of thousands of files can be compared and read in pieces. */
export function* renderJson(report: Report): Generator<string | Uint8Array> {
  const { files: _files, lines, unattributed, skipped, ...head } = report;
  yield `${JSON.stringify(head).slice(0, -1)},"files":[`;
  let first = true;
  for (const line of lines()) {
    yield first ? '\n' : ',\n';
    yield line;
    first = false;
  }
  yield `\n],${JSON.stringify({ unattributed, skipped }).slice(1)}\n`;
}
