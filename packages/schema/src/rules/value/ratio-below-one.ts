import { Big } from 'big.js';
import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import type { NumberTarget } from '../../value/target.ts';
import type { Unit } from '../../value/unit.ts';
import { nameFacts } from '../_lib/name-facts.ts';
import { nameHas } from '../_lib/name-words.ts';
import { isCount, unitOf } from '../_lib/unit-kind.ts';

/** At most 3 % of twelve projects is less than one project: the target is zero. */
export const ratioBelowOne = defineRule({
  id: 'ratio-below-one',
  code: 'V33',
  title: { zh: '比率折算不足一个', en: 'A rate of less than one' },
  severity: 'suggestion',
  confidence: 'heuristic',
  scope: 'form',
  review: '可行性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: '总数小的时候，百分比折成个数不到 1，实际就是 0。',
    en: 'With a small total the share is less than one, which is none.',
  },
  messages: {
    less: {
      what: {
        zh: '{total}的“{value}”不足 1，疑似实际就是 0。',
        en: '{value} of {total} is less than one, in effect none.',
      },
      how: { zh: '核对后写明“0”，或说明统计的总数。', en: 'Check; write 0 or say what is counted.' },
    },
  },
  examples: {
    valid: [
      {},
      {
        form: {
          rows: [
            ['11', '培训人数', '≥500人'],
            ['12', '培训事故发生率', '≤1%'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '实施项目数量', '≥12项'],
            ['12', '项目延期率', '≤10%'],
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['11', '实施项目数量', '≥12项'],
            ['12', '科研违规行为发生率', '≤3%'],
          ],
        },
        message: 'less',
      },
    ],
  },
  check({ form, profile }, report) {
    const rates = form.indicators.filter((row) => isEventRate(row, profile));
    const largest = rates.length === 0 ? undefined : largestCount(form.indicators);
    if (largest === undefined) return 'not-applicable';
    for (const { target, value } of rates) {
      if (largest.count.times(target.value).div(100).gte(1)) continue;
      report(value.at, 'less', {
        data: { total: `${largest.count.toFixed()}${largest.unit}`, value: value.text },
        related: [largest.row.value.at],
      });
    }
    return undefined;
  },
});

type Rate = Indicator & { readonly target: NumberTarget };

/** A ceiling in per cent on how often something happens. */
function isEventRate(row: Indicator, profile: Profile): row is Rate {
  const { target, name } = row;
  if (target.kind !== 'number' || target.unit !== '%' || (target.cmp !== 'le' && target.cmp !== 'lt')) return false;
  const counted = Number(target.value) !== 0 && nameFacts(name.text, profile).ratio;
  return counted && nameHas(name.text, profile, 'eventRates');
}

interface Count {
  readonly row: Indicator;
  readonly figure: string;
  readonly unit: Unit;
  /** Near enough to tell which count is the largest. */
  readonly size: number;
}

/** The largest count under 数量指标: were the rate one of anything smaller, it would be less still. */
function largestCount(rows: readonly Indicator[]): Largest | undefined {
  let largest: Count | undefined;
  for (const row of rows) {
    const count = countOf(row);
    if (count !== undefined && (largest === undefined || count.size >= largest.size)) largest = count;
  }
  if (largest === undefined) return undefined;
  const { row, figure, unit } = largest;
  return { row, count: new Big(figure).times(unit.factor ?? '1'), unit: unit.factor === '1' ? unit.id : '' };
}

interface Largest {
  readonly row: Indicator;
  readonly count: Big;
  readonly unit: string;
}

function countOf(row: Indicator): Count | undefined {
  const { target, level2 } = row;
  if (level2.code !== '11' || (target.kind !== 'number' && target.kind !== 'frequency')) return undefined;
  const unit = unitOf(target);
  if (unit === undefined || !isCount(unit.dimension)) return undefined;
  const figure = target.kind === 'frequency' ? (target.annual ?? target.value) : target.value;
  return { row, figure, unit, size: Number(figure) * Number(unit.factor ?? '1') };
}
