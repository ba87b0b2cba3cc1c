import { html, join, type Markup } from './markup.ts';

/** One bar of a chart. */
export interface Bar {
  readonly label: string;
  readonly count: number;
  readonly kind: 'error' | 'warning' | 'suggestion' | 'plain';
}

/** Horizontal bars drawn beside their numbers, in a table: read out and copied like any table, and printed without background colours. */
export function barChart(title: string, bars: readonly Bar[]): Markup {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const rows = bars.map(
    ({
      label,
      count,
      kind,
    }) => html`<tr><th scope="row">${label}</th><td class="bar">${bar(count / most, kind)}</td><td class="number">${count}</td></tr>
`,
  );
  return html`<table class="chart"><caption>${title}</caption><tbody>
${join(rows)}</tbody></table>`;
}

function bar(share: number, kind: Bar['kind']): Markup {
  const width = share === 0 ? '0' : Math.max(share * 100, 1).toFixed(1);
  return html`<svg aria-hidden="true" width="100%" height="14"><rect class="${kind}" width="${width}%" height="14" rx="2"/></svg>`;
}
