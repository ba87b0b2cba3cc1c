import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import { renderNdjson } from './ndjson.ts';
import type { Report } from './report.ts';
import { renderSarif } from './sarif.ts';
import { type ReportStyle, renderText } from './text.ts';

/** Formats a report can be written in. */
export const FORMATS = ['text', 'json', 'ndjson', 'html', 'xlsx', 'markdown', 'sarif', 'junit'] as const;

/** Endings of file names that ask for a format. */
const BY_ENDING: Readonly<Record<string, (typeof FORMATS)[number]>> = {
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  html: 'html',
  htm: 'html',
  xlsx: 'xlsx',
  md: 'markdown',
  sarif: 'sarif',
  xml: 'junit',
};

/** The format a file name asks for by its ending. */
export function formatByName(name: string): string | undefined {
  return BY_ENDING[/\.(?<ending>[a-z]+)$/iu.exec(name)?.groups?.['ending']?.toLowerCase() ?? ''];
}

/** Renders a report piece by piece; an unknown format is text. Files are linked relative to `home`, where the report will stand. */
export async function renderReport(
  report: Report,
  format: string,
  style: ReportStyle,
): Promise<Iterable<string | Uint8Array>> {
  switch (format) {
    case 'json':
      return renderJson(report);
    case 'ndjson':
      return renderNdjson(report);
    case 'html': {
      const { renderHtml } = await import('./html/page.ts');
      return renderHtml(report, style);
    }
    case 'xlsx': {
      const { renderWorkbook } = await import('./xlsx/workbook.ts');
      return [renderWorkbook(report, style)];
    }
    case 'markdown':
      return renderMarkdown(report, style);
    case 'sarif':
      return renderSarif(report);
    case 'junit':
      return renderJunit(report);
    default:
      return renderText(report, style);
  }
}
