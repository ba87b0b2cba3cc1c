import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';
import { findMissingKind } from './missing-kind.ts';

/** A project that serves people and does not ask them. */
export const satisfactionMissing = defineRule({
  id: 'satisfaction-missing',
  code: 'C07',
  title: { zh: '服务类项目没有满意度指标', en: 'Service without a satisfaction indicator' },
  severity: 'warning',
  confidence: 'heuristic',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.opinion2018, basis.guide2021],
  why: {
    zh: '直接服务企业和群众的项目，服务对象的评价是重要结果。',
    en: 'Where people or enterprises are served, their opinion is a result.',
  },
  messages: {
    missing: {
      what: {
        zh: '项目疑似直接服务对象（“{word}”），但没有“{level}”。',
        en: 'The project seems to serve people ("{word}") and has no "{level}".',
      },
      how: { zh: '补充服务对象满意度，或写明不设的理由。', en: 'Add their satisfaction, or say why there is none.' },
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
          fields: {
            projectName: '机房设备维护',
            annualGoal: '全年维护机房设备120台次，设备完好率不低于98%，保障业务系统稳定运行。',
          },
          rows: [
            ['11', '培训班次', '≥10次'],
            ['12', '培训合格率', '≥95%'],
            ['22', '岗位技能提升率', '≥80%'],
          ],
        },
      },
      {
        form: {
          fields: {
            projectName: '科技创新服务中心机房维护',
            annualGoal: '全年维护机房设备120台次，设备完好率不低于98%。',
          },
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
            ['14', '每次培训成本', '≤1万元/次'],
            ['22', '岗位技能提升率', '≥80%'],
          ],
        },
        message: 'missing',
      },
      {
        form: {
          fields: {
            projectName: '村级活动场所运转',
            annualGoal: '为群众开展文艺演出24场，开展慰问活动2次，丰富群众文化生活。',
          },
          rows: [
            ['11', '培训班次', '≥10次'],
            ['22', '岗位技能提升率', '≥80%'],
          ],
        },
        message: 'missing',
      },
    ],
  },
  check({ form, profile }, report) {
    if (form.kind === 'department-target') return 'not-applicable';
    const missing = findMissingKind(form, profile, ['3', '31']);
    if (missing === undefined || typeof missing === 'string') return missing;
    report(missing.at, 'missing', { data: { level: missing.level, word: missing.word ?? '' } });
    return undefined;
  },
});
