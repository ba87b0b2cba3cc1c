import { AFTER, BEFORE, takeBefore } from './comparator.ts';
import { groupsOf } from './groups.ts';
import { rest, scan, take } from './scanner.ts';
import type { GradeTarget } from './target.ts';
import { wordAt } from './word-tree.ts';

const SCALES: readonly (readonly [scale: string, pattern: RegExp])[] = [
  ['级', /^(?:国家|省部|省市|地市|省|市|县|区|部|国|厅|校|院)级$/u],
  [
    '级',
    /^(?:国家|国标|省|市|地表水|地下水|饮用水)?[准劣]?(?:第?[一二三四五六七八九十甲乙丙丁]|\d|[ⅠⅡⅢⅣⅤⅰⅱⅲⅳⅴ]|I{1,3}|IV|V)(?:级|等|类|星级?|档|等级|级别)$/u,
  ],
  ['级', /^[一二三1-3]级[AB]$|^等保[一二三四]级$|^[一二三四]级等保$/u],
  ['级', /^[三二一](?:级)?[甲乙丙](?:等|级)?$/u],
  ['级', /^[一二三四五][级等]奖?$/u],
  ['A级', /^[A-Da-d][+-]?(?:级|等|类|档)$|^[A-D]$/u],
  ['A级', /^(?:A{2,5}|\dA)级?(?:景区|标准)?$/u],
  [
    '优良中差',
    /^(?:优秀?|良好?|中等?|一般|较差|差|合格|基本合格|不合格|优良|优等|及格|不及格)(?:等级|等次|档次?|级|水平)?$/u,
  ],
];
const AFTER_GRADE =
  /^(.+?)((?:\(含\))?(?:及以上|以上|及以下|以下|或以上)(?:\(含\))?)(?:水质|水体|水)?(?:标准|水平|等级|等次|级别|资质|要求)?$/u;
const PLAIN_TAIL = /(?:水质|水体|水|质量|资质|景区)?(?:(?:排放|出水)?标准|水平|要求|资质|以内)?$/u;
const LONGEST_GRADE = 14;

/** A place on a named scale: `二级以上`, `A级`, `优`. Only `优良`, `良好`, `一般` alone are words, not grades. */
export function parseGrade(text: string): GradeTarget | undefined {
  if (text.length > LONGEST_GRADE) return undefined;
  const scanner = scan(text);
  const before = takeBefore(scanner);
  const [inner, bound] = parted(rest(scanner));
  const grade = inner.replace(PLAIN_TAIL, '');
  const scale = SCALES.find(([, pattern]) => pattern.test(grade))?.[0];
  if (scale === undefined || (inner === text && WORDS.has(grade))) return undefined;
  return { kind: 'grade', scale, grade, cmp: take(scan(bound), AFTER)?.cmp ?? before?.cmp ?? 'eq?', text };
}

function parted(word: string): readonly [grade: string, bound: string] {
  const found = groupsOf(AFTER_GRADE, word);
  return found === undefined ? [word, ''] : [found[1], found[2]];
}

const WORDS = new Set(['优良', '良好', '一般', '较差']);

/** A grade that closes a sentence behind a comparator: `空气质量达到二级标准`. */
export function parseLateGrade(text: string): GradeTarget | undefined {
  if (!/[级类等星档]/u.test(text)) return undefined;
  const first = Math.max(1, text.length - LONGEST_GRADE);
  for (let at = first; at < text.length; at += 1) {
    const grade = wordAt(BEFORE, text, at) === undefined ? undefined : parseGrade(text.slice(at));
    if (grade !== undefined) return { ...grade, text };
  }
  return undefined;
}
