import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Whether LibreOffice is here to open what we write; says so once where it is not. */
export const hasLibreOffice = program !== undefined;
if (!hasLibreOffice)
  process.stdout.write('skipped: LibreOffice is not installed, so no written workbook was opened with it\n');

/**
 * Opens a file with LibreOffice and gives back what it makes of it, all sheets of a workbook as CSV one after another.
 * Empty when LibreOffice could not open it.
 */
export function openWithLibreOffice(bytes: Uint8Array, ending: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-office-'));
  try {
    const file = join(folder, `given.${ending}`);
    writeFileSync(file, bytes);
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    spawnSync(
      program ?? '',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        folder,
        file,
      ],
      { timeout: 120_000 },
    );
    return listCsv(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function listCsv(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}
