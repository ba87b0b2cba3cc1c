import type { Profile } from '../../profile/profile.ts';
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

let lastName: string | undefined;
let lastProfile: Profile | undefined;
let lastMask: WordMask = { holds: 0, starts: 0, ends: 0 };

/** Whether a name holds a word of a list, begins or ends with one. The rules of a row ask one after another for one name. */
export function nameHas(bare: string, profile: Profile, id: NameList, place: keyof WordMask = 'holds'): boolean {
  if (bare !== lastName || profile !== lastProfile) {
    lastMask = maskOf(bare, LISTS, profile);
    lastName = bare;
    lastProfile = profile;
  }
  return (lastMask[place] & BITS[id]) !== 0;
}
