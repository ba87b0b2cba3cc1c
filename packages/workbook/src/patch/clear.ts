import { clearEdited } from './clear-edited.ts';
import type { Package } from './package.ts';
import { findRecord, type Record } from './record.ts';

/** Takes marks off a package, settled; tells whether there were any. */
export function clearMarks(pkg: Package): boolean {
  const found = findRecord(pkg);
  if (found === undefined || !isAsWritten(pkg, found.record)) return clearEdited(pkg, found);
  const { record } = found;
  for (const part of record.added) pkg.drop(part);
  for (const { part, back } of record.changed) pkg.edit(part, ...back);
  pkg.settle();
  return true;
}

/** Whether nothing was saved by another program since the marks were made: then the way back is exact. */
function isAsWritten(pkg: Package, { added, changed }: Record): boolean {
  return added.every((part) => pkg.has(part)) && changed.every(({ part, crc }) => pkg.checksum(part) === crc);
}
