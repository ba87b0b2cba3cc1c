import type { AnyRule, Bilingual } from '../check/define-rule.ts';
import { type ConfigProblem, problemAt, unknownName } from '../config/config-problem.ts';
import { nearestWord } from '../config/nearest-word.ts';
import { findTaxonomy } from '../taxonomy/resolve-level.ts';
import { taxonomies } from '../taxonomy/taxonomies.data.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import type { Profile } from './profile.ts';

/** The first name of a profile that stands for nothing: a setting that would be passed over in silence. */
export function checkNames(profile: Profile, rules: readonly AnyRule[]): ConfigProblem | undefined {
  const { frames = [], taxonomy } = profile;
  if (findTaxonomy(taxonomy, profile) === undefined) {
    const ids = [...frames, ...taxonomies].map(({ id }) => id);
    const what = { zh: `没有指标体系“${taxonomy}”`, en: `there is no taxonomy "${taxonomy}"` };
    return unknownName('taxonomy', what, nearestWord(taxonomy, ids));
  }
  return (
    checkCodes(profile, new Set([...taxonomies, ...frames].flatMap(codesOf))) ??
    checkRules('rules', Object.keys(profile.rules), rules) ??
    checkPatterns(profile)
  );
}

/** The first of these that names no rule by code or id. */
export function checkRules(
  path: string,
  names: readonly string[],
  rules: readonly AnyRule[],
): ConfigProblem | undefined {
  const known = rules.flatMap(({ code, id }) => [code, id]);
  const wrong = names.find((name) => !known.includes(name));
  if (wrong === undefined) return undefined;
  // Codes all look alike; only a word can be a slip of the pen.
  const near = wrong.length > 4 ? nearestWord(wrong, known) : undefined;
  return unknownName(`${path}.${wrong}`, { zh: '没有这条规则', en: 'there is no such rule' }, near);
}

function codesOf({ levels }: Taxonomy): string[] {
  return levels.flatMap(({ code, children }) => [code, ...children.map((child) => child.code)]);
}

const NO_LEVEL: Bilingual = { zh: '没有这个指标编码', en: 'there is no such level code' };

function checkCodes(
  { kinds = [], levelLabels = {}, levelAliases = {}, weights }: Profile,
  known: ReadonlySet<string>,
): ConfigProblem | undefined {
  const named: readonly (readonly [path: string, codes: readonly string[]])[] = [
    ['kinds', kinds.flatMap(({ anyOf }) => anyOf)],
    ['levelLabels', Object.keys(levelLabels)],
    ['levelAliases', Object.keys(levelAliases)],
    ['weights.level1', Object.keys(weights.level1)],
  ];
  for (const [path, codes] of named) {
    const wrong = codes.find((code) => !known.has(code));
    if (wrong !== undefined) return problemAt(`${path}.${wrong}`, NO_LEVEL);
  }
  return undefined;
}

function checkPatterns({ patterns }: Profile): ConfigProblem | undefined {
  const wrong = Object.entries(patterns).find(([, source]) => !isPattern(source));
  if (wrong === undefined) return undefined;
  return problemAt(`patterns.${wrong[0]}`, { zh: '正则表达式读不懂', en: 'the regular expression cannot be read' });
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}
