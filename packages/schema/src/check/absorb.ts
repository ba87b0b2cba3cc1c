import { absorption } from './absorption.data.ts';
import type { Finding } from './finding.ts';

/** Leaves one finding per row, or field of the head, and cause; what it explains is listed in `also`. */
export function absorb(findings: readonly Finding[]): Finding[] {
  const gone = new Set<Finding>();
  const also = new Map<Finding, string[]>();
  for (const row of rowsOf(findings)) if (row.length > 1) absorbRow(row, gone, also);
  const kept = gone.size === 0 ? findings : findings.filter((finding) => !gone.has(finding));
  return oncePerCell(kept).map((finding) => {
    const codes = also.get(finding);
    return codes === undefined ? finding : { ...finding, also: [...new Set(codes)].sort() };
  });
}

/** Findings of each row and each head cell of each form. */
function rowsOf(findings: readonly Finding[]): Finding[][] {
  const rows: Finding[][] = [];
  const forms = new Map<string, Map<number | string, Finding[]>>();
  for (const finding of findings) {
    const place = finding.row ?? finding.at?.address;
    if (place === undefined || finding.form === undefined) continue;
    let form = forms.get(finding.form);
    if (form === undefined) forms.set(finding.form, (form = new Map()));
    const row = form.get(place);
    if (row !== undefined) {
      row.push(finding);
      continue;
    }
    const first = [finding];
    form.set(place, first);
    rows.push(first);
  }
  return rows;
}

/** Mid-term and annual rows side by side share their name cell: what is said of it is said once. */
function oncePerCell(findings: readonly Finding[]): readonly Finding[] {
  const said = new Map<string, Finding[]>();
  return findings.filter((finding) => {
    if (finding.at === undefined) return true;
    const cell = said.get(finding.at.address);
    if (cell === undefined) said.set(finding.at.address, [finding]);
    else if (cell.some((other) => saysTheSame(other, finding))) return false;
    else cell.push(finding);
    return true;
  });
}

function saysTheSame(a: Finding, b: Finding): boolean {
  if (a.rule !== b.rule || a.message !== b.message || a.at?.sheet !== b.at?.sheet) return false;
  const [one, other] = [Object.values(a.data), Object.values(b.data)];
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function absorbRow(row: readonly Finding[], gone: Set<Finding>, also: Map<Finding, string[]>): void {
  for (const [winner, losers] of absorption) {
    const root = row.find((finding) => finding.rule === winner && !gone.has(finding));
    if (root === undefined) continue;
    for (const finding of row) {
      if (finding === root || gone.has(finding) || !losers.includes(finding.rule)) continue;
      gone.add(finding);
      also.set(root, [...(also.get(root) ?? []), finding.rule, ...(also.get(finding) ?? [])]);
    }
  }
}
