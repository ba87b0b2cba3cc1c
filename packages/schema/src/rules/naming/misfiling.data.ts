import type { MisfiledList, NameList } from '../_lib/name-words.ts';

/** Kinds (level-2 codes of the 2015 frame) between which practitioners confuse indicators (N09). */
export type KindCode = '11' | '12' | '13' | '14' | '21' | '22' | '23' | '24' | '31';

/** One line of the confusion table: a name with such a word belongs to a kind, and does not belong where it stands. */
export interface Misfiling {
  readonly expected: KindCode;
  readonly words: MisfiledList;
  /** Whether the word may stand anywhere in the name or must end it. */
  readonly match: 'holds' | 'ends';
  /** A word that speaks against this line. */
  readonly unless?: NameList;
  /** What the value must be for the line to hold. */
  readonly value?: 'count' | 'money';
  /** Kinds in which such a name is clearly misfiled. */
  readonly from: readonly KindCode[];
  /** Kinds in which usage differs between places: only a suggestion. */
  readonly perhaps?: readonly KindCode[];
}

/** Read from above: the first line that speaks decides. */
export const misfilings: readonly Misfiling[] = [
  {
    expected: '31',
    words: 'misfiledSatisfaction',
    match: 'ends',
    from: ['11', '12', '13', '14', '21', '22', '23', '24'],
  },
  { expected: '31', words: 'misfiledApproval', match: 'ends', from: ['11', '13', '14'], perhaps: ['21', '24'] },
  {
    expected: '11',
    words: 'misfiledQuantity',
    match: 'ends',
    unless: 'misfiledQuantityUnless',
    value: 'count',
    from: ['13', '14'],
    perhaps: ['12'],
  },
  { expected: '13', words: 'misfiledTime', match: 'holds', from: ['11', '12', '14'], perhaps: ['31'] },
  { expected: '13', words: 'misfiledTimely', match: 'holds', from: ['11', '14'], perhaps: ['31'] },
  {
    expected: '12',
    words: 'misfiledQuality',
    match: 'ends',
    unless: 'misfiledQualityUnless',
    from: ['11', '13', '14', '31'],
  },
  {
    expected: '14',
    words: 'misfiledCost',
    match: 'ends',
    unless: 'misfiledCostUnless',
    from: ['11', '12', '13', '31'],
  },
  {
    expected: '21',
    words: 'leverageVerbs',
    match: 'holds',
    value: 'money',
    from: ['12', '13', '14'],
    perhaps: ['11'],
  },
  {
    expected: '21',
    words: 'misfiledIncome',
    match: 'ends',
    value: 'money',
    from: ['12', '13', '14'],
    perhaps: ['22', '23'],
  },
  { expected: '22', words: 'misfiledSocial', match: 'holds', from: ['14', '31'], perhaps: ['11', '12', '13', '21'] },
  {
    expected: '23',
    words: 'misfiledEcology',
    match: 'holds',
    unless: 'misfiledEcologyUnless',
    from: [],
    perhaps: ['21', '24'],
  },
  { expected: '24', words: 'misfiledLasting', match: 'holds', from: [], perhaps: ['21', '23'] },
];
