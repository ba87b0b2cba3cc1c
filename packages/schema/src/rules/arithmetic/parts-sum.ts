import { defineRule } from '../../check/define-rule.ts';
import type { Severity } from '../../check/finding.ts';
import type { Indicator } from '../../form/form.ts';
import { unitOf } from '../_lib/unit-kind.ts';
import { wholeValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';
import { figureOf, type Parts, partRows } from './part-rows.ts';

/** 其中 rows that come to more, or less, than the row they are parts of. */
export const partsSum = defineRule({
  id: 'parts-sum',
  code: 'A01',
  title: { zh: '“其中”各项之和与总数不一致', en: 'Parts do not add up to their total' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.matched],
  why: { zh: '分项是总数的一部分，加起来不会超过总数。', en: 'Parts together do not pass their total.' },
  messages: {
    above: {
      what: { zh: '“其中”各项 {working}，大于“{name}”{total}。', en: 'The parts {working} pass "{name}" ({total}).' },
      how: { zh: '核对总数和各分项。', en: 'Check total and parts.' },
    },
    below: {
      what: {
        zh: '“其中”各项 {working}，小于“{name}”{total}。',
        en: 'The parts {working} fall short of "{name}" ({total}).',
      },
      how: { zh: '核对是否漏列分项。', en: 'Check whether a part is missing.' },
    },
  },
  examples: {
    valid: [
      {
        form: {
          rows: [
            ['11', '实施项目', '≥12项'],
            ['11', '其中：转化项目', '≥3项'],
            ['11', '其中：基地项目', '≥9项'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '辐射企业', '≥12家'],
            ['11', '其中：转化项目', '≥3项'],
            ['11', '其中：基地项目', '≥8项'],
            ['11', '实施项目', '≥11项'],
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['11', '实施项目', '≥12项'],
            ['11', '其中：转化项目', '≥5项'],
            ['11', '其中：基地项目', '≥9项'],
          ],
        },
        message: 'above',
      },
      {
        form: {
          rows: [
            ['11', '实施项目', '≥12项'],
            ['11', '其中：转化项目', '≥2项'],
            ['11', '其中：基地项目', '≥9项'],
          ],
        },
        message: 'below',
      },
    ],
  },
  check({ form }, report) {
    const groups = partRows(form);
    if (groups.length === 0) return 'not-applicable';
    for (const parts of groups) {
      const { total, rows, sum } = parts;
      if (total === undefined || !isAdded(parts, total) || sum.eq(figureOf(total))) continue;
      const above = sum.gt(figureOf(total));
      const unit = unitOf(total.target)?.id ?? '';
      const working = `${rows.map((row) => figureOf(row).toFixed()).join('+')}=${sum.toFixed()}${unit}`;
      report(total.value.at, above ? 'above' : 'below', {
        data: { working, name: total.name.text, total: wholeValue(total) },
        related: rows.map(({ value }) => value.at),
        severity: above ? gradeOf(parts, total) : 'suggestion',
      });
    }
    return undefined;
  },
});

/** Floors and plain figures of one unit; one part alone is never all of them, so that it may only be too large. */
function isAdded({ rows, sameUnit, sum }: Parts, total: Indicator): boolean {
  return sameUnit && [total, ...rows].every(isFloor) && (rows.length > 1 || sum.gt(figureOf(total)));
}

function isFloor({ target }: Indicator): boolean {
  return target.kind === 'number' && target.approx !== true && ['eq', 'eq?', 'ge'].includes(target.cmp);
}

/** Women and farmers among the trained overlap; projects of one kind and of another do not. */
function gradeOf({ rows, adjacent }: Parts, total: Indicator): Severity {
  if (rows.some((row) => figureOf(row).gt(figureOf(total)))) return adjacent ? 'error' : 'warning';
  const overlapping = ['person', 'person-time', 'household'].includes(unitOf(total.target)?.dimension ?? '');
  return overlapping || !adjacent ? 'warning' : 'error';
}
