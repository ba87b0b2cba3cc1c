import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { findProfile, nearestWord, type Profile, parseProfile, profiles } from '@jibiao/schema';
import { shownPath } from '../text/shown-path.ts';
import { Trouble } from '../trouble.ts';
import { readJson } from './read-json.ts';

/** A shipped profile by name, or one from a JSON file. Throws {@link Trouble}. */
export async function chooseProfile(name: string, cwd: string): Promise<Profile> {
  const shipped = findProfile(name);
  if (shipped !== undefined) return shipped;
  const path = resolve(cwd, name);
  if (!isFile(path)) throw unknownProfile(name);
  return loadProfile(path, [], cwd);
}

/** Settings, and the profile file that one of them names: it is named by its id then, and is at hand. */
interface WithProfile {
  readonly json: unknown;
  readonly known: readonly Profile[];
}

/** Loads the profile file that `json[key]` names, seen from `folder`, if it names one. Throws {@link Trouble}. */
export async function withProfileFile(
  json: unknown,
  key: 'profile' | 'extends',
  load: { readonly folder: string; readonly below?: readonly string[]; readonly cwd: string },
): Promise<WithProfile> {
  const { folder, below = [], cwd } = load;
  const name = (json as Readonly<Record<string, unknown>> | null)?.[key];
  const path = typeof name === 'string' && findProfile(name) === undefined ? resolve(folder, name) : undefined;
  if (path === undefined || !isFile(path)) return { json, known: [] };
  const profile = await loadProfile(path, below, cwd);
  return { json: { ...(json as object), [key]: profile.id }, known: [profile] };
}

/** A profile file, and those it extends before it: a city's beside the province's. */
async function loadProfile(path: string, below: readonly string[], cwd: string): Promise<Profile> {
  const shown = shownPath(path, cwd);
  if (below.includes(path)) {
    throw new Trouble({
      zh: `口径文件“${shown}”绕回到了自己：改它的“extends”。`,
      en: `The profile "${shown}" extends itself: change its "extends".`,
    });
  }
  const written = await readJson(path, cwd);
  const { json, known } = await withProfileFile(written, 'extends', {
    folder: dirname(path),
    below: [...below, path],
    cwd,
  });
  const parsed = parseProfile(json, { known });
  if ('profile' in parsed) return parsed.profile;
  throw new Trouble({
    zh: `“${shown}”有一处要改：${parsed.text.zh}。`,
    en: `"${shown}" needs a change: ${parsed.text.en}.`,
  });
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function unknownProfile(name: string): Trouble {
  const known = profiles.map(({ id }) => id);
  const near = nearestWord(name, known);
  return new Trouble({
    zh: `没有口径“${name}”，也没有这个文件。${near === undefined ? '' : `疑似“${near}”。`}自带的口径有：${known.join('、')}。`,
    en: `There is no profile or file "${name}". ${near === undefined ? '' : `Perhaps "${near}". `}Shipped profiles: ${known.join(', ')}.`,
  });
}
