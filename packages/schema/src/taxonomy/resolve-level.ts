import { taxonomies } from './taxonomies.data.ts';
import type { LevelTwo, Taxonomy, TaxonomyId } from './taxonomy.ts';

/** What a level label stands for. `code` and `name` are absent when the taxonomy has no such kind. */
export interface ResolvedLevel {
  readonly code?: string;
  /** Canonical name in the taxonomy. */
  readonly name?: string;
  readonly printedCode?: string;
  /** The label without its code, white space removed. */
  readonly label: string;
}

/** The taxonomy with this id. */
export function findTaxonomy(id: TaxonomyId): Taxonomy | undefined {
  return taxonomies.find((taxonomy) => taxonomy.id === id);
}

const PRINTED_CODE = /^(\d{1,2})(?:[-－—–_.、:：]|(?=\p{Script=Han}))/u;

/**
 * Resolves a printed level label (`11-数量指标`, `产出 指标`) against a taxonomy, by name, then alias, then code.
 * `under` is the level-1 code the label stands below (any other word: below whatever); without it level-1 labels are meant.
 */
export function resolveLevel(taxonomyId: TaxonomyId, text: string, under?: string): ResolvedLevel {
  const flat = text.replaceAll(/[\s\u200B\uFEFF]/gu, '');
  const printedCode = PRINTED_CODE.exec(flat)?.[1];
  const label = flat.replace(PRINTED_CODE, '').replaceAll(/^[★☆*#]+|[()（）:：★*]+$/gu, '');
  const kinds = kindsOf(taxonomyId, under);
  const kind = byName(kinds, label) ?? byContained(kinds, label) ?? kinds.find(({ code }) => code === printedCode);
  return {
    ...(kind === undefined ? {} : { code: kind.code, name: kind.name }),
    ...(printedCode === undefined ? {} : { printedCode }),
    label,
  };
}

function kindsOf(id: TaxonomyId, under: string | undefined): readonly LevelTwo[] {
  const levels = (findTaxonomy(id) ?? taxonomies[0])?.levels ?? [];
  if (under === undefined) return levels;
  const own = levels.find(({ code }) => code === under)?.children ?? [];
  // A kind written under the wrong parent is still that kind: S05 says so, reading does not lose it.
  return [...own, ...levels.flatMap(({ children }) => children).filter((child) => !own.includes(child))];
}

function byName(kinds: readonly LevelTwo[], label: string): LevelTwo | undefined {
  const bare = bareLabel(label);
  if (bare === '') return undefined;
  return (
    kinds.find(({ name }) => bareLabel(name) === bare) ??
    kinds.find(({ aliases }) => aliases.some((alias) => bareLabel(alias) === bare))
  );
}

/** The integrated system takes any label that contains 满意 for satisfaction. */
function byContained(kinds: readonly LevelTwo[], label: string): LevelTwo | undefined {
  return label.includes('满意') ? kinds.find(({ code }) => code === '31' || code === '3') : undefined;
}

function bareLabel(label: string): string {
  return label.replaceAll(/指标/gu, '');
}

/** Tells the taxonomy from the level labels a form uses; `mof-2015` when nothing speaks for another. */
export function detectTaxonomy(level1: readonly string[], level2: readonly string[]): TaxonomyId {
  const ones = new Set(level1.map((label) => bareLabel(resolveLevel('mof-2021', label).label)));
  const twos = level2.map((label) => bareLabel(resolveLevel('mof-2021', label, 'any').label));
  if (['管理效率', '运行效率', '履职效能'].some((label) => ones.has(label))) return 'dept-local';
  if (ones.has('成本') || twos.some((label) => /^(?:经济|社会|生态环境)成本$/u.test(label))) return 'mof-2021';
  const insideBenefit = !ones.has('满意度') && twos.some((label) => label.includes('满意'));
  return insideBenefit && ones.size > 0 && [...ones].every((label) => !label.includes('满意'))
    ? 'mof-2011'
    : 'mof-2015';
}
