import { defineRule } from '../../check/define-rule.ts';
import type { Dimension } from '../../value/unit.ts';
import { isAmount, unitNamed, unitOf } from '../_lib/unit-kind.ts';
import { wholeValue } from '../_lib/write-value.ts';
import { costRows } from './cost-rows.ts';
import { splitPer } from './counted-costs.ts';

/** A price per piece, and no row that says how many pieces. The reverse is common and right: most counts have no price. */
export const costWithoutCount = defineRule({
  id: 'cost-without-count',
  code: 'A08',
  title: { zh: '单位成本没有对应的数量', en: 'Unit cost without a count' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: '有单价也有数量，才能核对资金够不够。',
    en: 'Price and quantity together show whether the money suffices.',
  },
  messages: {
    uncounted: {
      what: {
        zh: '单位成本“{value}”没有以“{unit}”计的数量指标。',
        en: 'No indicator counts in "{unit}" for the unit cost "{value}".',
      },
      how: { zh: '补充数量指标，或统一单位。', en: 'Add the count, or use one unit.' },
    },
  },
  examples: {
    valid: [
      {},
      {
        form: {
          rows: [
            ['11', '新建自动气象站数量', '8套'],
            ['11', '专家指导次数', '≥56次'],
            ['14', '站点年均维护费', '≤0.6万元/站'],
            ['14', '专家服务费', '≤1500元/人·次'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '培训人数', '≥50人'],
            ['14', '人均培训成本', '≤300元/人·天'],
          ],
        },
      },
      { form: { rows: [['14', '运维费', '≤2万元/年']] } },
      {
        form: {
          rows: [
            ['11', '实施项目数量', '≥12项'],
            ['14', '项目平均成本', '≤100万元/个'],
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['11', '培训资料', '≥50份'],
            ['14', '每场培训成本', '≤2万元/场'],
          ],
        },
        message: 'uncounted',
      },
    ],
  },
  check({ form, profile }, report) {
    const costs = costRows(form, profile).filter(({ target }) => target.per !== undefined);
    if (costs.length === 0) return 'not-applicable';
    const counted = new Set(
      form.indicators.flatMap(({ target, level2 }) =>
        level2.code?.startsWith('4') || level2.code === '14' ? [] : (unitOf(target)?.dimension ?? []),
      ),
    );
    for (const cost of costs) {
      const [unit] = splitPer(cost).units;
      const dimension = unit === undefined ? undefined : unitNamed(unit)?.dimension;
      if (unit === undefined || dimension === undefined || !isAmount(dimension)) continue;
      if ([dimension, ...(STAND_IN[dimension] ?? [])].some((one) => counted.has(one))) continue;
      // 元/站 beside 自动气象站数量：8套.
      if (form.indicators.some(({ name, level2 }) => level2.code === '11' && name.text.includes(unit))) continue;
      report(cost.row.value.at, 'uncounted', { data: { value: wholeValue(cost.row), unit } });
    }
    return undefined;
  },
});

/** A course has people in it and a head count has times: they stand in for each other. */
const STAND_IN: Readonly<Partial<Record<Dimension, readonly Dimension[]>>> = {
  person: ['person-time'],
  'person-time': ['person', 'event'],
};
