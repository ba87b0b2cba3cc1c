import { zipSync } from 'fflate';
import type { Zip } from '../zip/read-zip.ts';

/** The same container with its parts stored, inflated and checked by us: SheetJS checks nothing and can inflate without end. */
export function repackStored(zip: Zip): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const name of zip.entries.keys()) {
    if (name.endsWith('/') || /^(?:xl\/media|docProps|customXml|xl\/drawings)\//u.test(name)) continue;
    const bytes = zip.read(name);
    if (bytes !== undefined) parts[name] = bytes;
  }
  return zipSync(parts, { level: 0 });
}
