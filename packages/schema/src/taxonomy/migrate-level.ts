import { migrations } from './migrations.data.ts';
import { levelsOf } from './resolve-level.ts';
import type { TaxonomyId } from './taxonomy.ts';

/** Where a level-2 kind goes in another frame. */
export interface MigratedLevel {
  /** Level-1 and level-2 codes in the new frame. */
  readonly level1: string;
  readonly code: string;
  readonly name: string;
  /** True where a person has to decide; `code` is the likeliest. */
  readonly ask: boolean;
}

/** Carries a level-2 code (`14`) from one frame to another; `undefined` when the new frame has nothing for it. */
export function migrateLevel(code: string, from: TaxonomyId, to: TaxonomyId): MigratedLevel | undefined {
  const moved = migrations.find((migration) => migration.from === from && migration.to === to)?.kinds[code];
  const wanted = moved?.code ?? code;
  for (const { code: level1, children } of levelsOf(to)) {
    const kind = children.find((child) => child.code === wanted);
    if (kind !== undefined) return { level1, code: kind.code, name: kind.name, ask: moved?.ask === true };
  }
  return undefined;
}
