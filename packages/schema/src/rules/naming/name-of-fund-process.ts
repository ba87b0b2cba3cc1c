import { defineRule } from '../../check/define-rule.ts';
import { bareName } from '../_lib/bare-name.ts';
import { isCostKind, isOutputKind } from '../_lib/indicator-kind.ts';
import { nameHas } from '../_lib/name-words.ts';
import { basis } from '../basis.data.ts';

/** Paying out money is no output: the execution rate is scored by itself. */
export const nameOfFundProcess = defineRule({
  id: 'name-of-fund-process',
  code: 'N13',
  title: { zh: '资金管理过程当作产出', en: 'Handling of money as an output' },
  severity: 'suggestion',
  confidence: 'lexicon',
  scope: 'row',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.relevance],
  why: {
    zh: '自评另有预算执行率，资金拨付、到位再作指标会重复评价。',
    en: 'The self-evaluation scores execution apart; here it would be scored twice.',
  },
  messages: {
    process: {
      what: {
        zh: '“{name}”反映资金管理过程，不是项目产出。',
        en: '"{name}" is about handling the money, not about an output.',
      },
      how: {
        zh: '改为项目本身的产出，如完成时间、完成率。',
        en: 'Name an output of the project, such as a date or a rate.',
      },
    },
  },
  examples: {
    valid: [
      {},
      { row: ['12', '设备安装到位率', '≥95%'] },
      { row: ['13', '补助发放及时率', '100%'] },
      { row: ['13', '贴息资金拨付完成时间', '2025年12月15日前'] },
      { row: ['22', '专款专用群众知晓率', '≥90%'] },
    ],
    invalid: [
      { row: ['13', '资金拨付率', '90%以上'], message: 'process' },
      { row: ['13', '资金到位及时率', '≥90%'], message: 'process' },
      { row: ['11', '预算执行率', '≥95%'], message: 'process' },
    ],
  },
  check({ indicator: { name, level2 }, profile }, report) {
    if (level2.code === undefined) return 'insufficient-data';
    if (!isOutputKind(level2.code) && !isCostKind(level2.code)) return 'not-applicable';
    if (!nameHas(bareName(name.text), profile, 'fundProcessNames')) return undefined;
    if (nameHas(name.text, profile, 'payoutNames')) return undefined;
    report(name.at, 'process', { data: { name: name.text } });
    return undefined;
  },
});
