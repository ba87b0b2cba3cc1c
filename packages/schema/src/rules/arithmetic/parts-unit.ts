import { defineRule } from '../../check/define-rule.ts';
import type { Unit } from '../../value/unit.ts';
import { unitOf } from '../_lib/unit-kind.ts';
import { wholeValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';
import { partRows } from './part-rows.ts';

/** 其中 rows in another unit than the row they are parts of. */
export const partsUnit = defineRule({
  id: 'parts-unit',
  code: 'A03',
  title: { zh: '“其中”各项与总数单位不同', en: 'Parts in another unit than their total' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: { zh: '部分和总数要用同一个单位，才能相加核对。', en: 'Parts and total are added in one unit.' },
  messages: {
    unit: {
      what: {
        zh: '“其中”以“{unit}”计，上一行“{name}”是“{value}”。',
        en: 'The part is in "{unit}"; "{name}" above is "{value}".',
      },
      how: { zh: '统一单位，或删除“其中”。', en: 'Use one unit, or drop 其中.' },
    },
  },
  examples: {
    valid: [
      {
        form: {
          rows: [
            ['11', '救助人数', '≥300人'],
            ['11', '其中：孤儿', '≥30名'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '实施项目', '≥12项'],
            ['11', '其中：转化项目', '≥3项'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '辐射企业', '≥12家'],
            ['11', '其中：转化项目', '≥3项'],
            ['11', '实施项目', '≥3项'],
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['11', '辐射企业', '≥12家'],
            ['11', '其中：转化项目', '≥3项'],
          ],
        },
        message: 'unit',
      },
    ],
  },
  check({ form }, report) {
    const groups = partRows(form);
    if (groups.length === 0) return 'not-applicable';
    for (const { rows, total, sameUnit } of groups) {
      const [first, ...others] = rows;
      const [part, whole] = [first && unitOf(first.target), total && unitOf(total.target)];
      if (first === undefined || total === undefined || sameUnit || part === undefined || whole === undefined) continue;
      // 其中：…占比 is a share of the total and rightly in percent.
      if ([part, whole].some(({ dimension }) => dimension === 'ratio') || arePeople(part, whole)) continue;
      report(first.value.at, 'unit', {
        data: { unit: part.id, name: total.name.text, value: wholeValue(total) },
        related: [...others.map(({ value }) => value.at), total.value.at],
      });
    }
    return undefined;
  },
});

/** 30名 of 300人. */
function arePeople(part: Unit, whole: Unit): boolean {
  return part.dimension === 'person' && whole.dimension === 'person';
}
