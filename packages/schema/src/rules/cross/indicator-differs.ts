import { defineRule } from '../../check/define-rule.ts';
import type { FormDigest, RowDigest } from '../../check/digest.ts';
import { parseTarget } from '../../value/parse-target.ts';
import { flat } from './project-key.ts';

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
    for (const group of groupsOf(digests)) {
      const units = majority(group.map(({ unit }) => unit));
      const signs = majority(group.map(({ sign }) => sign).filter((sign) => sign !== ''));
      for (const { digest, row, unit, sign } of group) {
        const extra = { owner: { file: digest.file, form: digest.form } };
        const count = String(group.length - 1);
        if (units !== undefined && unit !== units) {
          report(row.at, 'unit', { data: { name: row.name, unit, count, other: units }, ...extra });
        } else if (signs !== undefined && sign !== '' && sign !== signs) {
          report(row.at, 'direction', { data: { name: row.name, value: row.value, count, other: signs }, ...extra });
        }
      }
    }
    return digests.length < 3 ? 'insufficient-data' : undefined;
  },
});

interface Measured {
  readonly digest: FormDigest;
  readonly row: RowDigest;
  readonly unit: string;
  /** ≥ or ≤; empty when the value does not say. */
  readonly sign: string;
}

/** Rows with a number and a unit, by level and name, where at least three forms have them. */
function groupsOf(digests: readonly FormDigest[]): Measured[][] {
  const groups = new Map<string, { readonly digest: FormDigest; readonly row: RowDigest }[]>();
  for (const digest of digests) {
    for (const row of digest.rows) {
      const key = `${row.level2}\u0000${flat(row.name)}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ digest, row }]);
      else group.push({ digest, row });
    }
  }
  return [...groups.values()]
    .filter((group) => group.length >= 3)
    .map((group) => group.flatMap(measure))
    .filter((group) => group.length >= 3);
}

function measure({ digest, row }: { readonly digest: FormDigest; readonly row: RowDigest }): Measured[] {
  const target = parseTarget(row.value);
  if (target.kind !== 'number' || target.unit === undefined) return [];
  const unit = target.unit + (target.per === undefined ? '' : `/${target.per.join('·')}`);
  const sign = { ge: '≥', gt: '≥', le: '≤', lt: '≤', eq: '', 'eq?': '' }[target.cmp];
  return [{ digest, row, unit, sign }];
}

/** What at least two thirds agree on; `undefined` when they do not, or all do. */
function majority(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size < 2 || values.length < 3) return undefined;
  for (const [value, count] of counts) if (count * 3 >= values.length * 2) return value;
  return undefined;
}
