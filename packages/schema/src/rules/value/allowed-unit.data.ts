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

const MEASURES: readonly Dimension[] = ['money', 'area', 'length', 'mass', 'volume'];

/** Kinds of unit that contradict the end of a name: 次数 in 人, 面积 in 个, 时间 in 元. */
export const contradicted: readonly (readonly [ending: RegExp, units: readonly Dimension[]])[] = [
  [/人员?(?:数量?|总数)$/u, [...MEASURES, 'household', 'organisation', 'day']],
  [/(?:次数|场次|班次)$/u, [...MEASURES, 'person', 'household', 'organisation', 'day']],
  [/户数$/u, [...MEASURES, 'person', 'organisation', 'event', 'day']],
  [/面积$/u, ['money', 'length', 'mass', 'person', 'household', 'event', 'day']],
  [/(?:里程|长度)$/u, ['money', 'area', 'mass', 'volume', 'person', 'household', 'event', 'day']],
  [/(?:天数|时间|日期|时限)$/u, [...MEASURES, 'ratio', 'person', 'household', 'organisation']],
];
