import type { AnyRule } from '../../check/define-rule.ts';
import { changeWithoutBase } from './change-without-base.ts';
import { charactersRejected } from './characters-rejected.ts';
import { comparatorInWords } from './comparator-in-words.ts';
import { comparatorMissing } from './comparator-missing.ts';
import { costUnbounded } from './cost-unbounded.ts';
import { countFractional } from './count-fractional.ts';
import { deadlineInWords } from './deadline-in-words.ts';
import { deadlineOutsidePeriod } from './deadline-outside-period.ts';
import { deadlineVague } from './deadline-vague.ts';
import { directionReversed } from './direction-reversed.ts';
import { explanationInValue } from './explanation-in-value.ts';
import { floorAtFull } from './floor-at-full.ts';
import { frequencyTotal } from './frequency-total.ts';
import { gradesMissing } from './grades-missing.ts';
import { moneyUnitIncomplete } from './money-unit-incomplete.ts';
import { ratioBelowOne } from './ratio-below-one.ts';
import { ratioInWords } from './ratio-in-words.ts';
import { ratioOutOfRange } from './ratio-out-of-range.ts';
import { ratioWithoutPercent } from './ratio-without-percent.ts';
import { resultWording } from './result-wording.ts';
import { satisfactionUnusual } from './satisfaction-unusual.ts';
import { targetTrivial } from './target-trivial.ts';
import { timeForeignUnit } from './time-foreign-unit.ts';
import { unitConflict } from './unit-conflict.ts';
import { unitMisplaced } from './unit-misplaced.ts';
import { unitMissing } from './unit-missing.ts';
import { valueApproximate } from './value-approximate.ts';
import { valueComposite } from './value-composite.ts';
import { valueEmpty } from './value-empty.ts';
import { valueMisread } from './value-misread.ts';
import { valuePlaceholder } from './value-placeholder.ts';
import { valueRange } from './value-range.ts';
import { valueRepeatsName } from './value-repeats-name.ts';
import { valueUnmeasurable } from './value-unmeasurable.ts';
import { valueUnreadable } from './value-unreadable.ts';
import { valueVague } from './value-vague.ts';

/** Values (V): can it be measured, compared and believed. */
export const valueRules: readonly AnyRule[] = [
  valueEmpty,
  valuePlaceholder,
  valueUnmeasurable,
  valueUnreadable,
  unitMissing,
  moneyUnitIncomplete,
  unitMisplaced,
  comparatorMissing,
  directionReversed,
  costUnbounded,
  ratioOutOfRange,
  valueMisread,
  ratioInWords,
  valueRepeatsName,
  valueVague,
  resultWording,
  valueComposite,
  valueApproximate,
  valueRange,
  deadlineOutsidePeriod,
  deadlineVague,
  timeForeignUnit,
  deadlineInWords,
  frequencyTotal,
  countFractional,
  targetTrivial,
  satisfactionUnusual,
  floorAtFull,
  charactersRejected,
  comparatorInWords,
  explanationInValue,
  ratioWithoutPercent,
  ratioBelowOne,
  changeWithoutBase,
  gradesMissing,
  unitConflict,
];
