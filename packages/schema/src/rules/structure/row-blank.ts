import { defineRule } from '../../check/define-rule.ts';
import { withRepair } from './with-repair.ts';

/** A blank row inside the indicator table. */
export const rowBlank = defineRule({
  id: 'row-blank',
  code: 'S03',
  title: { zh: '表内有空行', en: 'Blank row inside the table' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: { zh: '空行会让汇总误以为表到此结束。', en: 'A roll-up may take a blank row for the end of the table.' },
  messages: {
    blank: {
      what: { zh: '指标表中间有一个空行。', en: 'There is a blank row inside the indicator table.' },
      how: { zh: '删除这一行。', en: 'Delete the row.' },
    },
  },
  examples: {
    valid: [{}, { form: { adjust: withRepair('carried-down', 'A12') } }],
    invalid: [{ form: { adjust: withRepair('blank-row', 'A12') }, message: 'blank' }],
  },
  check({ form }, report) {
    for (const { kind, at } of form.repairs) if (kind === 'blank-row') report(at, 'blank');
  },
});
