import { html, join, type Markup } from './markup.ts';

/** One bar of a chart. */
export interface Bar {
  readonly label: string;
  readonly count: number;
  readonly kind: 'error' | 'warning' | 'suggestion' | 'plain';
}

/** Horizontal bars as a table, so that the numbers are read out and copied like any table. */
export function barChart(title: string, bars: readonly Bar[]): Markup {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const rows = bars.map(
    ({ label, count, kind }) => html`<tr><th scope="row">${label}</th>
<td class="bar"><span class="${kind}" style="width:${((count / most) * 100).toFixed(1)}%"></span></td><td class="number">${count}</td></tr>
`,
  );
  return html`<table class="chart"><caption>${title}</caption><tbody>
${join(rows)}</tbody></table>`;
}
