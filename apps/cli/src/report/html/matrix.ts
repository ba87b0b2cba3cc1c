import { type Statistics, sum, type UnitCount } from '../statistics.ts';
import type { Labels } from './labels.ts';
import { html, join, type Markup, nothing } from './markup.ts';

/** Columns of the matrix: the most frequent rules; the others are in the last column. */
const MOST_RULES = 12;

/** Findings per unit and rule: which office needs help with what. */
export function unitMatrix({ units, rules }: Statistics, labels: Labels): Markup {
  const withFindings = units.filter((unit) => sum(unit) > 0);
  if (withFindings.length === 0) return nothing;
  const shown = rules.slice(0, MOST_RULES);
  const rest = rules.length > shown.length;
  const most = Math.max(1, ...withFindings.flatMap(({ rules: counts }) => [...counts.values()]));
  const head = shown.map(({ rule, title }) => html`<th scope="col"><abbr title="${title}">${rule}</abbr></th>`);
  const rows = withFindings.map((unit) => {
    const counts = shown.map(({ rule }) => cell(unit.rules.get(rule) ?? 0, most));
    const others = rest ? cell(sum(unit) - countOf(unit, shown), most) : nothing;
    return html`<tr><th scope="row">${unit.unit}</th><td class="number">${unit.projects}</td>${join(counts)}${others}<td class="number sum">${sum(unit)}</td></tr>
`;
  });
  const legend = shown.map(({ rule, title }) => html`<li><b>${rule}</b> ${title}</li>`);
  return html`<section aria-labelledby="matrix"><h2 id="matrix">${labels.matrix}</h2><div class="scroll" tabindex="0" role="region" aria-labelledby="matrix">
<table class="matrix"><caption>${labels.matrixNote}</caption><thead><tr><th scope="col">${labels.unit}</th><th scope="col">${labels.projects}</th>${join(head)}${rest ? html`<th scope="col">${labels.others}</th>` : nothing}<th scope="col">${labels.total}</th></tr></thead>
<tbody>${join(rows)}</tbody></table></div><ul class="legend">${join(legend)}</ul></section>
`;
}

function countOf({ rules }: UnitCount, shown: Statistics['rules']): number {
  return shown.reduce((total, { rule }) => total + (rules.get(rule) ?? 0), 0);
}

/** The more findings, the deeper the shade; the number says the same. */
function cell(count: number, most: number): Markup {
  if (count === 0) return html`<td></td>`;
  return html`<td class="number h${Math.ceil((count / most) * 4)}">${count}</td>`;
}
