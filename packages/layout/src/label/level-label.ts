import { taxonomies } from '@jibiao/schema';
import { flatten, withoutEnglish } from '../text/flatten.ts';
import { remembered } from '../text/remember.ts';

/** Levels a label may stand for: some words (成本指标, 满意度指标) name a kind on either level. */
export interface LevelKind {
  readonly one: boolean;
  readonly two: boolean;
}

const bare = (label: string): string => label.replaceAll('指标', '').replace(/目标$/u, '');
const ONES = new Set(
  taxonomies.flatMap(({ levels }) => levels.flatMap((level) => [level.name, ...level.aliases].map(bare))),
);
const TWOS = new Set(
  taxonomies.flatMap(({ levels }) =>
    levels.flatMap(({ children }) => children.flatMap((child) => [child.name, ...child.aliases].map(bare))),
  ),
);
// Headings of older and local frames that no taxonomy carries as a kind of its own.
for (const word of [
  '项目完成',
  '项目产出',
  '项目效益',
  '预算绩效',
  '管理效率',
  '履职效能',
  '社会效应',
  '投入',
  '过程',
  '决策',
  '投入和管理',
  '影响力',
  '可持续发展能力',
  '结果',
])
  ONES.add(word);

const CODE = /^(\d{1,2})[-－—–_.、:：]?(?=\p{Script=Han})/u;
const NUMBERING =
  /^(?:\([一二三四五六七八\d]\)|[一二三四五六七八][、.]|\d{1,2}\)|\d\.\d{1,2}[、.]?(?=\D)|指标\d{0,2}:)/u;
/** ① and 1. before a kind count the kinds of a table; only a code of two figures names one. */
const COUNT = /^\d[-—_.、:]?(?=\p{Script=Han})/u;
const ADDITION = /\([^()]*\)分?$/u;

/** A level label as it is compared: no white space, no numbering, no score in brackets (`产出指标（50分）`). */
export const levelText = remembered((text) => {
  const label = withoutEnglish(flatten(text)).replace(NUMBERING, '').replace(ADDITION, '').replace(/:$/u, '');
  const counted = label.replace(COUNT, '');
  return counted !== label && !ONES.has(bare(counted)) && TWOS.has(bare(counted)) ? counted : label;
});

/** Tells which level a label names by its words or its printed code; `undefined` when it is no level label. */
export const levelKind = remembered(readLevelKind);

function readLevelKind(text: string): LevelKind | undefined {
  const label = levelText(text);
  if (label === '' || label.length > 24) return undefined;
  const code = CODE.exec(label)?.[1];
  const word = bare(label.replace(CODE, '').replaceAll(/^[★*]+/gu, ''));
  const one = ONES.has(word);
  const two = TWOS.has(word);
  if (code !== undefined && (one || two || label.endsWith('指标'))) {
    return { one: code.length === 1, two: code.length === 2 };
  }
  return one || two ? { one, two } : undefined;
}
