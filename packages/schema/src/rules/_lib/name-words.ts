import type { Profile } from '../../profile/profile.ts';
import { keepNames } from './keep-names.ts';
import { maskOf, type WordMask } from './word-mask.ts';

/**
 * Word lists that rules look for in indicator names, by the bit each has in a mask: first those of what is measured, from 32
 * those of money and of rates. Written out, so that the compiler knows them where a rule asks.
 */
const BITS = {
  activityNouns: 0,
  activityVerbs: 1,
  aimVerbs: 2,
  dimensionlessNouns: 3,
  fundProcessNames: 4,
  leverageVerbs: 5,
  measureNouns: 6,
  measurelessNouns: 7,
  misfiledApproval: 8,
  misfiledCost: 9,
  misfiledCostUnless: 10,
  misfiledEcology: 11,
  misfiledEcologyUnless: 12,
  misfiledIncome: 13,
  misfiledLasting: 14,
  misfiledQuality: 15,
  misfiledQualityUnless: 16,
  misfiledQuantity: 17,
  misfiledQuantityUnless: 18,
  misfiledSatisfaction: 19,
  misfiledSocial: 20,
  misfiledTime: 21,
  misfiledTimely: 22,
  timeWords: 23,
  verdictAdverbs: 24,
  verdictPhrases: 25,
  boundedRatios: 32,
  ceilingNames: 33,
  costControlRatios: 34,
  costSavingRatios: 35,
  eventRates: 36,
  leveragedMoney: 37,
  lifetimeCosts: 38,
  moneyNames: 39,
  payoutNames: 40,
  policyStandards: 41,
  ratioEndings: 42,
  ratioLookalikes: 43,
  reductionVerbs: 44,
  unitCostNames: 45,
  unwantedEvents: 46,
} as const;

/** A word list that is looked for in names. */
export type NameList = keyof typeof BITS;

const [measures, rates] = [listsFrom(0), listsFrom(32)];

function listsFrom(first: number): NameList[] {
  return (Object.keys(BITS) as NameList[]).filter((id) => BITS[id] >> 5 === first >> 5);
}

const measuresIn = keepNames((name: string, profile: Profile): WordMask => maskOf(name, measures, profile));
const ratesIn = keepNames((name: string, profile: Profile): WordMask => maskOf(name, rates, profile));

/** Whether a name holds a word of a list, begins or ends with one. */
export function nameHas(name: string, profile: Profile, id: NameList, place: keyof WordMask = 'holds'): boolean {
  const bit = BITS[id];
  const mask = bit < 32 ? measuresIn(name, profile) : ratesIn(name, profile);
  return (mask[place] & (1 << (bit & 31))) !== 0;
}

/** A list of words that a name in the wrong kind holds. */
export type MisfiledList = Extract<NameList, `misfiled${string}` | 'leverageVerbs'>;

/** The bits of such lists, for {@link nameHolds}. */
export function bitsOf(ids: readonly MisfiledList[]): number {
  return ids.reduce((bits, id) => bits | (1 << BITS[id]), 0);
}

/** Whether a name holds a word of any of these lists. */
export function nameHolds(name: string, profile: Profile, bits: number): boolean {
  return (measuresIn(name, profile).holds & bits) !== 0;
}
