import { Big } from 'big.js';
import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import { threshold } from '../../profile/settings.ts';
import type { NumberTarget } from '../../value/target.ts';
import { unitOf } from '../_lib/unit-kind.ts';
import { basis } from '../basis.data.ts';
import { inWan, yuanOf } from '../head/yuan.ts';
import { isExact } from './cost-rows.ts';
import { type CountedCost, countedCosts } from './counted-costs.ts';
import { objectOf } from './object-index.ts';

const ROUNDED = 1.02;

/**
 * Counts times unit costs against the money. Ceilings times floors bind nothing and matching funds may be meant,
 * so those are a question with two readings; exact figures that cannot be paid are an error.
 */
export const countedCostAboveAmount = defineRule({
  id: 'counted-cost-above-amount',
  code: 'A07',
  title: { zh: '数量乘单位成本大于项目金额', en: 'Counts times unit costs pass the budget' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '适当性',
  since: '0.1.0',
  basis: [basis.matched],
  why: { zh: '数量、单价和资金要对得上，资金才与任务相称。', en: 'Quantities, prices and money must fit together.' },
  messages: {
    caps: {
      what: {
        zh: '数量乘单位成本 {working}，大于年度金额 {amount}。',
        en: 'Counts times unit costs {working}, above the annual amount {amount}.',
      },
      how: {
        zh: '核对口径：只算财政资金则上限偏松，含其他资金则写明。',
        en: 'Check what is counted: the ceilings are loose for this money alone; say so if other money is included.',
      },
    },
    exact: {
      what: { zh: '{working}，大于年度金额 {amount}。', en: '{working}, above the annual amount {amount}.' },
      how: { zh: '核对数量、单位成本和项目金额。', en: 'Check counts, unit costs and the amount.' },
    },
  },
  examples: {
    valid: [
      {},
      {
        form: {
          amounts: { annualAmount: '10' },
          rows: [
            ['11', '培训班次', '10次'],
            ['14', '每次培训成本', '1万元/次'],
          ],
        },
      },
      {
        form: {
          amounts: { annualAmount: '10' },
          rows: [
            ['11', '培训天数', '≥40天'],
            ['14', '人均培训成本', '≤5000元/人·天'],
          ],
        },
      },
      {
        form: {
          amounts: { annualAmount: '10' },
          rows: [
            ['11', '受助人数', '100人'],
            ['14', '补助标准', '500元/人'],
          ],
        },
      },
      {
        form: {
          amounts: { annualAmount: '860' },
          rows: [
            ['11', '县乡公路养护里程', '≥486公里'],
            ['14', '县道养护单位成本', '≤1.5万元/公里'],
            ['14', '乡道养护单位成本', '≤1.2万元/公里'],
          ],
        },
      },
      {
        form: {
          amounts: { annualAmount: '1500' },
          rows: [
            ['11', '补助企业家数', '≥180家'],
            ['14', '单个企业补助上限', '≤50万元/家'],
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          amounts: { annualAmount: '80' },
          rows: [
            ['11', '采购帐篷数', '≥500顶'],
            ['11', '采购棉被数', '≥2000床'],
            ['14', '帐篷采购成本', '≤1000元/顶'],
            ['14', '棉被采购成本', '≤200元/床'],
          ],
        },
        message: 'caps',
      },
      {
        form: {
          amounts: { annualAmount: '988' },
          rows: [
            ['11', '其中：科技成果转化项目', '≥1项'],
            ['11', '其中：科技创新基地建设项目', '≥2项'],
            ['11', '其中：区域创新体系建设项目', '≥9项'],
            ['11', '实施项目数量', '≥12项'],
            ['14', '科技成果转化项目平均成本', '≤100万/个'],
            ['14', '科技创新基地建设项目平均成本', '≤200万/个'],
            ['14', '区域创新体系建设项目平均成本', '≤100万/个'],
          ],
        },
        message: 'caps',
      },
      {
        form: {
          amounts: { annualAmount: '10' },
          rows: [
            ['11', '新建公厕数量', '6座'],
            ['11', '改造公厕数量', '8座'],
            ['14', '公厕单位成本', '2万元/座'],
          ],
        },
        message: 'caps',
      },
      {
        form: {
          amounts: { annualAmount: '50' },
          rows: [
            ['11', '培训人次', '≥1000人次'],
            ['14', '培训人均成本', '≤600元/人'],
          ],
        },
        message: 'caps',
      },
      {
        form: {
          amounts: { annualAmount: '10' },
          rows: [
            ['11', '培训班次', '12次'],
            ['14', '每次培训成本', '1万元/次'],
          ],
        },
        message: 'exact',
      },
      {
        form: {
          amounts: { annualAmount: '10' },
          rows: [
            ['11', '受助学生人数', '100人'],
            ['14', '受助学生补助标准', '200元/人·月'],
          ],
        },
        message: 'exact',
      },
    ],
  },
  check({ form, profile }, report) {
    const items = cheapestPerCount(countedCosts(form, profile));
    const [first, ...others] = items;
    if (first === undefined) return 'not-applicable';
    const annual = yuanOf(form.amounts, 'annualAmount');
    // An amount of nothing is H09's.
    if (annual?.gt(0) !== true) return 'insufficient-data';
    const sum = sumOf(items);
    const exact = items.every(isExactItem);
    // Ceilings and areas are rounded: only what lies clearly above is worth a question.
    const allowed = exact ? annual : annual.times(ROUNDED);
    if (sum.lte(allowed.plus(threshold(profile, 'amountTolerance')))) return undefined;
    report(first.cost.row.value.at, exact ? 'exact' : 'caps', {
      data: { working: showWorking(items, sum), amount: inWan(annual) },
      related: [...others.map(({ cost }) => cost.row.value.at), ...items.map(({ count }) => count.value.at)],
      ...(exact ? {} : { severity: 'warning' as const }),
    });
    return undefined;
  },
});

/** Several prices for one count (县道, 乡道 beside one length) share it in parts nobody states: the cheapest is the least it costs. */
function cheapestPerCount(items: readonly CountedCost[]): readonly CountedCost[] {
  return items.filter(({ cost, count, periods }, at) =>
    items.every((other, index) => {
      if (index === at || other.count !== count) return true;
      const difference = cost.yuan.times(periods).cmp(other.cost.yuan.times(other.periods));
      return difference < 0 || (difference === 0 && at < index);
    }),
  );
}

/** Exact on both sides, and tied to each other by the written unit rather than by a name alone. */
function isExactItem({ cost, count, lowest }: CountedCost): boolean {
  const { target } = count;
  if (lowest || unitOf(target)?.dimension === 'person-time') return false;
  const counted =
    target.kind === 'frequency' ? target.cmp === 'eq' || target.cmp === 'eq?' : isExact(target as NumberTarget);
  return counted && isExact(cost.target) && cost.target.per !== undefined && isSameObject(cost.row, count);
}

function isSameObject(cost: Indicator, count: Indicator): boolean {
  const [one, other] = [objectOf(cost.name.text), objectOf(count.name.text)];
  return one.includes(other) || other.includes(one);
}

function sumOf(items: readonly CountedCost[]): Big {
  return items.reduce(
    (total, { cost, pieces, periods }) => total.plus(cost.yuan.times(pieces).times(periods)),
    new Big(0),
  );
}

/** `1×100+2×200+9×100=1400万元`; in 元 where a unit cost is below a hundredth of 万元. */
function showWorking(items: readonly CountedCost[], sum: Big): string {
  const small = items.some(({ cost }) => cost.yuan.lt(100));
  const show = (yuan: Big): string => (small ? yuan : yuan.div(10_000)).toFixed();
  const terms = items.map(({ cost, pieces, periods }) =>
    [pieces.toFixed(), ...(periods === 1 ? [] : [String(periods)]), show(cost.yuan)].join('×'),
  );
  return `${terms.join('+')}=${show(sum)}${small ? '元' : '万元'}`;
}
