import { defineRule } from '../../check/define-rule.ts';
import { parseTarget } from '../../value/parse-target.ts';
import { unitNamed } from '../_lib/unit-kind.ts';
import { indicatorGroups, rowTable } from './row-table.ts';

/** The same indicator is measured in another unit, or in the other direction, than in the other projects. */
export const indicatorDiffers = defineRule({
  id: 'indicator-differs',
  code: 'X05',
  title: { zh: '同名指标写法不一', en: 'One indicator, two ways of measuring' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'batch',
  review: '相关性',
  since: '0.1.0',
  basis: [],
  why: { zh: '同名指标单位和方向一致，才能汇总和比较。', en: 'Equal indicators add up only with equal units.' },
  messages: {
    unit: {
      what: {
        zh: '“{name}”的单位是“{unit}”，其他 {count} 张表多用“{other}”。',
        en: '"{name}" is in {unit}; most of {count} other forms use {other}.',
      },
      how: { zh: '核对后统一单位。', en: 'Check and use one unit.' },
    },
    direction: {
      what: {
        zh: '“{name}”写成“{value}”，其他 {count} 张表多用“{other}”。',
        en: '"{name}" is "{value}"; most of {count} other forms use "{other}".',
      },
      how: { zh: '核对后统一方向。', en: 'Check and use one direction.' },
    },
  },
  examples: {
    valid: [
      {},
      {
        forms: [
          { rows: [['11', '培训人次', '≥5人次']] },
          { rows: [['11', '培训人次', '≥9人次']] },
          { rows: [['11', '培训人次', '9人次']] },
        ],
      },
      {
        forms: [
          { rows: [['11', '造林面积', '≥90亩']] },
          { rows: [['11', '造林面积', '≥95亩']] },
          { rows: [['11', '造林面积', '≥0.1万亩']] },
        ],
      },
      { forms: [{ rows: [['13', '完成时间', '2025年11月']] }, { rows: [['13', '完成时间', '≤10天']] }] },
    ],
    invalid: [
      {
        forms: [
          { rows: [['11', '培训人数', '≥5人']] },
          { rows: [['11', '培训人数', '≥9人']] },
          { rows: [['11', '培训人数', '≥9次']] },
        ],
        message: 'unit',
      },
      {
        forms: [
          { rows: [['12', '差错率', '≤5%']] },
          { rows: [['12', '差错率', '≤3%']] },
          { rows: [['12', '差错率', '≥3%']] },
        ],
        message: 'direction',
      },
    ],
  },
  check({ digests }, report) {
    const table = rowTable(digests);
    const measures = table.texts.map(measureOf);
    const measureAt = (at: number): Measure | undefined => measures[table.values[at] ?? 0];
    for (const group of indicatorGroups(table, LEAST)) {
      const measured = group.flatMap((at) => {
        const measure = measureAt(at);
        return measure === undefined ? [] : [{ at, ...measure }];
      });
      const count = String(measured.length - 1);
      for (const { at, unit, units, signs } of deviations(measured)) {
        const row = table.rowAt(at);
        const digest = digests[table.forms[at] ?? 0];
        if (row === undefined || digest === undefined) continue;
        const { name, value } = row;
        const owner = { file: digest.file, form: digest.form };
        if (units !== undefined) report(row.at, 'unit', { data: { name, unit, count, other: units }, owner });
        if (signs !== undefined) report(row.at, 'direction', { data: { name, value, count, other: signs }, owner });
      }
    }
    return digests.length < LEAST ? 'insufficient-data' : undefined;
  },
});

interface Measure {
  readonly unit: string;
  /** What the unit converts to: 亩 and 万亩 are one measure. */
  readonly base: string;
  /** ≥ or ≤; empty when the value does not say. */
  readonly sign: string;
}

const LEAST = 3;
const SIGN = { ge: '≥', gt: '≥', le: '≤', lt: '≤', eq: '', 'eq?': '' } as const;

/** Unit and direction of a number with a unit. */
function measureOf(value: string): Measure | undefined {
  const target = parseTarget(value);
  if (target.kind !== 'number' || target.unit === undefined) return undefined;
  const per = target.per === undefined ? '' : `/${target.per.join('·')}`;
  const base = (unitNamed(target.unit)?.base ?? target.unit) + per;
  return { unit: target.unit + per, base, sign: SIGN[target.cmp] };
}

/** A row that differs from the others: in unit, or where the unit is theirs, in direction. */
interface Deviation extends MeasuredAt {
  readonly units?: string;
  readonly signs?: string;
}

interface MeasuredAt extends Measure {
  readonly at: number;
}

function deviations(group: readonly MeasuredAt[]): Deviation[] {
  const bases = majority(group.map(({ base }) => base));
  const units = group.find(({ base }) => base === bases)?.unit;
  const signs = majority(group.map(({ sign }) => sign).filter((sign) => sign !== ''));
  if (units === undefined && signs === undefined) return [];
  return group.flatMap((row): Deviation[] => {
    if (units !== undefined && row.base !== bases) return [{ ...row, units }];
    return signs !== undefined && row.sign !== '' && row.sign !== signs ? [{ ...row, signs }] : [];
  });
}

/** What at least two thirds agree on; `undefined` when they do not, or all do. */
function majority(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size < 2 || values.length < LEAST) return undefined;
  for (const [value, count] of counts) if (count * 3 >= values.length * 2) return value;
  return undefined;
}
