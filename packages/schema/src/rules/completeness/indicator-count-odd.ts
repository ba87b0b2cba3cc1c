import { defineRule } from '../../check/define-rule.ts';
import { threshold } from '../../profile/settings.ts';
import { yearRows } from '../_lib/indicator-kind.ts';
import { basis } from '../basis.data.ts';
import { headerOf } from './missing-kind.ts';

/** So few indicators that something is left out, or so many that nothing stands out. */
export const indicatorCountOdd = defineRule({
  id: 'indicator-count-odd',
  code: 'C09',
  title: { zh: '指标数量偏多或偏少', en: 'Few or many indicators' },
  severity: 'suggestion',
  confidence: 'heuristic',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.guide2021],
  why: {
    zh: '指标要突出重点：太少反映不全，太多难以监控和自评。',
    en: 'Few indicators leave something out; many cannot be followed.',
  },
  messages: {
    many: {
      what: {
        zh: '共 {count} 个指标，疑似偏多（一般不超过 {limit} 个）。',
        en: '{count} indicators; usually at most {limit}.',
      },
      how: { zh: '删除次要指标，保留反映核心任务的。', en: 'Keep those that show the core of the project.' },
    },
    few: {
      what: {
        zh: '共 {count} 个指标，疑似偏少（一般不少于 {limit} 个）。',
        en: '{count} indicators; usually at least {limit}.',
      },
      how: { zh: '核对主要任务是否都有指标。', en: 'Check that every main task has an indicator.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { rows: [] } },
      {
        form: {
          kind: 'department-target',
          rows: Array.from({ length: 24 }, (_, at) => ['11', `任务${at}数量`, '≥1项'] as const),
        },
      },
    ],
    invalid: [
      { form: { rows: [['11', '培训班次', '≥10次']] }, message: 'few' },
      {
        form: { rows: Array.from({ length: 24 }, (_, at) => ['11', `任务${at}数量`, '≥1项'] as const) },
        message: 'many',
      },
    ],
  },
  check({ form, profile }, report) {
    const count = yearRows(form).length;
    if (count === 0 || form.kind !== 'project-target') return 'not-applicable';
    const [least, most] = [threshold(profile, 'minIndicators'), threshold(profile, 'maxIndicators')];
    if (count > most) report(headerOf(form), 'many', { data: { count: String(count), limit: String(most) } });
    if (count < least) report(headerOf(form), 'few', { data: { count: String(count), limit: String(least) } });
    return undefined;
  },
});
