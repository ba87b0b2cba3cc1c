import { defineRule, type ExampleForm } from '../../check/define-rule.ts';
import { threshold } from '../../profile/settings.ts';
import { directionOf } from '../../value/direction.ts';
import { parseTarget } from '../../value/parse-target.ts';
import { indicatorGroups, rowTable } from './row-table.ts';

function batchOf(values: readonly string[]): readonly ExampleForm[] {
  return values.map((value, at) => ({
    fields: { projectName: `第${at + 1}批培训` },
    rows: [['12', '培训合格率', value]],
  }));
}
const SOUND = Array.from({ length: 11 }, () => '≥95%');

/** A percentage far below what the other forms of the batch promise for the same indicator. */
export const valueBelowMedian = defineRule({
  id: 'value-below-median',
  code: 'X06',
  title: { zh: '指标值明显低于同类项目', en: 'Far below the other projects' },
  severity: 'suggestion',
  confidence: 'heuristic',
  scope: 'batch',
  review: '适当性',
  since: '0.1.0',
  basis: [],
  why: { zh: '同名指标相差悬殊，目标可能定得过低。', en: 'The target may be set too low.' },
  messages: {
    low: {
      what: {
        zh: '“{name}”是“{value}”，本批 {count} 张表的中位数是 {expected}，疑似偏低。',
        en: '"{name}" is "{value}"; the median of {count} forms is {expected}; it looks low.',
      },
      how: { zh: '核对后写明更合理的指标值。', en: 'Check it and set a fitting target.' },
    },
  },
  examples: {
    valid: [{}, { forms: batchOf([...SOUND, '≥90%']) }, { forms: batchOf(['≥95%', '≥60%']) }],
    invalid: [{ forms: batchOf([...SOUND, '≥60%']), message: 'low' }],
  },
  check({ digests, profile }, report) {
    const least = threshold(profile, 'medianForms');
    const distance = threshold(profile, 'medianDistance');
    if (digests.length < least) return 'insufficient-data';
    const table = rowTable(digests);
    const percents = table.texts.map(percentOf);
    for (const group of indicatorGroups(table, least)) {
      const own = group.flatMap((at) => {
        const percent = percents[table.values[at] ?? 0];
        return percent === undefined ? [] : [{ at, percent }];
      });
      if (own.length < least) continue;
      const sorted = own.map(({ percent }) => percent).sort((a, b) => a - b);
      const median = sorted[sorted.length >> 1] ?? 0;
      for (const { at, percent } of own) {
        const row = table.rowAt(at);
        const digest = digests[table.forms[at] ?? 0];
        if (percent > median - distance || row === undefined || digest === undefined) continue;
        if (directionOf(row.name) === 'negative') continue;
        const data = { name: row.name, value: row.value, count: String(own.length), expected: `${median}%` };
        report(row.at, 'low', { data, owner: { file: digest.file, form: digest.form } });
      }
    }
    return undefined;
  },
});

/** A percentage that is promised exactly or at least. */
function percentOf(value: string): number | undefined {
  if (!value.endsWith('%')) return undefined;
  const target = parseTarget(value);
  if (target.kind !== 'number' || target.unit !== '%' || target.cmp === 'le' || target.cmp === 'lt') return undefined;
  return Number(target.value);
}
