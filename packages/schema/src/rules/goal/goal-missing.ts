import { defineRule } from '../../check/define-rule.ts';
import { threshold } from '../../profile/settings.ts';
import { basis } from '../basis.data.ts';
import { findBlank, withoutField } from '../head/blank-field.ts';

const NOTHING =
  /^(?:[暂并]?无|没有|略|待[定填补]|不(?:涉及|适用)|同(?:上|年度|总体|中期|长期).{0,6}|详?见.{0,6}(?:附[件表]|说明|报告).{0,6}|[-—/\\*.。…\s]+)[。.]?$/u;

/** The annual goal is blank, says next to nothing, or runs on. */
export const goalMissing = defineRule({
  id: 'goal-missing',
  code: 'G01',
  title: { zh: '总体绩效目标未填或过简', en: 'Goal blank or too short' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness, basis.opinion2018],
  why: {
    zh: '总体目标说明资金要办什么事、达到什么效果，指标由它分解而来。',
    en: 'The goal says what the money is to achieve; the indicators are broken down from it.',
  },
  messages: {
    blank: {
      what: { zh: '“{field}”没有填写。', en: '"{field}" is blank.' },
      how: {
        zh: '补充“{field}”，写明要做什么、达到什么效果。',
        en: 'Fill in "{field}": what is done and what comes of it.',
      },
    },
    absent: {
      what: { zh: '表中没有找到“{field}”。', en: 'The form shows no "{field}".' },
      how: {
        zh: '补充“{field}”，写明要做什么、达到什么效果。',
        en: 'Fill in "{field}": what is done and what comes of it.',
      },
    },
    short: {
      what: { zh: '“{field}”只有 {count} 个字，过于简单。', en: '"{field}" has only {count} characters.' },
      how: { zh: '补充主要任务、数量和预期效果。', en: 'Add the main tasks, figures and effects.' },
    },
    long: {
      what: {
        zh: '“{field}”有 {count} 个字，超过 {limit} 个字。',
        en: '"{field}" has {count} characters, more than {limit}.',
      },
      how: { zh: '删除与目标无关的背景和要求。', en: 'Delete background and requirements.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { fields: { annualGoal: '全年举办培训10次，培训500人次，合格率达到95%。' } } },
      { form: { kind: 'monitoring', fields: { annualGoal: '' } } },
    ],
    invalid: [
      { form: { fields: { annualGoal: '' } }, message: 'blank' },
      { form: { fields: { annualGoal: '无' } }, message: 'blank' },
      { form: { fields: { annualGoal: '详见附件1。' } }, message: 'blank' },
      { form: { adjust: withoutField('annualGoal') }, message: 'absent' },
      { form: { fields: { annualGoal: '完成任务。' } }, message: 'short' },
      { form: { fields: { annualGoal: '全年举办培训10次。'.repeat(60) } }, message: 'long' },
    ],
  },
  check({ form, profile }, report) {
    const goal = form.fields.annualGoal;
    if (goal === undefined || goal.text === '') {
      const blank = findBlank(form, 'annualGoal', profile);
      if (blank === undefined) return 'not-applicable';
      const data = { field: blank.field };
      // A goal may stand under a label of another form, or once for all years: then the blank is no proof.
      const told = (form.fields.midTermGoal?.text ?? '') !== '';
      if (goal === undefined) report(blank.at, 'absent', { data, severity: 'warning' });
      else report(blank.at, 'blank', { data, severity: told ? 'warning' : 'error' });
      return undefined;
    }
    const field = goal.label.text;
    const count = goal.text.replaceAll(/\s/gu, '').length;
    const most = threshold(profile, 'goalMaxLength');
    if (NOTHING.test(goal.text)) report(goal.at, 'blank', { data: { field } });
    else if (count < threshold(profile, 'goalMinLength')) {
      report(goal.at, 'short', { data: { field, count: String(count) }, severity: 'warning' });
    } else if (count > most) {
      report(goal.at, 'long', { data: { field, count: String(count), limit: String(most) }, severity: 'suggestion' });
    }
    return undefined;
  },
});
