import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a piece lies. */
export interface Spot {
  readonly at: number;
  readonly length: number;
  readonly kept?: Uint8Array;
}

/** Pieces of text that are read again later: kept in memory while few, then in a temporary file. */
export interface Spill {
  put(piece: Uint8Array): Spot;
  read(spot: Spot): Uint8Array;
  close(): void;
}

/** Bytes kept in memory before a file is begun: a few hundred reports. */
const IN_MEMORY = 8 * 1024 * 1024;

export function openSpill(limit = IN_MEMORY): Spill {
  let kept = 0;
  let written = 0;
  let file: { readonly descriptor: number; readonly folder: string } | undefined;
  return {
    put(piece) {
      if (kept + piece.length <= limit) {
        kept += piece.length;
        return { at: 0, length: piece.length, kept: piece };
      }
      file ??= openTemporary();
      writeAll(file.descriptor, piece, written);
      written += piece.length;
      return { at: written - piece.length, length: piece.length };
    },
    read(spot) {
      if (spot.kept !== undefined || file === undefined) return spot.kept ?? new Uint8Array();
      const piece = new Uint8Array(spot.length);
      readSync(file.descriptor, piece, 0, spot.length, spot.at);
      return piece;
    },
    close() {
      if (file === undefined) return;
      closeSync(file.descriptor);
      rmSync(file.folder, { recursive: true, force: true });
      file = undefined;
    },
  };
}

function openTemporary(): { readonly descriptor: number; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-'));
  const descriptor = openSync(join(folder, 'report.ndjson'), 'w+', 0o600);
  // Where the system allows it the file loses its name at once, so that nothing stays behind however the process ends.
  if (process.platform !== 'win32') rmSync(folder, { recursive: true });
  return { descriptor, folder };
}

function writeAll(descriptor: number, piece: Uint8Array, at: number): void {
  let done = 0;
  while (done < piece.length) done += writeSync(descriptor, piece, done, piece.length - done, at + done);
}
