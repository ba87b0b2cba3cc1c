import { readdirSync, writeFileSync } from 'node:fs';
import { sep } from 'node:path';
import { COMMAND_NAMES } from '../src/commands/register.ts';
import { buildManifest } from '../src/manifest/build-manifest.ts';
import { checkManifest } from '../src/manifest/check-manifest.ts';
import { MANIFEST, manifestTargets } from '../src/manifest/manifest.data.ts';

/**
 * Writes a manifest per target into the build, each held against what the build holds. Without an address
 * (`JIBIAO_ADDIN_URL`) only the one for this machine can be made.
 */
export function writeManifests(folder: string, url: string | undefined): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll(sep, '/'));
  const base = url?.replace(/\/+$/u, '');
  for (const target of manifestTargets(base ?? 'https://localhost:3000')) {
    if (base === undefined && target.name !== 'localhost') continue;
    const xml = buildManifest(MANIFEST, target);
    const complaints = checkManifest(xml, { commands: COMMAND_NAMES, files, excelApi: MANIFEST.excelApi });
    if (complaints.length > 0) throw new Error(`manifest.${target.name}.xml: ${complaints.join('; ')}`);
    writeFileSync(`${folder}/manifest.${target.name}.xml`, xml);
  }
}
