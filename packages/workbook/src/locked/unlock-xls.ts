import { gather, openCompound, type Stretch } from './compound-file.ts';
import { rc4Stream } from './rc4.ts';
import { type BlockKey, rc4Lock } from './rc4-key.ts';

const FILE_PASS = 0x2f;
const SHEET = 0x85;
/** A record kind that readers pass over; put in the place of the one that says how the file is locked. */
const PASSED_OVER = 0x08ff;
/** Records whose content is never locked: where streams begin, and what must be known to unlock. */
const OPEN: ReadonlySet<number> = new Set([0x809, FILE_PASS, 0x194, 0x195, 0xe1, 0x196, 0x138]);
const BLOCK = 1024;
/** XOR obfuscation of Excel 95, which SheetJS undoes. */
const OBFUSCATION = 0;

interface BiffRecord {
  readonly kind: number;
  /** Offset of the content. */
  readonly at: number;
  readonly length: number;
}

/** How an .xls file is locked, and how to open it; `undefined` when it is open. Throws `ToolError`. */
export function lockedXls(
  bytes: Uint8Array,
): { readonly open: (password: string) => Uint8Array | undefined } | undefined {
  const stretches = workbookStream(bytes);
  if (stretches === undefined) return undefined;
  const stream = gather(bytes, stretches);
  const pass = findPass(stream);
  if (pass === undefined) return undefined;
  const record = stream.subarray(pass.at, pass.at + pass.length);
  if (record[0] === OBFUSCATION) return undefined;
  const lock = rc4Lock(record);
  return {
    open: (password) => {
      const keys = lock.keysFor(password);
      if (keys === undefined) return undefined;
      unlockStream(stream, keys);
      new DataView(stream.buffer).setUint16(pass.at - 4, PASSED_OVER, true);
      return scatter(bytes, stretches, stream);
    },
  };
}

/** Where the workbook lies; one that cannot be found is left to the reader, which may be more patient. */
function workbookStream(bytes: Uint8Array): readonly Stretch[] | undefined {
  try {
    const compound = openCompound(bytes);
    return compound.stretches('Workbook') ?? compound.stretches('WORKBOOK');
  } catch {
    return undefined;
  }
}

/** The record stands among the first ones of the workbook. */
function findPass(stream: Uint8Array): BiffRecord | undefined {
  let seen = 0;
  for (const record of records(stream)) {
    if (record.kind === FILE_PASS) return record;
    seen += 1;
    if (seen > 8) return undefined;
  }
  return undefined;
}

function* records(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 4; at <= stream.length; ) {
    const length = view.getUint16(at - 2, true);
    if (at + length > stream.length) return;
    yield { kind: view.getUint16(at - 4, true), at, length };
    at += length + 4;
  }
}

/** Takes the key stream off the contents of records; it runs on over their heads, and begins anew with each block. */
function unlockStream(stream: Uint8Array, keys: BlockKey): void {
  let block = -1;
  let mask: Uint8Array = new Uint8Array();
  for (const { kind, at, length } of records(stream)) {
    if (OPEN.has(kind)) continue;
    // Where a sheet begins must be known before it is read.
    for (let place = kind === SHEET ? at + 4 : at; place < at + length; place += 1) {
      const wanted = Math.floor(place / BLOCK);
      if (wanted !== block) {
        block = wanted;
        mask = rc4Stream(keys(block), BLOCK);
      }
      stream[place] = (stream[place] ?? 0) ^ (mask[place % BLOCK] ?? 0);
    }
  }
}

function scatter(bytes: Uint8Array, stretches: readonly Stretch[], stream: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes);
  let from = 0;
  for (const { at, length } of stretches) {
    result.set(stream.subarray(from, from + length), at);
    from += length;
  }
  return result;
}
