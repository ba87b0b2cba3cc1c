import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';
import { findMissingKind } from './missing-kind.ts';

/** Outputs without a standard. */
export const qualityMissing = defineRule({
  id: 'quality-missing',
  code: 'C04',
  title: { zh: '没有质量指标', en: 'No quality indicator' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.guide2021],
  why: { zh: '只有数量，看不出事情办得好不好。', en: 'Numbers alone do not show how well the work is done.' },
  messages: {
    missing: {
      what: { zh: '表中没有“{level}”。', en: 'There is no "{level}".' },
      how: {
        zh: '补充能检验的质量要求，如合格率、达标率。',
        en: 'Add a standard that can be checked, such as a pass rate.',
      },
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
            ['12', '培训合格率', '≥95%'],
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
            ['13', '培训完成时间', '2025年11月30日前'],
            ['14', '每次培训成本', '≤1万元/次'],
            ['22', '岗位技能提升率', '≥80%'],
            ['31', '参训人员满意度', '≥90%'],
          ],
        },
        message: 'missing',
      },
    ],
  },
  check({ form, profile }, report) {
    const missing = findMissingKind(form, profile, ['12']);
    if (missing === undefined || typeof missing === 'string') return missing;
    report(missing.at, 'missing', { data: { level: missing.level } });
    return undefined;
  },
});
