import type { Package } from './package.ts';
import { checksum, findRecord } from './record.ts';

/** Takes marks off a package, settled; tells whether there were any. */
export function clearMarks(pkg: Package): boolean {
  const found = findRecord(pkg);
  if (found === undefined) return false;
  const { record } = found;
  const untouched =
    record.added.every((part) => pkg.has(part)) &&
    record.changed.every(({ part, crc }) => checksum(pkg.text(part) ?? '') === crc);
  if (!untouched) return false;
  for (const part of record.added) pkg.drop(part);
  for (const { part, back } of record.changed) pkg.edit(part, ...back);
  pkg.settle();
  return true;
}
