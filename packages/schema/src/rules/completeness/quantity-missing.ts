import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';
import { findMissingKind } from './missing-kind.ts';

/** A form that never says how much. */
export const quantityMissing = defineRule({
  id: 'quantity-missing',
  code: 'C03',
  title: { zh: '没有数量指标', en: 'No quantity indicator' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.guide2021, basis.quantified],
  why: { zh: '数量指标说明资金办了多少事，是每个项目的基础。', en: 'How much is done is where every project starts.' },
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
            ['产出指标/其他指标', '培训班次', '≥10次'],
            ['22', '岗位技能提升率', '≥80%'],
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['12', '培训合格率', '≥95%'],
            ['13', '培训完成时间', '2025年11月30日前'],
            ['14', '每次培训成本', '≤1万元/次'],
            ['22', '岗位技能提升率', '≥80%'],
            ['31', '参训人员满意度', '≥90%'],
          ],
        },
        message: 'missing',
      },
      {
        form: {
          rows: [
            ['产出指标/质量指标', '培训合格率', '≥95%'],
            ['22', '岗位技能提升率', '≥80%'],
          ],
        },
        profile: 'mof-2021',
        message: 'missing',
      },
    ],
  },
  check({ form, profile }, report) {
    const missing = findMissingKind(form, profile, ['11']);
    if (missing === undefined || typeof missing === 'string') return missing;
    report(missing.at, 'missing', { data: { level: missing.level } });
    return undefined;
  },
});
