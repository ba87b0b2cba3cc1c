import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';
import { findMissingKind } from './missing-kind.ts';

/** Outputs without a date. */
export const timeMissing = defineRule({
  id: 'time-missing',
  code: 'C05',
  title: { zh: '没有时效指标', en: 'No time indicator' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.guide2021],
  why: { zh: '没有时间要求，就说不清什么时候算完成。', en: 'Without a date nobody can say when the work is due.' },
  messages: {
    missing: {
      what: { zh: '表中没有“{level}”。', en: 'There is no "{level}".' },
      how: { zh: '补充完成时间或办理时限。', en: 'Add a date of completion or a time limit.' },
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
            ['13', '培训完成时间', '2025年11月30日前'],
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
    const missing = findMissingKind(form, profile, ['13']);
    if (missing === undefined || typeof missing === 'string') return missing;
    report(missing.at, 'missing', { data: { level: missing.level } });
    return undefined;
  },
});
