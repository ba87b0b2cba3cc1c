import type { Sourced } from './profile.ts';

const OWN = '本工具默认值';

function research(value: string, source: string): Sourced<string> {
  // A default of ours has no original text to be compared with.
  return { value, source, verified: source === OWN };
}

const GUIDE = '财预〔2021〕101号';

/** Numbers that rules use, unless a profile says otherwise. Add a line here for a new one. */
export const defaultThresholds = {
  /** Characters of an annual goal. */
  goalMinLength: research('20', OWN),
  goalMaxLength: research('500', OWN),
  /** Share of a goal that may be about budget performance itself, percent. */
  boilerplateShare: research('30', OWN),
  /** Share of directions without object from which a goal is a slogan, percent. */
  sloganShare: research('60', OWN),
  /** Tasks of a goal without an indicator from which it is said. */
  uncoveredTasks: research('3', OWN),
  projectNameMinLength: research('2', OWN),
  projectNameMaxLength: research('60', OWN),
  /** Satisfaction below these percentages is low, and very low (V27). */
  satisfactionLow: research('80', GUIDE),
  satisfactionVeryLow: research('60', GUIDE),
  /** From this many ratio rows on, all of them at 100 % stand out (V26). */
  fullRatioRows: research('4', OWN),
  /** Highest weight of one indicator, points (A17). */
  weightMax: research('20', '预算管理一体化系统录入页面'),
  /** Allowed difference of weights and scores, points (A15, A16, A19). */
  weightTolerance: research('0.01', OWN),
  /** Percent of the target from which over-achievement needs a word (A20). */
  overAchievement: research('130', '财预〔2020〕10号'),
  /** Indicators per form. */
  minIndicators: research('6', OWN),
  maxIndicators: research('20', OWN),
  /** Indicators per level-2 kind. */
  maxPerKind: research('5', OWN),
  /** Least share of quantified indicators, percent. */
  quantifiedShare: research('50', OWN),
  /** Days before the budget year a document may be dated. */
  earlyMonths: research('10', OWN),
  /** Allowed difference of sums, in 元. */
  amountTolerance: research('100', OWN),
  /** Characters of an indicator name. */
  nameMaxLength: research('25', GUIDE),
  /** From this length a name with a comma is a sentence. */
  nameClauseLength: research('12', OWN),
  nameHardLimit: research('100', '预算管理一体化系统录入页面'),
  /** Rows copied from another project: share in percent, and least number. */
  copiedShare: research('50', OWN),
  copiedRows: research('4', OWN),
  /** Likeness of two goals that counts as a copy, percent. */
  goalLikeness: research('90', OWN),
  /** Forms with the same indicator before a median means something, and points below it that are far. */
  medianForms: research('10', OWN),
  medianDistance: research('20', OWN),
  /** Result in percent of the target that is far above it. */
  farAbove: research('130', OWN),
} as const satisfies Readonly<Record<string, Sourced<string>>>;
