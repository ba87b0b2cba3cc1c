import type { AnyRule } from '../../check/define-rule.ts';
import { benefitForced } from './benefit-forced.ts';
import { benefitMissing } from './benefit-missing.ts';
import { benefitUnmeasured } from './benefit-unmeasured.ts';
import { costMissing } from './cost-missing.ts';
import { frameMixed } from './frame-mixed.ts';
import { indicatorCountOdd } from './indicator-count-odd.ts';
import { indicatorNameless } from './indicator-nameless.ts';
import { kindOverfull } from './kind-overfull.ts';
import { outputMissing } from './output-missing.ts';
import { qualityMissing } from './quality-missing.ts';
import { quantifiedShareLow } from './quantified-share-low.ts';
import { quantityMissing } from './quantity-missing.ts';
import { satisfactionMissing } from './satisfaction-missing.ts';
import { setIncomplete } from './set-incomplete.ts';
import { timeMissing } from './time-missing.ts';
import { timeWithoutTime } from './time-without-time.ts';

/** Completeness and balance (C): every kind that is due, filled in, measurable, and no more than can be followed. */
export const completenessRules: readonly AnyRule[] = [
  outputMissing,
  benefitMissing,
  quantityMissing,
  qualityMissing,
  timeMissing,
  costMissing,
  satisfactionMissing,
  indicatorNameless,
  indicatorCountOdd,
  quantifiedShareLow,
  benefitUnmeasured,
  frameMixed,
  benefitForced,
  kindOverfull,
  timeWithoutTime,
  setIncomplete,
];
