import { defineRule } from '../../check/define-rule.ts';
import { threshold } from '../../profile/settings.ts';
import { basis } from '../basis.data.ts';
import { isMeasured } from './goal-facts.ts';
import { goalOf } from './goal-of.ts';

/** A goal without a single figure or date. */
export const goalWithoutQuantity = defineRule({
  id: 'goal-without-quantity',
  code: 'G02',
  title: { zh: '总体目标没有可量化内容', en: 'Goal without a figure' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.quantified],
  why: {
    zh: '没有数量或期限的目标，年底无法判断是否实现。',
    en: 'Without a figure or date nobody can tell whether the goal was reached.',
  },
  messages: {
    none: {
      what: { zh: '“{field}”没有任何可量化的内容。', en: '"{field}" holds nothing that can be measured.' },
      how: { zh: '写明做多少、什么时候完成、达到什么程度。', en: 'Say how much, by when and how well.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { fields: { annualGoal: '完成道路建设并于12月底前通过验收，方便沿线群众出行和农产品运输。' } } },
      { form: { fields: { annualGoal: '完成任务。' } } },
      { form: { fields: { annualGoal: '做好春秋两季动物防疫工作，免疫密度达到应免尽免，重大动物疫情零发生。' } } },
      { form: { fields: { annualGoal: '按季度发放护林员补助，保障护林员基本待遇，维护林区安全稳定。' } } },
    ],
    invalid: [
      {
        form: {
          fields: { annualGoal: '深入贯彻第十三次党代会精神，围绕四个方向，优化2025年科技创新服务，提供有力支撑。' },
        },
        message: 'none',
      },
    ],
  },
  check({ form, profile }, report) {
    const goal = goalOf(form);
    if (goal === undefined || goal.text.length < threshold(profile, 'goalMinLength')) return 'not-applicable';
    if (!isMeasured(goal, profile)) report(goal.at, 'none', { data: { field: goal.label.text } });
    return undefined;
  },
});
