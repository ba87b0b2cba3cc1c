import {
  type Form,
  findTaxonomy,
  type Indicator,
  type Level,
  type LevelTwo,
  type Profile,
  parseTarget,
  type ResolvedLevel,
  resolveIn,
  type SubmittedDocument,
  type Taxonomy,
  type TaxonomyId,
} from '@jibiao/schema';
import { levelText } from '../label/level-label.ts';
import { contextOf } from './build-indicator.ts';

/**
 * The same document with its levels read as a place calls them: by the profile's own labels and its own frame (本地指标体系).
 * What these do not change stays the very object it was.
 */
export function withOwnLevels(document: SubmittedDocument, profile: Profile): SubmittedDocument {
  if (!bringsOwn(profile)) return document;
  const forms = document.forms.map((form) => withLevels(form, profile));
  return forms.every((form, at) => form === document.forms[at]) ? document : { ...document, forms };
}

type Frame = Pick<Taxonomy, 'levels'>;
const NO_LEVELS: Frame = { levels: [] };
const asked = new WeakMap<Profile, boolean>();

/** Whether a profile has a frame, or a label for a kind, that is not known without it. */
function bringsOwn(profile: Profile): boolean {
  const known = asked.get(profile);
  if (known !== undefined) return known;
  const { levels } = findTaxonomy(profile.taxonomy) ?? NO_LEVELS;
  const isNew = ([code, label]: readonly [string, string]): boolean =>
    resolveIn(levels, label, code.length === 1 ? undefined : 'any').code !== code;
  const brings = profile.frames !== undefined || ownLabels(profile).some(isNew);
  asked.set(profile, brings);
  return brings;
}

/** What a profile calls the kinds beside their own names: code and label. */
function ownLabels({ levelAliases = {}, levelLabels = {} }: Profile): (readonly [code: string, label: string])[] {
  const lists = [...Object.entries(levelLabels), ...Object.entries(levelAliases)];
  return lists.flatMap(([code, labels]) => [labels].flat().map((label) => [code, label] as const));
}

function withLevels(form: Form, profile: Profile): Form {
  const taxonomy = fittingTaxonomy(form, profile);
  const frame = frameOf(taxonomy, profile);
  if (frame === undefined) return form;
  const indicators = form.indicators.map((row) => withRow(row, frame));
  const same = taxonomy === form.taxonomy && indicators.every((row, at) => row === form.indicators[at]);
  return same ? form : { ...form, taxonomy, indicators };
}

/** The profile's own frame where it knows more of the labels than the shipped one that was told from them. */
function fittingTaxonomy({ taxonomy, indicators }: Form, profile: Profile): TaxonomyId {
  if (profile.frames?.every(({ id }) => id !== profile.taxonomy) ?? true) return taxonomy;
  const [own, other] = [profile.taxonomy, taxonomy].map((id) => {
    const frame = frameOf(id, profile) ?? NO_LEVELS;
    return indicators.filter((row) => levelsIn(row, frame).every(({ code }) => code !== undefined)).length;
  });
  return (own ?? 0) > (other ?? 0) ? profile.taxonomy : taxonomy;
}

function withRow(row: Indicator, frame: Frame): Indicator {
  const [one, two] = levelsIn(row, frame);
  if (isSettled(row.level1, one) && isSettled(row.level2, two)) return row;
  const read = { ...row, level1: withKind(row.level1, one), level2: withKind(row.level2, two) };
  return { ...read, target: parseTarget(row.value.text, contextOf(read)) };
}

function levelsIn({ level1, level2 }: Indicator, { levels }: Frame): [ResolvedLevel, ResolvedLevel] {
  const one = resolveIn(levels, levelText(level1.text));
  return [one, resolveIn(levels, levelText(level2.text), one.code ?? 'any')];
}

/** Nothing to change: a blank label stands for nothing, and one that this frame does not know keeps what was read before. */
function isSettled({ text, code, name }: Level, kind: ResolvedLevel): boolean {
  return text === '' || kind.code === undefined || (kind.code === code && kind.name === name);
}

function withKind(level: Level, kind: ResolvedLevel): Level {
  return isSettled(level, kind) ? level : { ...level, ...kind };
}

const frames = new WeakMap<Profile, Map<TaxonomyId, Taxonomy | undefined>>();

/** A frame with what the profile calls its kinds beside their own names. */
function frameOf(id: TaxonomyId, profile: Profile): Taxonomy | undefined {
  const own = frames.get(profile) ?? new Map<TaxonomyId, Taxonomy | undefined>();
  frames.set(profile, own);
  if (!own.has(id)) own.set(id, named(findTaxonomy(id, profile), profile));
  return own.get(id);
}

function named(taxonomy: Taxonomy | undefined, profile: Profile): Taxonomy | undefined {
  if (taxonomy === undefined) return undefined;
  const labels = ownLabels(profile);
  const own = new Set(labels.map(([, label]) => label));
  // What the place says goes before what others mean by the word.
  const call = <Kind extends LevelTwo>(kind: Kind): Kind => {
    const called = labels.flatMap(([code, label]) => (code === kind.code ? [label] : []));
    return { ...kind, aliases: [...called, ...kind.aliases.filter((alias) => !own.has(alias))] };
  };
  return { ...taxonomy, levels: taxonomy.levels.map((one) => ({ ...call(one), children: one.children.map(call) })) };
}
