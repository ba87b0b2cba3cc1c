/** Whether a word is a pattern: Windows hands patterns on as they are typed. */
export function isPattern(word: string): boolean {
  return /[*?]/u.test(word);
}

/** The folder a pattern starts from: everything before its first part with a wildcard. */
export function patternRoot(pattern: string): string {
  const parts = pattern.replaceAll('\\', '/').split('/');
  const at = parts.findIndex(isPattern);
  const root = parts.slice(0, at).join('/');
  return root === '' ? (pattern.startsWith('/') ? '/' : '.') : root;
}

/** Tells paths that fit: `?` one character, `*` any within a name, `**` any number of folders. */
export function matcher(pattern: string): (path: string) => boolean {
  const parts = trim(pattern).split('/');
  const source = parts.map((part, index) => partSource(part, index === parts.length - 1)).join('');
  const whole = new RegExp(`^${source}$`, 'u');
  return (path) => whole.test(trim(path));
}

function trim(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '');
}

function partSource(part: string, last: boolean): string {
  if (part === '**') return last ? '.*' : '(?:[^/]+/)*';
  const name = part
    .replaceAll(/[.+^${}()|[\]]/gu, String.raw`\$&`)
    .replaceAll('?', '[^/]')
    .replaceAll(/\*+/gu, '[^/]*');
  return last ? name : `${name}/`;
}
