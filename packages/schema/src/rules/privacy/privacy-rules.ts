import type { AnyRule } from '../../check/define-rule.ts';
import { personalDataLeft } from './personal-data-left.ts';
import { publishedDiffers } from './published-differs.ts';
import { titleYearDiffers } from './title-year-differs.ts';
import { wordsDoubled } from './words-doubled.ts';

/** Publication (P): what must not, or must, stand in the copy for the public. */
export const privacyRules: readonly AnyRule[] = [personalDataLeft, titleYearDiffers, wordsDoubled, publishedDiffers];
