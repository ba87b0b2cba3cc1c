import { defineRule } from '../../check/define-rule.ts';
import { nameHas } from '../_lib/name-words.ts';
import { isCost } from '../_lib/row-kind.ts';
import { unitOf } from '../_lib/unit-kind.ts';
import { wholeValue } from '../_lib/write-value.ts';

/** Money that others put in is what a project achieves, not what it costs. */
export const leveragedMoneyAsCost = defineRule({
  id: 'leveraged-money-as-cost',
  code: 'A11',
  title: { zh: '带动的投入列在成本里', en: 'Leveraged money filed as cost' },
  severity: 'suggestion',
  confidence: 'lexicon',
  scope: 'row',
  targets: ['number'],
  review: '相关性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: '带动、撬动的资金是效益，不是本项目的成本。',
    en: 'Money drawn in is a benefit, not a cost of the project.',
  },
  messages: {
    leveraged: {
      what: {
        zh: '“{name}”的“{value}”是带动的资金，不是成本。',
        en: '"{name}" ({value}) is money drawn in, not a cost.',
      },
      how: { zh: '移到经济效益指标。', en: 'Move it to the economic benefits.' },
    },
  },
  examples: {
    valid: [{ row: ['21', '带动社会投入', '≥1000万元'] }, { row: ['14', '培训经费', '≤10万元'] }],
    invalid: [{ row: ['14', '带动企业及其他投入', '≥1000万元'], message: 'leveraged' }],
  },
  check({ indicator, profile }, report) {
    if (!isCost(indicator)) return 'not-applicable';
    const { target, name, value } = indicator;
    if (unitOf(target)?.dimension !== 'money' || !nameHas(name.text, profile, 'leveragedMoney')) return undefined;
    report(value.at, 'leveraged', { data: { name: name.text, value: wholeValue(indicator) } });
    return undefined;
  },
});
