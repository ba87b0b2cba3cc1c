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
  return findings
    .filter((finding) => !gone.has(finding))
    .map((finding) => {
      const codes = also.get(finding);
      return codes === undefined ? finding : { ...finding, also: [...new Set(codes)].sort() };
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
