import { defineRule } from '../../check/define-rule.ts';
import { unitOf } from '../_lib/unit-kind.ts';
import { basis } from '../basis.data.ts';
import { partRows } from './part-rows.ts';

/** 其中 rows that stand behind another row than the one they are parts of. */
export const partsOrder = defineRule({
  id: 'parts-order',
  code: 'A02',
  title: { zh: '“其中”各项没有紧跟总数', en: 'Parts do not follow their total' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: { zh: '“其中”读作上一行的一部分，排错了就读错了总数。', en: 'Parts are read as parts of the row above them.' },
  messages: {
    order: {
      what: {
        zh: '“其中”{count} 行（{unit}）属于“{name}”，却没有排在它后面。',
        en: '{count} rows of parts, counted in "{unit}", belong to "{name}" and do not follow it.',
      },
      how: { zh: '移到“{name}”之后。', en: 'Move them below "{name}".' },
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
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['11', '辐射企业数量', '≥12家'],
            ['11', '其中：科技成果转化项目', '≥3项'],
            ['11', '其中：基地建设项目', '≥9项'],
            ['11', '实施项目数量', '≥12项'],
          ],
        },
        message: 'order',
      },
    ],
  },
  check({ form }, report) {
    const groups = partRows(form);
    if (groups.length === 0) return 'not-applicable';
    for (const { rows, total, adjacent, sameUnit } of groups) {
      const [first, ...others] = rows;
      if (first === undefined || total === undefined || adjacent || !sameUnit) continue;
      report(first.name.at, 'order', {
        data: { count: String(rows.length), unit: unitOf(first.target)?.id ?? '', name: total.name.text },
        related: [...others.map(({ name }) => name.at), total.name.at],
      });
    }
    return undefined;
  },
});
