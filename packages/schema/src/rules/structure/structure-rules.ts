import type { AnyRule } from '../../check/define-rule.ts';
import { cellsShifted } from './cells-shifted.ts';
import { contentHidden } from './content-hidden.ts';
import { formIncomplete } from './form-incomplete.ts';
import { formRepeated } from './form-repeated.ts';
import { formulaUnstable } from './formula-unstable.ts';
import { instructionLeft } from './instruction-left.ts';
import { levelAlias } from './level-alias.ts';
import { levelCodeMissing } from './level-code-missing.ts';
import { levelCodeWrong } from './level-code-wrong.ts';
import { levelMisplaced } from './level-misplaced.ts';
import { levelUnknown } from './level-unknown.ts';
import { markupLeft } from './markup-left.ts';
import { moneyUnitUndeclared } from './money-unit-undeclared.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { rowBlank } from './row-blank.ts';
import { storedTypeOdd } from './stored-type-odd.ts';
import { templateOther } from './template-other.ts';
import { waiverExpired } from './waiver-expired.ts';

/** Structure (S): the form can be read, its levels are those of the frame, nothing of the template is left. */
export const structureRules: readonly AnyRule[] = [
  formIncomplete,
  cellsShifted,
  rowBlank,
  levelUnknown,
  levelMisplaced,
  levelCodeWrong,
  levelCodeMissing,
  levelAlias,
  markupLeft,
  placeholderLeft,
  instructionLeft,
  formulaUnstable,
  storedTypeOdd,
  moneyUnitUndeclared,
  formRepeated,
  contentHidden,
  templateOther,
  waiverExpired,
];
