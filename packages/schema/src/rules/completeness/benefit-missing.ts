import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';
import { findMissingKind } from './missing-kind.ts';

/** A form that says what is done and not what comes of it. */
export const benefitMissing = defineRule({
  id: 'benefit-missing',
  code: 'C02',
  title: { zh: '没有效益指标', en: 'No benefit indicator' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.guide2021, basis.opinion2018],
  why: {
    zh: '只有产出没有效果，看不出资金用得值不值。',
    en: 'Outputs alone do not show whether the money was worth it.',
  },
  messages: {
    missing: {
      what: { zh: '表中没有“{level}”。', en: 'There is no "{level}".' },
      how: { zh: '补充至少一个“{level}”。', en: 'Add at least one "{level}".' },
    },
  },
  examples: {
    valid: [
      {},
      {
        form: {
          rows: [
            ['/', '培训班次', '≥10次'],
            ['/', '培训合格率', '≥95%'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '培训班次', '≥10次'],
            ['22', '岗位技能提升率', '≥80%'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '培训班次', '≥10次'],
            ['效益指标/政治效益指标', '提案办结率', '≥95%'],
          ],
        },
      },
      { form: { kind: 'self-evaluation', rows: [['11', '培训班次', '≥10次']] } },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['11', '培训班次', '≥10次'],
            ['12', '培训合格率', '≥95%'],
            ['13', '培训完成时间', '2025年11月30日前'],
            ['14', '每次培训成本', '≤1万元/次'],
            ['31', '参训人员满意度', '≥90%'],
          ],
        },
        message: 'missing',
      },
      {
        form: {
          rows: [
            ['11', '培训班次', '≥10次'],
            ['效益指标/满意度指标', '群众满意度', '≥90%'],
          ],
        },
        profile: 'mof-2015',
        message: 'missing',
      },
    ],
  },
  check({ form, profile }, report) {
    const missing = findMissingKind(form, profile, ['2', '21', '22', '23', '24']);
    if (missing === undefined || typeof missing === 'string') return missing;
    report(missing.at, 'missing', { data: { level: missing.level } });
    return undefined;
  },
});
