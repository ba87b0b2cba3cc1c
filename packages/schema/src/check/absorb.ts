import { absorption } from './absorption.data.ts';
import type { Finding } from './finding.ts';

/** Leaves one finding per row and cause; what it explains is listed in `also`. Findings without a row stay as they are. */
export function absorb(findings: readonly Finding[]): Finding[] {
  const rows = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.row === undefined) continue;
    const key = `${finding.form ?? ''}\u0000${finding.row}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [finding]);
    else row.push(finding);
  }
  const gone = new Set<Finding>();
  const also = new Map<Finding, string[]>();
  for (const row of rows.values()) if (row.length > 1) absorbRow(row, gone, also);
  const kept = findings
    .filter((finding) => !gone.has(finding))
    .map((finding) => {
      const codes = also.get(finding);
      return codes === undefined ? finding : { ...finding, also: [...new Set(codes)].sort() };
    });
  return oncePerCell(kept);
}

/** Mid-term and annual rows side by side share their name cell: what is said of it is said once. */
function oncePerCell(findings: readonly Finding[]): Finding[] {
  const said = new Set<string>();
  return findings.filter(({ rule, message, at, data }) => {
    if (at === undefined) return true;
    const key = [rule, message, at.sheet, at.address, ...Object.values(data)].join('\u0000');
    const first = !said.has(key);
    said.add(key);
    return first;
  });
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
