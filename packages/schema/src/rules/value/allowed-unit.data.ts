import type { Dimension } from '../../value/unit.ts';

/**
 * Kinds of unit that a level-2 kind cannot hold. What is not listed is allowed: quality may be a width or a
 * concentration, a benefit may be almost anything.
 */
export const foreignUnits: Readonly<Record<string, readonly Dimension[]>> = {
  '12': ['money', 'foreign-money'],
  '13': ['money', 'foreign-money'],
  '14': [
    'person',
    'person-time',
    'household',
    'organisation',
    'document',
    'event',
    'thing',
    'place',
    'item',
    'area',
    'length',
    'volume',
    'mass',
    'day',
    'working-day',
    'month',
    'score',
    'storage',
  ],
  '31': [
    'money',
    'foreign-money',
    'person',
    'household',
    'organisation',
    'document',
    'thing',
    'place',
    'area',
    'length',
    'day',
    'month',
  ],
};

/** The same kinds in the 2021 frame. */
export const sameKind: Readonly<Record<string, string>> = { '41': '14' };
