import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';

const SYMBOLS = /^[-–—_*/\\~.·、，。★☆※\s]+$/u;

/** A sign where a name is due. */
export const nameSymbolOnly = defineRule({
  id: 'name-symbol-only',
  code: 'N14',
  title: { zh: '名称只有符号', en: 'Name is a lone sign' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'row',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.system],
  why: { zh: '系统不接受只有符号的名称。', en: 'The system takes no lone sign for a name.' },
  messages: {
    symbol: {
      what: { zh: '指标名称只写了“{name}”。', en: 'The name is only "{name}".' },
      how: {
        zh: '补充指标名称；不适用的，删除这一行。',
        en: 'Fill in the name, or delete the row if it does not apply.',
      },
    },
  },
  examples: {
    valid: [{}, { row: ['11', '', ''] }, { row: ['11', 'A-B 线改造长度', '≥5公里'] }],
    invalid: [
      { row: ['23', '-', '-'], message: 'symbol' },
      { row: ['23', '/', ''], message: 'symbol' },
    ],
  },
  check({ indicator: { name } }, report) {
    if (name.text.length < 9 && SYMBOLS.test(name.text)) report(name.at, 'symbol', { data: { name: name.text } });
  },
});
