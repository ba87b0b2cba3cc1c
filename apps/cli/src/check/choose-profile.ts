import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findProfile, type Profile, parseProfile, profiles } from '@jibiao/schema';
import { Trouble } from '../trouble.ts';

/** The profile to judge by: a shipped one by name, or one from a JSON file. */
export async function chooseProfile(name: string | undefined, cwd: string): Promise<Profile> {
  const shipped = findProfile(name ?? 'mof-2015');
  if (shipped !== undefined) return shipped;
  const stated = name ?? '';
  const text = await readFile(resolve(cwd, stated), 'utf8').catch(() => undefined);
  if (text === undefined) throw unknownProfile(stated);
  const parsed = parseProfile(readJson(text, stated));
  if ('profile' in parsed) return parsed.profile;
  throw new Trouble({
    zh: `口径文件“${stated}”有一处不对：${parsed.problem}。`,
    en: `The profile "${stated}" is not right: ${parsed.problem}.`,
  });
}

function readJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Trouble({ zh: `口径文件“${file}”不是 JSON。`, en: `The profile "${file}" is no JSON.` });
  }
}

function unknownProfile(name: string): Trouble {
  const known = profiles.map(({ id }) => id).join('、');
  return new Trouble({
    zh: `没有口径“${name}”，也没有这个文件。自带的口径有：${known}。`,
    en: `There is no profile or file "${name}". Shipped profiles: ${known.replaceAll('、', ', ')}.`,
  });
}
