import type { Form } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { levelsOf } from '../../taxonomy/resolve-level.ts';
import { taxonomies } from '../../taxonomy/taxonomies.data.ts';
import type { LevelTwo, Taxonomy } from '../../taxonomy/taxonomy.ts';

/** A level as this bureau prints it: with its code where codes are asked for. */
export function levelLabel(code: string, { taxonomy }: Pick<Form, 'taxonomy'>, profile: Profile): string {
  const kind = kindIn(levelsOf(taxonomy, profile), code) ?? firstKind(code);
  const name = profile.levelLabels?.[code] ?? kind?.name ?? code;
  return profile.levelCodes === 'required' ? `${code}-${name}` : name;
}

/** Whether the frame of a form knows a level code: 可持续影响 is none of the 2021 frame. */
export function isKnownLevel(code: string, { taxonomy }: Pick<Form, 'taxonomy'>, profile: Profile): boolean {
  return kindIn(levelsOf(taxonomy, profile), code) !== undefined;
}

const kinds = new WeakMap<Taxonomy['levels'], ReadonlyMap<string, LevelTwo>>();

/** The kind of a code within a frame: asked for every row. */
function kindIn(levels: Taxonomy['levels'], code: string): LevelTwo | undefined {
  let known = kinds.get(levels);
  if (known === undefined) {
    const all = [...levels, ...levels.flatMap(({ children }) => children)];
    // The first kind of a code counts, so that it is put in last.
    known = new Map(all.toReversed().map((kind) => [kind.code, kind]));
    kinds.set(levels, known);
  }
  return known.get(code);
}

function firstKind(code: string): LevelTwo | undefined {
  for (const { levels } of taxonomies) {
    const kind = kindIn(levels, code);
    if (kind !== undefined) return kind;
  }
  return undefined;
}
