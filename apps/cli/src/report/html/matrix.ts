import type { Report } from '../report.ts';
import type { Labels } from './labels.ts';
import { html, join, type Markup, nothing } from './markup.ts';

/** Findings per unit and rule: which office needs help with what. */
export function unitMatrix(report: Report, labels: Labels): Markup {
  const counts = countByUnit(report, labels.unnamedUnit);
  if (counts.size === 0) return nothing;
  const rules = [...new Set([...counts.values()].flatMap((row) => [...row.keys()]))].sort();
  const sum = (row: ReadonlyMap<string, number>): number => [...row.values()].reduce((a, b) => a + b, 0);
  const units = [...counts].sort(([nameA, a], [nameB, b]) => sum(b) - sum(a) || (nameA < nameB ? -1 : 1));
  const head = rules.map((rule) => html`<th scope="col">${rule}</th>`);
  const rows = units.map(
    ([
      unit,
      row,
    ]) => html`<tr><th scope="row">${unit}</th>${join(rules.map((rule) => html`<td class="number">${row.get(rule) ?? ''}</td>`))}<td class="number sum">${sum(row)}</td></tr>
`,
  );
  return html`<section><h2>${labels.matrix}</h2><p class="quiet">${labels.matrixNote}</p><div class="scroll" tabindex="0">
<table class="matrix"><thead><tr><th scope="col">${labels.unit}</th>${join(head)}<th scope="col">${labels.total}</th></tr></thead>
<tbody>${join(rows)}</tbody></table></div></section>`;
}

function countByUnit(report: Report, unnamed: string): Map<string, Map<string, number>> {
  const units = new Map<string, Map<string, number>>();
  for (const file of report.files) {
    const names = new Map(file.forms.map(({ id, unit, department }) => [id, unit ?? department]));
    for (const { form, rule } of file.findings) {
      const unit = names.get(form ?? '') ?? file.forms[0]?.unit ?? unnamed;
      const row = units.get(unit) ?? new Map<string, number>();
      row.set(rule, (row.get(rule) ?? 0) + 1);
      units.set(unit, row);
    }
  }
  return units;
}
