import { defineRule } from '../../check/define-rule.ts';
import type { Form } from '../../form/form.ts';

function withDate(form: Form): Form {
  const indicators = form.indicators.map((row) =>
    row.index === 0
      ? { ...row, value: { ...row.value, storage: { type: 'date', value: '2025-03-05' } as const } }
      : row,
  );
  return { ...form, indicators };
}

/** Excel turned what was typed into a date: “3-5” became March 5. */
export const storedTypeOdd = defineRule({
  id: 'stored-type-odd',
  code: 'S13',
  title: { zh: '数字被存成了日期', en: 'Number stored as a date' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'row',
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: 'Excel 会把“3-5”这类输入自动变成日期，读取时含义就变了。',
    en: 'Excel turns input such as 3-5 into a date.',
  },
  messages: {
    date: {
      what: { zh: '“{value}”在文件里存成了日期 {date}。', en: '"{value}" is stored as the date {date}.' },
      how: { zh: '核对后以文本重新填写。', en: 'Check it and type it again as text.' },
    },
  },
  examples: {
    valid: [{}, { form: { rows: [['13', '完成时间', '2025年3月5日']], adjust: withDate } }],
    invalid: [{ form: { rows: [['11', '培训次数', '3月5日']], adjust: withDate }, message: 'date' }],
  },
  check({ indicator: { value, level2 } }, report) {
    if (value.storage === undefined) return 'not-applicable';
    if (value.storage.type !== 'date' || level2.code === '13' || level2.code === undefined) return undefined;
    report(value.at, 'date', { data: { value: value.text, date: value.storage.value ?? value.text } });
    return undefined;
  },
});
