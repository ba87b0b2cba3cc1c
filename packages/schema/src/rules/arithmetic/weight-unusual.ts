import { defineRule } from '../../check/define-rule.ts';
import { threshold } from '../../profile/settings.ts';
import { basis } from '../basis.data.ts';
import { hasWeights, pointsIn } from './weight.ts';

/** A row without a weight, or with one that decides everything. */
export const weightUnusual = defineRule({
  id: 'weight-unusual',
  code: 'A17',
  title: { zh: '权重空缺、为零或过大', en: 'Weight missing, zero or too high' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.system],
  why: {
    zh: '没有权重的指标不计分，权重过大的一项就决定了结果。',
    en: 'Without weight a row does not count; with too much it decides alone.',
  },
  messages: {
    missing: {
      what: { zh: '“{name}”没有填写权重。', en: '"{name}" has no weight.' },
      how: { zh: '补充权重。', en: 'Give its weight.' },
    },
    zero: {
      what: { zh: '“{name}”的权重是 {value}。', en: 'The weight of "{name}" is {value}.' },
      how: { zh: '改为大于 0 的分值，或删除这一行。', en: 'Give a weight above 0, or remove the row.' },
    },
    high: {
      what: { zh: '“{name}”的权重 {value}，超过 {limit}。', en: 'The weight of "{name}" is {value}, above {limit}.' },
      how: { zh: '核对权重，或拆成几项指标。', en: 'Check the weight, or split the indicator.' },
    },
  },
  examples: {
    valid: [
      {},
      {
        form: {
          rows: [
            ['11', '培训次数', '≥4次', { weight: '20' }],
            ['12', '培训合格率', '≥95%', { weight: '15' }],
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['11', '培训次数', '≥4次', { weight: '' }],
            ['12', '培训合格率', '≥95%', { weight: '15' }],
          ],
        },
        message: 'missing',
      },
      { form: { rows: [['11', '培训次数', '≥4次', { weight: '0' }]] }, message: 'zero' },
      { form: { rows: [['11', '培训次数', '≥4次', { weight: '50' }]] }, message: 'high' },
    ],
  },
  check({ form, profile }, report) {
    if (!hasWeights(form)) return 'not-applicable';
    const limit = threshold(profile, 'weightMax');
    for (const { name, value, extras } of form.indicators) {
      const cell = extras.weight;
      if (cell === undefined || (name.text === '' && value.text === '')) continue;
      const points = pointsIn(cell.text);
      const data = { name: name.text, value: cell.text };
      if (points === undefined) {
        if (cell.text === '') report(cell.at, 'missing', { data: { name: name.text } });
      } else if (points.lte(0)) report(cell.at, 'zero', { data });
      else if (points.gt(limit))
        report(cell.at, 'high', { data: { ...data, limit: String(limit) }, severity: 'suggestion' });
    }
    return undefined;
  },
});
