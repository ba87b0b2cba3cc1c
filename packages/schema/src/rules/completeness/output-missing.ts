import { defineRule } from '../../check/define-rule.ts';
import { yearRows } from '../_lib/indicator-kind.ts';
import { basis } from '../basis.data.ts';
import { findMissingKind, headerOf } from './missing-kind.ts';

/** A form without outputs, or without any indicator at all. */
export const outputMissing = defineRule({
  id: 'output-missing',
  code: 'C01',
  title: { zh: '没有产出指标', en: 'No output indicator' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.guide2021, basis.opinion2018],
  why: {
    zh: '产出说明资金要办成什么事，没有产出就无法审核和监控。',
    en: 'Outputs say what the money buys; without them nothing can be reviewed or monitored.',
  },
  messages: {
    none: {
      what: { zh: '表中没有填写任何指标。', en: 'The table holds no indicator.' },
      how: { zh: '补充产出、效益等各类指标。', en: 'Fill in outputs, benefits and the other kinds.' },
    },
    missing: {
      what: { zh: '表中没有“{level}”。', en: 'There is no "{level}".' },
      how: { zh: '补充至少一个“{level}”。', en: 'Add at least one "{level}".' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { rows: [['/', '培训班次', '≥10次']] } },
      { form: { rows: [['/质量指标', '培训合格率', '≥95%']] } },
    ],
    invalid: [
      { form: { rows: [] }, message: 'none' },
      { form: { rows: [['11', '', '']] }, message: 'none' },
      { form: { rows: [['22', '岗位技能提升率', '≥80%']] }, message: 'missing' },
    ],
  },
  check({ form, profile }, report) {
    if (yearRows(form).length === 0) {
      report(headerOf(form), 'none');
      return undefined;
    }
    const missing = findMissingKind(form, profile, ['1']);
    if (missing === undefined || typeof missing === 'string') return missing;
    report(missing.at, 'missing', { data: { level: missing.level } });
    return undefined;
  },
});
