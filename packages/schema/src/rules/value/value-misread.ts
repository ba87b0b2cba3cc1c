import { defineRule } from '../../check/define-rule.ts';
import { rewriteValue } from '../_lib/write-value.ts';

/** Digits and letters that look like digits, a sign before, a short unit behind. */
const MISREAD = /^[≥≤><=]?(?=[\dOolI.]*\d)(?=\d*[OolI])[\dOolI.]{2,8}[\u4E00-\u9FA5]{0,3}$/u;
/** Before a percent sign more letters can only be digits, and all of them may be: lOO%. */
const MISREAD_RATE = /^[≥≤><=]?(?=[\d.]*[OolI|〇○SsZzB])[\dOolI|〇○SsZzB.]{2,7}%(?:以[上下内])?$/u;
const DIGITS: readonly (readonly [letters: RegExp, digit: string])[] = [
  [/[Oo〇○]/gu, '0'],
  [/[lI|]/gu, '1'],
  [/[Zz]/gu, '2'],
  [/[Ss]/gu, '5'],
  [/B/gu, '8'],
];

/** ≥ read as `%=`, and = as the numeral two: `%=99%`, `二100%`. */
const MISREAD_SIGN = /^(?:(?<least>%[=＝])|二)\s?(?=\d)/u;

/** Damage of scanning: zero read as O, one as l. (≥ read as 2 is V11: 292% is beyond doubt.) */
export const valueMisread = defineRule({
  id: 'value-misread',
  code: 'V12',
  title: { zh: '疑似识别或录入错字', en: 'Perhaps misread or mistyped' },
  severity: 'warning',
  confidence: 'heuristic',
  scope: 'row',
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: '扫描识别常把“0”认成“O”，把“1”认成“l”，把“≥”认成“%=”。',
    en: 'Scanning takes 0 for O, 1 for l and ≥ for %=.',
  },
  messages: {
    misread: {
      what: { zh: '“{value}”疑似“{fixed}”的识别错误。', en: '"{value}" is perhaps a misreading of "{fixed}".' },
      how: { zh: '核对原件后改为“{fixed}”。', en: 'Check the original, then write "{fixed}".' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['12', '验收合格率', '≥92%'] },
      { row: ['21', '产值增长率', '≥292%'] },
      { row: ['11', '检测CO浓度点位', '10个'] },
      { row: ['12', '验收合格率', '95..5%'] },
    ],
    invalid: [
      { row: ['12', '验收合格率', '≥1OO%'], message: 'misread', fix: '≥100%' },
      { row: ['12', '验收合格率', 'lOO%'], message: 'misread', fix: '100%' },
      { row: ['12', '验收合格率', '≥9O％'], message: 'misread', fix: '≥90%' },
      { row: ['12', '验收合格率', '9S%以上'], message: 'misread', fix: '95%以上' },
      { row: ['13', '工作完成及时率', '%=99%'], message: 'misread', fix: '≥99%' },
    ],
  },
  check({ indicator }, report) {
    const { target, value } = indicator;
    const read = target.kind === 'number' ? signOf(value.text) : digitsOf(value.text);
    if (read === undefined) return;
    const { fixed, fix, fixAt } = rewriteValue(indicator, read);
    report(value.at, 'misread', { data: { value: value.text, fixed }, fix, fixAt });
  },
});

/** A letter or a sign that stands for a digit: most values have none. */
const LETTER = /[A-Za-zＡ-Ｚａ-ｚ|｜〇○]/u;

function digitsOf(raw: string): string | undefined {
  if (!LETTER.test(raw)) return undefined;
  const text = raw.normalize('NFKC');
  if (!MISREAD.test(text) && !MISREAD_RATE.test(text)) return undefined;
  return DIGITS.reduce((read, [letters, digit]) => read.replaceAll(letters, digit), text);
}

function signOf(text: string): string | undefined {
  const found = MISREAD_SIGN.exec(text);
  return found === null ? undefined : (found.groups?.['least'] === undefined ? '=' : '≥') + text.slice(found[0].length);
}
