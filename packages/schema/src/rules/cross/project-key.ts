import type { FormDigest } from '../../check/digest.ts';

/** Tells forms of one project apart from forms of others: kind, year, code or unit with name. */
export function projectKey({ kind, year, projectCode, unit, project }: FormDigest): string {
  return [kind, year ?? '', projectCode ?? `${flat(unit ?? '')}\u0000${flat(project)}`].join('\u0000');
}

const LOOSE = /[\s（）－—–]/u;

/** Names are compared without white space and brackets' width. */
export function flat(name: string): string {
  return LOOSE.test(name)
    ? name
        .replaceAll(/\s/gu, '')
        .replaceAll('（', '(')
        .replaceAll('）', ')')
        .replaceAll(/[－—–]/gu, '-')
    : name;
}
