import type { AnyRule } from '../../check/define-rule.ts';
import { nameAsSentence } from './name-as-sentence.ts';
import { nameContained } from './name-contained.ts';
import { nameIsLabel } from './name-is-label.ts';
import { nameMisfiled } from './name-misfiled.ts';
import { nameOfFundProcess } from './name-of-fund-process.ts';
import { nameRepeated } from './name-repeated.ts';
import { nameSymbolOnly } from './name-symbol-only.ts';
import { nameUntidy } from './name-untidy.ts';
import { nameWithTwoMeasures } from './name-with-two-measures.ts';
import { nameWithValue } from './name-with-value.ts';
import { nameWithVerdict } from './name-with-verdict.ts';
import { nameWithoutDimension } from './name-without-dimension.ts';
import { nameWithoutMeasure } from './name-without-measure.ts';

/** Names (N): an indicator name says what is measured, once, and stands in the kind it belongs to. */
export const namingRules: readonly AnyRule[] = [
  nameAsSentence,
  nameWithoutMeasure,
  nameWithTwoMeasures,
  nameWithValue,
  nameWithoutDimension,
  nameRepeated,
  nameContained,
  nameMisfiled,
  nameIsLabel,
  nameWithVerdict,
  nameUntidy,
  nameOfFundProcess,
  nameSymbolOnly,
];
