import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { findProfile, nearestWord, type Profile, parseProfile, profiles } from '@jibiao/schema';
import { shownPath } from '../text/shown-path.ts';
import { Trouble } from '../trouble.ts';
import { readJson } from './read-json.ts';

/** A shipped profile by name, or one from a JSON file seen from `folder`. Throws {@link Trouble}. */
export async function chooseProfile(name: string, folder: string, cwd = folder): Promise<Profile> {
  const shipped = findProfile(name);
  if (shipped !== undefined) return shipped;
  const path = resolve(folder, name);
  if (!isFile(path)) throw unknownProfile(name);
  return loadProfile(path, [], cwd);
}

/** Whether a setting names a profile file, seen from a folder. */
export function isProfileFile(name: unknown, folder: string): name is string {
  return typeof name === 'string' && findProfile(name) === undefined && isFile(resolve(folder, name));
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
  const json = await readJson(path, cwd);
  const folder = dirname(path);
  const parent = (json as { readonly extends?: unknown } | null)?.extends;
  const known = isProfileFile(parent, folder)
    ? [await loadProfile(resolve(folder, parent), [...below, path], cwd)]
    : [];
  const named = known.map(({ id }) => ({ ...(json as object), extends: id }));
  const parsed = parseProfile(named[0] ?? json, { known });
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
