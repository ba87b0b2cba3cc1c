import { defineRule } from '../../check/define-rule.ts';
import { isCostKind, levelOne, yearRows } from '../_lib/indicator-kind.ts';
import { levelLabel } from '../_lib/level-label.ts';
import { basis } from '../basis.data.ts';

/**
 * Cost both as a level of its own (2021) and as a kind of output (2015). 可持续影响 beside a level-1 成本 is no mixture:
 * places that follow the 2021 frame still print it.
 */
export const frameMixed = defineRule({
  id: 'frame-mixed',
  code: 'C12',
  title: { zh: '混用了两套指标体系', en: 'Two indicator frames in one form' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.guide2021],
  why: {
    zh: '新旧体系对成本的归类不同，混用会重复计分。',
    en: 'The two frames file cost in different places; mixed, it is scored twice.',
  },
  messages: {
    mixed: {
      what: {
        zh: '“{level}”与“{other}”同时出现，疑似混用两套体系。',
        en: 'Both "{level}" and "{other}" appear: two frames.',
      },
      how: {
        zh: '统一为本单位采用的一套，另一处移到“{expected}”。',
        en: 'Keep one frame; move the other rows to "{expected}".',
      },
    },
  },
  examples: {
    valid: [
      {},
      {
        form: {
          rows: [
            ['41', '培训总成本', '≤10万元'],
            ['11', '培训班次', '≥10次'],
          ],
        },
        profile: 'mof-2021',
      },
      {
        form: {
          rows: [
            ['41', '培训总成本', '≤10万元'],
            ['效益指标/可持续影响指标', '机制健全性', '健全'],
          ],
        },
        profile: 'mof-2021',
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['41', '培训总成本', '≤10万元'],
            ['产出指标/成本指标', '每次培训成本', '≤1万元/次'],
          ],
        },
        profile: 'mof-2021',
        message: 'mixed',
      },
    ],
  },
  check({ form, profile }, report) {
    const costs = yearRows(form).filter(({ level2 }) => isCostKind(level2.code));
    const own = costs.find((row) => levelOne(row) === '4');
    const old = costs.find((row) => levelOne(row) === '1');
    if (own === undefined || old === undefined) return costs.length === 0 ? 'not-applicable' : undefined;
    report(old.level2.at, 'mixed', {
      data: {
        level: own.level1.text,
        other: `${old.level1.text}/${old.level2.text}`,
        expected: levelLabel('4', form, profile),
      },
      related: [own.level1.at],
    });
    return undefined;
  },
});
