/** Sectors of a chain looked at: directories of office files have a few. */
const SECTORS = 64;
const ENTRY = 128;

/** Names of the streams and storages of a compound file (.xls, .doc and their kin), from its directory. */
export function compoundNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift < 7 || shift > 16) return names;
  const size = 1 << shift;
  let sector = view.getUint32(48, true);
  for (let seen = 0; seen < SECTORS && offsetOf(sector, size) + size <= bytes.length; seen += 1) {
    for (let at = offsetOf(sector, size), end = at + size; at + ENTRY <= end; at += ENTRY) {
      const name = entryName(view, at);
      if (name !== '') names.add(name);
    }
    sector = nextSector(view, sector, size);
  }
  return names;
}

function offsetOf(sector: number, size: number): number {
  return (sector + 1) * size;
}

function entryName(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64) / 2 - 1;
  let name = '';
  for (let letter = 0; letter < length; letter += 1) name += String.fromCharCode(view.getUint16(at + letter * 2, true));
  return name;
}

/** The sector after this one by the allocation table, whose own sectors are listed in the header. */
function nextSector(view: DataView, sector: number, size: number): number {
  const perTable = size / 4;
  const table = Math.floor(sector / perTable);
  if (table >= 109) return 0xffffffff;
  const at = offsetOf(view.getUint32(76 + table * 4, true), size) + (sector % perTable) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : 0xffffffff;
}
