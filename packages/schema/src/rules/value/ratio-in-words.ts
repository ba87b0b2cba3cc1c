import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import { type NameFacts, nameFacts } from '../_lib/name-facts.ts';
import { isDeclaredQualitative } from '../_lib/row-kind.ts';
import { rewriteValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';

/** The name promises a percentage, the value is a word. */
export const ratioInWords = defineRule({
  id: 'ratio-in-words',
  code: 'V13',
  title: { zh: '比率指标没有填数值', en: 'A rate without a figure' },
  severity: 'error',
  confidence: 'certain',
  scope: 'row',
  targets: ['qualitative', 'grade', 'boolean'],
  review: '相关性',
  since: '0.1.0',
  basis: [basis.quantified],
  why: { zh: '名称是比率，指标值就要能算出来、能比较。', en: 'A rate is computed and compared; it needs a figure.' },
  messages: {
    words: {
      what: { zh: '“{name}”是比率，指标值却是“{value}”。', en: '"{name}" is a rate; its value is "{value}".' },
      how: { zh: '写明百分比，如“≥__%”。', en: 'State a percentage, such as "≥__%".' },
    },
    less: {
      what: { zh: '“{name}”是比率，指标值却是“{value}”。', en: '"{name}" is a rate; its value is "{value}".' },
      how: { zh: '写明百分比，如“≤__%”。', en: 'State a percentage, such as "≤__%".' },
    },
    whole: {
      what: {
        zh: '“{name}”是比率，“{value}”没有写成数值。',
        en: '"{name}" is a rate; "{value}" is not written as a figure.',
      },
      how: { zh: '改为“100%”。', en: 'Write "100%".' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['12', '设备利用率', '≥80%'] },
      { row: ['22', '办事效率', '有所提升'] },
      { row: ['12', '设备利用率', '较上年提升≥5%'] },
      { row: ['31', '群众满意程度', '满意'] },
    ],
    invalid: [
      { row: ['12', '购置科研仪器设备利用率', '较高'], message: 'words' },
      { row: ['31', '群众满意度', '满意'], message: 'words' },
      { row: ['22', '刑满释放人员重新犯罪率', '较低'], message: 'less' },
      { row: ['12', '党员教育覆盖率', '全覆盖'], message: 'whole', fix: '100%' },
      { row: ['12', '低保对象保障率', '应保尽保'], message: 'whole', fix: '100%' },
    ],
  },
  check({ indicator, profile }, report) {
    const { target, name, value } = indicator;
    if (target.kind !== 'qualitative' && target.kind !== 'grade' && target.kind !== 'boolean') return 'not-applicable';
    const facts = nameFacts(name.text, profile);
    if (!facts.ratio || /\d/u.test(value.text)) return undefined;
    if (WHOLE.test(value.text) && facts.direction !== 'negative') {
      const { fix, fixAt } = rewriteValue(indicator, '100%');
      report(value.at, 'whole', { data: { name: name.text, value: value.text }, fix, fixAt, ...WARNING });
      return undefined;
    }
    report(value.at, facts.direction === 'negative' ? 'less' : 'words', {
      data: { name: name.text, value: value.text },
      ...(isCertain(indicator, facts) ? {} : WARNING),
    });
    return undefined;
  },
});

const WARNING = { severity: 'warning' } as const;

/** Words of the policies themselves that mean all of it: 全覆盖, 应保尽保. */
const WHOLE = /^(?:实现|做到|达到)?(?:全(?:面|部)?覆盖|应(.)尽\1)$/u;

/** Families of words that stand for no figure, whatever is meant; 全市 may mean all of it. */
const PLAIN: ReadonlySet<string> = new Set(['level', 'compliance', 'result']);

function isCertain(indicator: Indicator, facts: NameFacts): boolean {
  const { target } = indicator;
  const family = target.kind === 'qualitative' ? target.family : target.kind;
  return PLAIN.has(family) && !isArguable(facts) && !isDeclaredQualitative(indicator);
}

/** “提高利用率：逐步提高” is a change in words (V15) as much as a rate; satisfaction is often graded. */
function isArguable({ satisfaction, bare }: NameFacts): boolean {
  return satisfaction || bare.length > 20 || /提高|提升|降低|减少|增加|促进|改善|控制|增强/u.test(bare);
}
