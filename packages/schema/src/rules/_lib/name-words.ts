import type { Profile } from '../../profile/profile.ts';
import { keepLast } from './keep-last.ts';
import { bitOf, maskOf, type WordMask } from './word-mask.ts';

/** Word lists that rules look for in indicator names. */
const LISTS = [
  'activityNouns',
  'activityVerbs',
  'aimVerbs',
  'dimensionlessNouns',
  'fundProcessNames',
  'leverageVerbs',
  'measureNouns',
  'measurelessNouns',
  'misfiledApproval',
  'misfiledCost',
  'misfiledCostUnless',
  'misfiledEcology',
  'misfiledEcologyUnless',
  'misfiledIncome',
  'misfiledLasting',
  'misfiledQuality',
  'misfiledQualityUnless',
  'misfiledQuantity',
  'misfiledQuantityUnless',
  'misfiledSatisfaction',
  'misfiledSocial',
  'misfiledTime',
  'misfiledTimely',
  'timeWords',
  'verdictAdverbs',
  'verdictPhrases',
] as const;

/** A word list that is looked for in names. */
export type NameList = (typeof LISTS)[number];

const BITS = Object.fromEntries(LISTS.map((id) => [id, bitOf(LISTS, id)])) as Readonly<Record<NameList, number>>;

const maskIn = keepLast((bare: string, profile: Profile): WordMask => maskOf(bare, LISTS, profile));

/** Whether a name holds a word of a list, begins or ends with one. The rules of a row ask one after another for one name. */
export function nameHas(bare: string, profile: Profile, id: NameList, place: keyof WordMask = 'holds'): boolean {
  return (maskIn(bare, profile)[place] & BITS[id]) !== 0;
}
