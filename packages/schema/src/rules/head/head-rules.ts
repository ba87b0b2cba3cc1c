import type { AnyRule } from '../../check/define-rule.ts';
import { amountAboveTotal } from './amount-above-total.ts';
import { amountAgainstList } from './amount-against-list.ts';
import { amountMagnitude } from './amount-magnitude.ts';
import { amountSum } from './amount-sum.ts';
import { amountUnreadable } from './amount-unreadable.ts';
import { attributeAgainstTerm } from './attribute-against-term.ts';
import { attributeMissing } from './attribute-missing.ts';
import { departmentCode } from './department-code.ts';
import { documentDateOdd } from './document-date-odd.ts';
import { fieldRequired } from './field-required.ts';
import { officeDiffers } from './office-differs.ts';
import { officeMissing } from './office-missing.ts';
import { periodReversed } from './period-reversed.ts';
import { projectCodeRepeated } from './project-code-repeated.ts';
import { projectCodeShape } from './project-code-shape.ts';
import { projectNameGeneric } from './project-name-generic.ts';
import { projectNameMissing } from './project-name-missing.ts';
import { termUnreadable } from './term-unreadable.ts';
import { unitCode } from './unit-code.ts';
import { unitNameDiffers } from './unit-name-differs.ts';
import { yearDiffers } from './year-differs.ts';

/** Header (H): who, what, when, how much. */
export const headRules: readonly AnyRule[] = [
  projectNameMissing,
  projectNameGeneric,
  departmentCode,
  unitCode,
  unitNameDiffers,
  officeMissing,
  attributeMissing,
  termUnreadable,
  amountUnreadable,
  amountSum,
  amountAboveTotal,
  yearDiffers,
  projectCodeShape,
  periodReversed,
  documentDateOdd,
  projectCodeRepeated,
  amountMagnitude,
  attributeAgainstTerm,
  amountAgainstList,
  fieldRequired,
  officeDiffers,
];
