import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Config, defaultProfile, findProfile, isExpired, type Profile, parseConfig } from '@jibiao/schema';
import { shownPath } from '../text/shown-path.ts';
import { Trouble } from '../trouble.ts';
import { version } from '../version.ts';
import { fingerprint } from './fingerprint.ts';
import { chooseProfile, withProfileFile } from './load-profile.ts';
import { readJson } from './read-json.ts';

/** Name of the file in which a bureau writes its requirements. */
export const CONFIG_FILE = 'jibiao.config.json';

/** What files are opened and judged by. */
export interface Settings extends Config {
  /** Passwords that locked files are tried with. */
  readonly passwords?: readonly string[];
  /** Whether somebody chose the profile; if nobody did, a profile bound to a workbook counts. */
  readonly chosen: boolean;
}

/** Options that decide the settings. */
export interface SettingsOptions {
  readonly profile: string | undefined;
  readonly config: string | undefined;
  readonly cwd: string;
}

/** Settings for some files: `--config`, or the nearest `jibiao.config.json` above them; `--profile` on top. */
export async function loadSettings(
  operands: readonly string[],
  { profile, config, cwd }: SettingsOptions,
): Promise<Settings> {
  const path = config === undefined ? findConfig(operands, cwd) : resolve(cwd, config);
  const base = path === undefined ? { profile: defaultProfile, inputs: {}, waivers: [] } : await readConfig(path, cwd);
  if (profile === undefined) return { ...base, chosen: path !== undefined };
  return { ...base, profile: await chooseProfile(profile, cwd), chosen: true };
}

/** Fingerprint of everything that decides findings: the tool, the profile, the inputs, the waivers in force. */
export function settingsPrint({ profile, inputs, waivers, chosen }: Settings, today: string): string {
  const inForce = waivers.filter((waiver) => !isExpired(waiver, today));
  return fingerprint(JSON.stringify([version, profile, inputs, inForce, chosen]));
}

/** The profile a document is judged by. */
export function profileFor(bound: { readonly id: string } | undefined, { profile, chosen }: Settings): Profile {
  return chosen || bound === undefined ? profile : (findProfile(bound.id) ?? profile);
}

function findConfig(operands: readonly string[], cwd: string): string | undefined {
  const first = resolve(cwd, operands[0] ?? '.');
  let folder = existsSync(first) && statSync(first).isDirectory() ? first : dirname(first);
  for (;;) {
    const path = join(folder, CONFIG_FILE);
    if (existsSync(path)) return path;
    const above = dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
}

async function readConfig(path: string, cwd: string): Promise<Config> {
  const written = await readJson(path, cwd);
  const { json, known } = await withProfileFile(written, 'profile', { folder: dirname(path), cwd });
  const parsed = parseConfig(json, { known });
  if ('config' in parsed) return parsed.config;
  const shown = shownPath(path, cwd);
  throw new Trouble({
    zh: `“${shown}”有一处要改：${parsed.text.zh}。`,
    en: `"${shown}" needs a change: ${parsed.text.en}.`,
  });
}
