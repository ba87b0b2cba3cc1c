import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import { renderTarget } from '../../value/render.ts';
import { nameFacts } from '../_lib/name-facts.ts';
import { nameHas } from '../_lib/name-words.ts';
import { ownTarget, type Rewriting, rewriteValue, wholeValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';

/** Spending more than the budget is not control; more than all of it cannot be saved. */
export const costRatioAboveFull = defineRule({
  id: 'cost-ratio-above-full',
  code: 'A10',
  title: { zh: '成本控制率或节约率超过 100%', en: 'Cost control or saving above 100 %' },
  severity: 'error',
  confidence: 'certain',
  scope: 'row',
  targets: ['number'],
  review: '适当性',
  since: '0.1.0',
  basis: [basis.fitness, basis.quantified],
  why: {
    zh: '控制率是实际成本与预算之比，节约率是节约额与预算之比，都不会超过 100%。',
    en: 'Control is cost over budget, saving a part of it: neither may pass 100 %.',
  },
  messages: {
    control: {
      what: {
        zh: '“{name}”写成“{value}”，等于允许超预算。',
        en: '"{name}" says "{value}", which allows more than the budget.',
      },
      how: { zh: '核对后改为“{fixed}”。', en: 'Check, then write "{fixed}".' },
    },
    saving: {
      what: {
        zh: '“{name}”写成“{value}”，节约额超过了预算。',
        en: '"{name}" says "{value}": more saved than budgeted.',
      },
      how: { zh: '核对后改为不大于 100% 的数。', en: 'Check it; the figure cannot pass 100 %.' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['14', '成本控制率', '≤100%'] },
      { row: ['14', '成本节约率', '≥5%'] },
      { row: ['21', '产值增长率', '≥110%'] },
    ],
    invalid: [
      { row: ['14', '成本控制率', '≤110%'], message: 'control', fix: '≤100%' },
      { row: ['14', '成本节约率', '≥120%'], message: 'saving' },
    ],
  },
  check({ indicator, profile }, report) {
    const { target, name, value } = indicator;
    if (target.kind !== 'number' || target.unit !== '%' || !(Number(target.value) > 100)) return;
    const { bare } = nameFacts(name.text, profile);
    const data = { name: name.text, value: wholeValue(indicator) };
    if (nameHas(bare, profile, 'costControlRatios', 'ends')) {
      const { fixed, fix, fixAt } = atFull(indicator);
      report(value.at, 'control', { data: { ...data, fixed }, fix, fixAt });
    } else if (nameHas(bare, profile, 'costSavingRatios', 'ends')) report(value.at, 'saving', { data });
  },
});

/** The figure becomes 100, the sign ≤ where the value cell is the one that holds it. */
function atFull(indicator: Indicator): Rewriting {
  const own = ownTarget(indicator);
  const sign = indicator.extras.operator === undefined ? 'le' : 'eq?';
  if (own.kind !== 'number') return rewriteValue(indicator, '≤100%');
  return rewriteValue(indicator, renderTarget({ ...own, value: '100', cmp: own.cmp === 'eq?' ? sign : 'le' }));
}
