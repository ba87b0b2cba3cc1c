/** Which readings a text may have, told by its characters alone, so that most readers need not try. */
export const HINT = { numeral: 1, sign: 2, grade: 4, date: 8, budget: 16, depends: 32 } as const;

const SIGNS: Readonly<Record<keyof typeof HINT, string>> = {
  numeral: '0123456789零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟半',
  sign: '-_*/\\、.,…·~×✕xXN?#—=+()|&^@!:;%≥≤<>[]指目',
  grade: '级类等星档奖甲乙丙丁优良中差格般ABCDabcd',
  date: '年月季旬底末内日度',
  budget: '预概拨控批合中评限',
  depends: '由视依根按以',
};

const BITS = new Map<number, number>();
for (const [name, signs] of Object.entries(SIGNS))
  for (const sign of signs) {
    const code = sign.charCodeAt(0);
    BITS.set(code, (BITS.get(code) ?? 0) | HINT[name as keyof typeof HINT]);
  }

/** The hints of all characters of a text together. */
export function hintsOf(text: string): number {
  let hints = 0;
  for (let at = 0; at < text.length; at += 1) hints |= BITS.get(text.charCodeAt(at)) ?? 0;
  return hints;
}
