import { levelsOf, type Profile } from '@jibiao/schema';

/** A level as the profile prints it. */
export interface LevelChoice {
  readonly code: string;
  readonly label: string;
  /** Label of the level above, for a level-2 kind. */
  readonly under?: string;
}

/** Level labels of a profile's taxonomy, in its order, with codes where the profile wants them. */
export function levelChoices(profile: Profile): { readonly level1: LevelChoice[]; readonly level2: LevelChoice[] } {
  const levels = levelsOf(profile.taxonomy, profile);
  const print = (code: string, name: string): string => {
    const label = profile.levelLabels?.[code] ?? name;
    return profile.levelCodes === 'required' ? `${code}-${label}` : label;
  };
  return {
    level1: levels.map(({ code, name }) => ({ code, label: print(code, name) })),
    level2: levels.flatMap((level) =>
      level.children.map(({ code, name }) => ({
        code,
        label: print(code, name),
        under: print(level.code, level.name),
      })),
    ),
  };
}
