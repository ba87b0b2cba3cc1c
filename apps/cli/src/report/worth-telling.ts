import type { ReportFile, ReportForm } from './report.ts';

type Repair = ReportForm['repairs'][number];

/** Repairs that may have changed what a cell says; labels carried down and spaces taken out have not. */
const TELLING: ReadonlySet<string> = new Set([
  'shifted-one',
  'shifted-two',
  'shifted-right',
  'split-cell',
  'taken-from-neighbour',
]);

/** Repairs a person should know of and that no finding names already. */
export function worthTelling(form: ReportForm, findings: ReportFile['findings']): Repair[] {
  const told = new Set(findings.map(({ at }) => `${at?.sheet ?? ''}!${at?.address ?? ''}`));
  return form.repairs.filter(({ kind, at }) => TELLING.has(kind) && !told.has(`${at.sheet}!${at.address}`));
}
