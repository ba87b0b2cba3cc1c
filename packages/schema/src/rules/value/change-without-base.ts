import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';

/** Up by 5 % on what? */
export const changeWithoutBase = defineRule({
  id: 'change-without-base',
  code: 'V34',
  title: { zh: '增减没有写明基数', en: 'Change without a baseline' },
  severity: 'suggestion',
  confidence: 'lexicon',
  scope: 'row',
  targets: ['change'],
  review: '相关性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: '增减多少要有对比的年份和基数才能计算。',
    en: 'A change is computed from the year and figure it starts at.',
  },
  messages: {
    base: {
      what: { zh: '“{value}”没有写明与哪一年比。', en: '"{value}" does not say compared with which year.' },
      how: { zh: '写明基数，如“较上年{word}”。', en: 'State the baseline, such as "较上年{word}".' },
    },
  },
  examples: {
    valid: [
      { row: ['21', '企业产值', '较上年增长≥5%'] },
      { row: ['21', '企业产值同比增长率', '增长5%'] },
      { row: ['21', '企业产值', '增长5%', { previous: '300万元' }] },
      { row: ['21', '采购节约率', '节约≥5%'] },
      { row: ['21', '农户收入', '带动增收300万元'] },
    ],
    invalid: [{ row: ['21', '企业产值', '增长5%'], message: 'base' }],
  },
  check({ indicator }, report) {
    const { target, value } = indicator;
    if (target.kind !== 'change' || target.base !== undefined || saysBase(indicator)) return;
    if (OWN_BASE.test(value.text)) return;
    const word = VERB.exec(value.text)?.[0] ?? (target.dir === 'up' ? '增长' : '下降');
    report(value.at, 'base', { data: { value: value.text, word } });
  },
});

/** What is saved is saved of the budget, and what is earned besides is counted by itself. */
const OWN_BASE = /节约|节省|下浮|增收|增产|减排|削减|压减/u;
const VERB = /提高|提升|增长|增加|下降|降低|减少/u;

/** The baseline may stand in the name or in a column beside the value. */
function saysBase({ name, value, extras }: Indicator): boolean {
  if (extras.previous !== undefined && extras.previous.text !== '') return true;
  const beside = [name, value, extras.explanation, extras.standard, extras.scoring, extras.remark];
  return beside.some((cell) => cell !== undefined && /同比|环比|较|比上|上年|去年|往年|基数/u.test(cell.text));
}
