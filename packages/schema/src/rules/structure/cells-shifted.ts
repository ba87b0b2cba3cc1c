import { defineRule } from '../../check/define-rule.ts';
import { withRepair } from './with-repair.ts';

/** Cells of a row stand beside the columns where they belong. */
export const cellsShifted = defineRule({
  id: 'cells-shifted',
  code: 'S02',
  title: { zh: '单元格错列', en: 'Cells in the wrong column' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'row',
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: '内容填到了旁边的列里，汇总时会被当成别的内容。校验时已按应在的列读取。',
    en: 'Content in the wrong column is taken for something else in the roll-up. It was judged in its right place.',
  },
  messages: {
    shifted: {
      what: {
        zh: '这一行的内容左移了，已按“{fixed}”读取。',
        en: 'This row is shifted left; it was read as "{fixed}".',
      },
      how: { zh: '移到对应的列。', en: 'Move the cells to their columns.' },
    },
    right: {
      what: {
        zh: '这一行的内容右移了，已按“{fixed}”读取。',
        en: 'This row is shifted right; it was read as "{fixed}".',
      },
      how: { zh: '移到对应的列。', en: 'Move the cells to their columns.' },
    },
  },
  examples: {
    valid: [{}, { form: { adjust: withRepair('markup', 'A10') } }],
    invalid: [
      { form: { adjust: withRepair('shifted-one', 'A10') }, message: 'shifted' },
      { form: { adjust: withRepair('shifted-two', 'A10') }, message: 'shifted' },
      { form: { adjust: withRepair('shifted-right', 'A10') }, message: 'right' },
    ],
  },
  check({ indicator }, report) {
    for (const { kind, at, after } of indicator.repairs) {
      if (kind === 'shifted-one' || kind === 'shifted-two') report(at, 'shifted', { data: { fixed: after } });
      if (kind === 'shifted-right') report(at, 'right', { data: { fixed: after } });
    }
  },
});
