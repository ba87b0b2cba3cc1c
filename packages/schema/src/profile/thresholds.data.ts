import type { Sourced } from './profile.ts';

const OWN = '本工具默认值';

function research(value: string, source: string): Sourced<string> {
  // A default of ours has no original text to be compared with.
  return { value, source, verified: source === OWN };
}

const GUIDE = '财预〔2021〕101号';

/** Numbers that rules use, unless a profile says otherwise; what each bounds: `thresholdTitles`. */
export const defaultThresholds = {
  goalMinLength: research('20', OWN),
  goalMaxLength: research('500', OWN),
  boilerplateShare: research('30', OWN),
  sloganShare: research('60', OWN),
  uncoveredTasks: research('3', OWN),
  projectNameMinLength: research('2', OWN),
  projectNameMaxLength: research('60', OWN),
  satisfactionLow: research('80', GUIDE),
  satisfactionVeryLow: research('60', GUIDE),
  fullRatioRows: research('4', OWN),
  weightMax: research('20', '预算管理一体化系统录入页面'),
  weightTolerance: research('0.01', OWN),
  overAchievement: research('130', '财预〔2020〕10号'),
  minIndicators: research('6', OWN),
  maxIndicators: research('20', OWN),
  maxPerKind: research('5', OWN),
  quantifiedShare: research('50', OWN),
  earlyMonths: research('10', OWN),
  amountTolerance: research('100', OWN),
  nameMaxLength: research('25', GUIDE),
  nameClauseLength: research('12', OWN),
  nameHardLimit: research('100', '预算管理一体化系统录入页面'),
  copiedShare: research('50', OWN),
  copiedRows: research('4', OWN),
  goalLikeness: research('90', OWN),
  medianForms: research('10', OWN),
  medianDistance: research('20', OWN),
  farAbove: research('130', OWN),
} as const satisfies Readonly<Record<string, Sourced<string>>>;
