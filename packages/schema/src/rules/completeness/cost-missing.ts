import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';
import { findMissingKind } from './missing-kind.ts';

/** Outputs without a price. */
export const costMissing = defineRule({
  id: 'cost-missing',
  code: 'C06',
  title: { zh: '没有成本指标', en: 'No cost indicator' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.guide2021, basis.opinion2018],
  why: { zh: '成本指标把要办的事和要花的钱对应起来。', en: 'Cost ties the work to the money.' },
  messages: {
    missing: {
      what: { zh: '表中没有“{level}”。', en: 'There is no "{level}".' },
      how: { zh: '补充单位成本或总成本的控制数。', en: 'Add a ceiling for the unit cost or the total.' },
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
            ['14', '每次培训成本', '≤1万元/次'],
            ['22', '岗位技能提升率', '≥80%'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['成本指标/经济成本指标', '培训总成本', '≤10万元'],
            ['产出指标/数量指标', '培训班次', '≥10次'],
          ],
        },
        profile: 'mof-2021',
      },
      {
        form: {
          rows: [
            ['11', '培训班次', '≥10次'],
            ['22', '岗位技能提升率', '≥80%'],
          ],
        },
        profile: 'mof-2021',
      },
      {
        form: {
          kind: 'department-target',
          rows: [
            ['11', '培训班次', '≥10次'],
            ['22', '岗位技能提升率', '≥80%'],
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['11', '培训班次', '≥10次'],
            ['12', '培训合格率', '≥95%'],
            ['13', '培训完成时间', '2025年11月30日前'],
            ['22', '岗位技能提升率', '≥80%'],
            ['31', '参训人员满意度', '≥90%'],
          ],
        },
        message: 'missing',
      },
      {
        form: {
          fields: { projectName: '实验室设备购置' },
          rows: [
            ['11', '培训班次', '≥10次'],
            ['22', '岗位技能提升率', '≥80%'],
          ],
        },
        profile: 'mof-2021',
        message: 'missing',
      },
    ],
  },
  check({ form, profile }, report) {
    if (form.kind === 'department-target') return 'not-applicable';
    const missing = findMissingKind(form, profile, ['14', '4', '41', '42', '43']);
    if (missing === undefined || typeof missing === 'string') return missing;
    report(missing.at, 'missing', { data: { level: missing.level } });
    return undefined;
  },
});
