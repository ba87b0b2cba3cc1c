import type { TaxonomyId } from '@jibiao/schema';

/** Where a level-2 kind goes when the frame of the target does not know it. */
export interface LevelMove {
  readonly to: string;
  /** The frames do not say where it belongs: a person has to look. */
  readonly guess?: true;
}

/** 财预〔2021〕101号 took cost out of output and dropped 可持续影响; older frames take both back. */
export const levelMoves: Readonly<Record<TaxonomyId, Readonly<Record<string, LevelMove>>>> = {
  'mof-2021': { '14': { to: '41' }, '24': { to: '22', guess: true } },
  'mof-2015': { '41': { to: '14' }, '42': { to: '14', guess: true }, '43': { to: '14', guess: true } },
  'mof-2011': { '41': { to: '14' }, '42': { to: '14', guess: true }, '43': { to: '14', guess: true } },
};
