import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  type Config,
  defaultProfile,
  findProfile,
  isExpired,
  type Profile,
  parseConfig,
  parseProfile,
  profiles,
} from '@jibiao/schema';
import { type ParseError, parse } from 'jsonc-parser';
import { Trouble } from '../trouble.ts';
import { version } from '../version.ts';
import { fingerprint } from './load-file.ts';

/** Name of the file in which a bureau writes its requirements. */
export const CONFIG_FILE = 'jibiao.config.json';

/** What files are judged by. */
export interface Settings extends Config {
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
  const base = path === undefined ? { profile: defaultProfile, inputs: {}, waivers: [] } : await readConfig(path);
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

async function readConfig(path: string): Promise<Config> {
  const parsed = parseConfig(await readJson(path));
  if ('config' in parsed) return parsed.config;
  throw new Trouble({
    zh: `“${path}”有一处要改：${parsed.text.zh}。`,
    en: `"${path}" needs a change: ${parsed.text.en}.`,
  });
}

/** A shipped profile by name, or one from a JSON file. */
async function chooseProfile(name: string, cwd: string): Promise<Profile> {
  const shipped = findProfile(name);
  if (shipped !== undefined) return shipped;
  const path = resolve(cwd, name);
  if (!existsSync(path)) throw unknownProfile(name);
  const parsed = parseProfile(await readJson(path));
  if ('profile' in parsed) return parsed.profile;
  throw new Trouble({
    zh: `“${name}”有一处要改：${parsed.text.zh}。`,
    en: `"${name}" needs a change: ${parsed.text.en}.`,
  });
}

/** Reads JSON that may carry comments. */
async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Trouble({ zh: `“${path}”读不了。`, en: `"${path}" cannot be read.` });
  });
  const errors: ParseError[] = [];
  const value = parse(text.replace(/^\uFEFF/u, ''), errors, { allowTrailingComma: true }) as unknown;
  const [error] = errors;
  if (error === undefined) return value;
  const line = text.slice(0, error.offset).split('\n').length;
  throw new Trouble({ zh: `“${path}”第 ${line} 行不合 JSON 写法。`, en: `"${path}", line ${line}: this is no JSON.` });
}

function unknownProfile(name: string): Trouble {
  const known = profiles.map(({ id }) => id);
  return new Trouble({
    zh: `没有口径“${name}”，也没有这个文件。自带的口径有：${known.join('、')}。`,
    en: `There is no profile or file "${name}". Shipped profiles: ${known.join(', ')}.`,
  });
}
