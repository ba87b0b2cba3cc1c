import type { Profile } from '../profile/profile.ts';
import { taxonomies } from './taxonomies.data.ts';
import type { LevelOne, LevelTwo, Taxonomy, TaxonomyId } from './taxonomy.ts';

/** What a level label stands for. `code` and `name` are absent when the taxonomy has no such kind. */
export interface ResolvedLevel {
  readonly code?: string;
  /** Canonical name in the taxonomy. */
  readonly name?: string;
  readonly printedCode?: string;
  /** The label without its code, white space removed. */
  readonly label: string;
}

/** The taxonomy with this id: one of the profile's own, or a shipped one. */
export function findTaxonomy(id: TaxonomyId, profile?: Pick<Profile, 'frames'>): Taxonomy | undefined {
  const isMeant = (taxonomy: Taxonomy): boolean => taxonomy.id === id;
  return profile?.frames?.find(isMeant) ?? taxonomies.find(isMeant);
}

/** The levels of a taxonomy; an unknown one has none. */
export function levelsOf(id: TaxonomyId, profile?: Pick<Profile, 'frames'>): Taxonomy['levels'] {
  return findTaxonomy(id, profile)?.levels ?? [];
}

const PRINTED_CODE = /^(\d{1,2})(?:[-－—–_.、:：]|(?=\p{Script=Han}))/u;

/**
 * Resolves a printed level label (`11-数量指标`, `产出 指标`) against a taxonomy, by name, then alias, then code.
 * `under` is the level-1 code the label stands below (any other word: below whatever); without it level-1 labels are meant.
 */
export function resolveLevel(taxonomyId: TaxonomyId, text: string, under?: string): ResolvedLevel {
  return resolveIn(levelsOf(taxonomyId), text, under);
}

/** The same against the levels of any frame, such as a place's own. */
export function resolveIn(levels: Taxonomy['levels'], text: string, under?: string): ResolvedLevel {
  const { printedCode, label } = splitCode(text);
  const kinds = kindsOf(levels, under);
  const kind =
    kinds.named.get(bareLabel(label)) ??
    byContained(kinds, label) ??
    kinds.all.find(({ code }) => code === printedCode) ??
    (WHOSE.test(label) ? kinds.satisfaction : undefined);
  const found = kind === undefined ? {} : { code: kind.code, name: kind.name };
  return printedCode === undefined ? { ...found, label } : { ...found, printedCode, label };
}

function splitCode(text: string): Pick<ResolvedLevel, 'label'> & { readonly printedCode: string | undefined } {
  const flat = text.replaceAll(/[\s\u200B\uFEFF]/gu, '');
  const printedCode = PRINTED_CODE.exec(flat)?.[1];
  const label = flat.replace(PRINTED_CODE, '').replaceAll(/^[★☆*#]+|[()（）:：★*]+$/gu, '');
  return { printedCode, label };
}

/** Kinds a label may stand for, in order, and by every name they go by. */
interface Kinds {
  readonly all: readonly LevelTwo[];
  readonly named: ReadonlyMap<string, LevelTwo>;
  /** The one kind below 满意度, where these are the kinds below it: 服务对象 says whose satisfaction. */
  readonly satisfaction: LevelTwo | undefined;
}

const WHOSE = /^(?:社会)?(?:公众|群众)|^(?:服务|受益|使用|培训|帮扶|工作)(?:对象|群体|者)/u;

const known = new WeakMap<Taxonomy['levels'], Map<string | undefined, Kinds>>();

/** The same few lists of kinds serve every label: each is drawn up once. */
function kindsOf(levels: Taxonomy['levels'], under: string | undefined): Kinds {
  const own = known.get(levels) ?? new Map<string | undefined, Kinds>();
  known.set(levels, own);
  const parent = levels.find(({ code }) => code === under);
  const key = under === undefined ? under : (parent?.code ?? '');
  const found = own.get(key) ?? indexed(under === undefined ? levels : kindsBelow(levels, parent), parent);
  own.set(key, found);
  return found;
}

/** A kind written under the wrong parent is still that kind: S05 says so, reading does not lose it. */
function kindsBelow(levels: Taxonomy['levels'], parent: Taxonomy['levels'][number] | undefined): readonly LevelTwo[] {
  const own = parent?.children ?? [];
  return [...own, ...levels.flatMap(({ children }) => children).filter((child) => !own.includes(child))];
}

/** The name of any kind goes before the alias of another, an earlier kind before a later one. */
function indexed(all: readonly LevelTwo[], parent: LevelOne | undefined): Kinds {
  const named = new Map<string, LevelTwo>();
  const add = (name: string, kind: LevelTwo): void => {
    const bare = bareLabel(name);
    if (bare !== '' && !named.has(bare)) named.set(bare, kind);
  };
  for (const kind of all) add(kind.name, kind);
  for (const kind of all) for (const alias of kind.aliases) add(alias, kind);
  const satisfaction = parent?.code === '3' && parent.children.length === 1 ? parent.children[0] : undefined;
  return { all, named, satisfaction };
}

/** The integrated system takes any label that contains 满意 for satisfaction. */
function byContained({ all }: Kinds, label: string): LevelTwo | undefined {
  return label.includes('满意') ? all.find(({ code }) => code === '31' || code === '3') : undefined;
}

function bareLabel(label: string): string {
  return label.replaceAll(/指标/gu, '');
}

/** Tells the taxonomy from the level labels a form uses; `mof-2015` when nothing speaks for another. */
export function detectTaxonomy(level1: readonly string[], level2: readonly string[]): TaxonomyId {
  const ones = new Set(level1.map((label) => bareLabel(splitCode(label).label)));
  const twos = level2.map((label) => bareLabel(splitCode(label).label));
  if (['管理效率', '运行效率', '履职效能', '运行成本'].some((label) => ones.has(label))) return 'dept-local';
  if (ones.has('成本') || twos.some((label) => /^(?:经济|社会|生态环境)成本$/u.test(label))) return 'mof-2021';
  const insideBenefit = !ones.has('满意度') && twos.some((label) => label.includes('满意'));
  return insideBenefit && ones.size > 0 && [...ones].every((label) => !label.includes('满意'))
    ? 'mof-2011'
    : 'mof-2015';
}
