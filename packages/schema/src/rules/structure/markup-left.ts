import { defineRule } from '../../check/define-rule.ts';
import type { CellText } from '../../form/cell.ts';
import { normalizeValue } from '../../value/normalize.ts';
import { isPlainName } from '../_lib/bare-name.ts';

const MARKUP = /\$[^$]*\$|\\(?:g|l)eq?|\\%|<\/?[A-Za-z][^<>]{0,60}>|&(?:nbsp|[gl][te]);/u;
/** Hardly any cell holds a character that either begins with. */
const SUSPECT = /[$\\<&０-９Ａ-Ｚａ-ｚ％．＞＜＝﹪﹥﹤﹦《》〈〉]/u;
/** A book-title mark before a figure was meant for a comparator. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ％．＞＜＝﹪﹥﹤﹦]|[《》〈〉](?=\s*\d)/u;
const WIDE_SIGNS = /[０-９Ａ-Ｚａ-ｚ％．]/gu;

/** Markup or full-width characters that typing and converting leave in a cell. */
export const markupLeft = defineRule({
  id: 'markup-left',
  code: 'S09',
  title: { zh: '残留排版符号', en: 'Markup left in a cell' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'row',
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: '排版符号和全角数字在系统里读不成数，汇总时会丢失。',
    en: 'Markup and full-width digits are not read as numbers.',
  },
  messages: {
    markup: {
      what: { zh: '“{value}”里残留了排版符号。', en: '"{value}" still holds markup.' },
      how: { zh: '改为“{fixed}”。', en: 'Write "{fixed}".' },
    },
    wide: {
      what: { zh: '“{value}”里有全角数字或符号。', en: '"{value}" holds full-width digits or signs.' },
      how: { zh: '改为“{fixed}”。', en: 'Write "{fixed}".' },
    },
  },
  fix: 'safe',
  examples: {
    valid: [{ row: ['12', '培训合格率', '≥98%'] }, { row: ['11', 'R&D 培训（线上）', '4 次'] }],
    invalid: [
      { row: ['12', '培训合格率', '$\\geq 98\\%$'], message: 'markup', fix: '≥98%' },
      { row: ['12', '培训合格率', '≥９８％'], message: 'wide', fix: '≥98%' },
      { row: ['12', '培训合格率', '》98%'], message: 'wide', fix: '≥98%' },
      { row: ['12', '培训合格率', '≥98﹪'], message: 'wide', fix: '≥98%' },
      { row: ['12', 'Ａ类 企业（含２０家）合格率', '≥98%'], message: 'wide', fix: 'A类 企业（含20家）合格率' },
    ],
  },
  check({ indicator: { name, value } }, report) {
    const judge = ({ raw, at }: CellText, message: 'markup' | 'wide', fixed = normalizeValue(raw).text): void => {
      if (fixed !== raw)
        report(at, message, { data: { value: raw, fixed }, fix: fixed, fixAt: { at, raw, text: raw } });
    };
    if (!isPlainName(name.raw)) {
      if (MARKUP.test(name.raw)) judge(name, 'markup');
      // In a name only letters and digits change: its spaces and brackets are its own.
      else judge(name, 'wide', name.raw.replaceAll(WIDE_SIGNS, narrowed));
    }
    if (!SUSPECT.test(value.raw)) return;
    if (MARKUP.test(value.raw)) judge(value, 'markup');
    else if (WIDE.test(value.raw)) judge(value, 'wide');
  },
});

/** Full-width letters, digits and signs stand a fixed distance from the half-width ones. */
function narrowed(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}
