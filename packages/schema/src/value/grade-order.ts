/** Grades from best to worst. A grade that stands on no ladder is comparable only with itself. */
const LADDERS: readonly (readonly string[])[] = [
  '一 二 三 四 五 六 七 八 九 十',
  'Ⅰ Ⅱ Ⅲ Ⅳ Ⅴ',
  'I II III IV V',
  '1 2 3 4 5 6 7 8 9',
  '甲 乙 丙 丁',
  'A B C D',
  'AAAAA AAAA AAA AA A',
  '国家 省 市 县',
  '优秀 良好 中等 合格 不合格',
  '优 良 中 差',
].map((ladder) => ladder.split(' '));

/** More stars are better, while 一级 is better than 二级. */
const RISING = /星|^\dA/u;
const TAIL = /(?:等级|级别|星级|[级等类档星奖]|A)+$/u;

/**
 * Compares two grades: positive when the first is better, `undefined` when they stand on different ladders.
 */
export function compareGrades(one: string, other: string): number | undefined {
  if (one === other) return 0;
  const [first, second] = [stem(one), stem(other)];
  const ladder = LADDERS.find((steps) => steps.includes(first) && steps.includes(second));
  if (ladder === undefined || RISING.test(one) !== RISING.test(other)) return undefined;
  const better = ladder.indexOf(second) - ladder.indexOf(first);
  return RISING.test(one) ? -better : better;
}

function stem(grade: string): string {
  const bare = grade.replace(/^第/u, '');
  // AAA级 loses only 级; 5A级 loses A as well.
  return /^A+级?$/u.test(bare) ? bare.replace(/级$/u, '') : bare.replace(TAIL, '');
}
