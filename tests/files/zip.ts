import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '../../packages/workbook/src/zip/crc32.ts';

/** One entry as a test wants it written, true or not. */
export interface Entry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** What the headers claim instead of the truth. */
  readonly claims?: {
    readonly size?: number;
    readonly crc?: number;
    readonly flags?: number;
    readonly method?: number;
  };
}

/** Writes a zip by hand, so that its headers can lie. */
export function zip(entries: readonly Entry[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, header } = write(entry, offset);
    locals.push(local);
    central.push(header);
    offset += local.length;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  return join([...locals, ...central, new Uint8Array(end.buffer)]);
}

function write(
  { name, content, stored, claims = {} }: Entry,
  offset: number,
): { local: Uint8Array; header: Uint8Array } {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const packed = stored === true ? bytes : deflateSync(bytes, { level: 9 });
  const path = strToU8(name);
  const facts = new DataView(new ArrayBuffer(26));
  facts.setUint16(0, 20, true);
  facts.setUint16(2, claims.flags ?? 0x800, true);
  facts.setUint16(4, claims.method ?? (stored === true ? 0 : 8), true);
  facts.setUint32(10, claims.crc ?? crc32(bytes), true);
  facts.setUint32(14, packed.length, true);
  facts.setUint32(18, claims.size ?? bytes.length, true);
  facts.setUint16(22, path.length, true);
  const tail = new DataView(new ArrayBuffer(14));
  tail.setUint32(10, offset, true);
  const local = join([Uint8Array.of(0x50, 0x4b, 3, 4), new Uint8Array(facts.buffer), path, packed]);
  const made = [
    Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0),
    new Uint8Array(facts.buffer),
    new Uint8Array(tail.buffer),
    path,
  ];
  return { local, header: join(made) };
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
