import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Whether LibreOffice is here to open what we write; says so once where it is not. */
export const hasLibreOffice = program !== undefined;
if (!hasLibreOffice)
  process.stdout.write('skipped: LibreOffice is not installed, so no written workbook was opened with it\n');

/** All sheets of a workbook as LibreOffice reads them, as CSV one after another; empty when it could not open the file. */
export function openWithLibreOffice(bytes: Uint8Array, ending: string): string {
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const texts = convert(bytes, ending, filter).map((one) => new TextDecoder().decode(one));
  return texts.join('\n');
}

/** The file as LibreOffice saves it, in the same or another format; empty when it could not open it. */
export function saveWithLibreOffice(bytes: Uint8Array, ending: string, to = ending): Uint8Array {
  return convert(bytes, ending, to)[0] ?? new Uint8Array();
}

function convert(bytes: Uint8Array, ending: string, to: string): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-office-'));
  try {
    const [file, out] = [join(folder, `given.${ending}`), join(folder, 'out')];
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync(program ?? '', [profile, '--headless', '--convert-to', to, '--outdir', out, file], { timeout: 120_000 });
    return existsSync(out)
      ? readdirSync(out)
          .sort()
          .map((name) => readFileSync(join(out, name)))
      : [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
