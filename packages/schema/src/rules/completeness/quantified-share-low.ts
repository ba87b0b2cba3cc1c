import { defineRule } from '../../check/define-rule.ts';
import { threshold } from '../../profile/settings.ts';
import { yearRows } from '../_lib/indicator-kind.ts';
import { isQuantified, isUnfilled } from '../_lib/quantified.ts';
import { basis } from '../basis.data.ts';
import { headerOf } from './missing-kind.ts';

/** Most of the targets are words. */
export const quantifiedShareLow = defineRule({
  id: 'quantified-share-low',
  code: 'C10',
  title: { zh: '量化指标占比偏低', en: 'Few quantified indicators' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.quantified],
  why: { zh: '定性表述多，年底难以判断目标是否完成。', en: 'Words are hard to check at the end of the year.' },
  messages: {
    low: {
      what: {
        zh: '{total} 个指标中 {count} 个可量化，占 {percent}%，低于 {limit}%。',
        en: '{count} of {total} indicators are quantified: {percent}%, below {limit}%.',
      },
      how: { zh: '补充能计量的指标值，减少定性表述。', en: 'Give figures where it can be done.' },
    },
  },
  examples: {
    valid: [
      {},
      {
        form: {
          rows: [
            ['11', '培训班次', '≥10次'],
            ['22', '岗位技能', '有所提升'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '培训班次', ''],
            ['22', '岗位技能', '有所提升'],
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['11', '培训班次', '≥10次'],
            ['12', '培训质量', '较高'],
            ['22', '岗位技能', '有所提升'],
          ],
        },
        message: 'low',
      },
    ],
  },
  check({ form, profile }, report) {
    const rows = yearRows(form);
    const filled = rows.filter(({ target }) => !isUnfilled(target));
    if (filled.length < 2 || filled.length * 2 < rows.length) return 'insufficient-data';
    const count = filled.filter(({ target }) => isQuantified(target)).length;
    const limit = threshold(profile, 'quantifiedShare');
    const percent = (count * 100) / filled.length;
    if (percent >= limit) return undefined;
    const data = {
      total: String(filled.length),
      count: String(count),
      percent: percent.toFixed(0),
      limit: String(limit),
    };
    report(headerOf(form), 'low', { data });
    return undefined;
  },
});
