import { renderHtml } from './html/page.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import { renderNdjson } from './ndjson.ts';
import type { Report } from './report.ts';
import { renderSarif } from './sarif.ts';
import { renderText, type TextStyle } from './text.ts';

/** Formats a report can be written in. */
export const FORMATS = ['text', 'json', 'ndjson', 'html', 'markdown', 'sarif', 'junit'] as const;

/** Renders a report; an unknown format is text. */
export function renderReport(report: Report, format: string, style: TextStyle): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, undefined, 2)}\n`;
    case 'ndjson':
      return renderNdjson(report);
    case 'html':
      return renderHtml(report, style.locale);
    case 'markdown':
      return renderMarkdown(report, style.locale);
    case 'sarif':
      return renderSarif(report);
    case 'junit':
      return renderJunit(report);
    default:
      return renderText(report, style);
  }
}
