import { defineRule } from '../../check/define-rule.ts';
import type { Form } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { threshold } from '../../profile/settings.ts';
import { basis } from '../basis.data.ts';
import { type WrongSum, wrongLevels, wrongLines } from './stated-sums.ts';
import { hasWeights, pointsIn, weightedRows } from './weight.ts';

/** A row without a weight, or with one that decides everything; a level or a total that is not the sum of its rows. */
export const weightUnusual = defineRule({
  id: 'weight-unusual',
  code: 'A17',
  title: { zh: '权重空缺、过大或与合计不符', en: 'Weight missing, too high or not what its total says' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  kinds: ['project-target', 'department-target', 'self-evaluation'],
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
    sum: {
      what: {
        zh: '“{label}”写明 {total} 分，各行合计 {sum} 分。',
        en: '"{label}" says {total} points; its rows come to {sum}.',
      },
      how: { zh: '核对合计和各行权重。', en: 'Check the total and the weights.' },
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
          kind: 'self-evaluation',
          rows: [
            ['产出指标（50分）/数量指标', '培训次数', '≥4次', { weight: '20' }],
            ['产出指标（50分）/质量指标', '培训合格率', '≥95%', { weight: '30' }],
            ['效益指标（40分）/社会效益指标', '政策知晓率', '≥95%', { weight: '40' }],
          ],
          scoreLines: [
            ['预算执行率', { weight: '10' }],
            ['小计', { weight: '50' }, 2],
            ['总分', { weight: '100' }],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '培训次数', '≥4次', { level1Weight: '50', level2Weight: '30', weight: '20' }],
            ['11', '培训人次', '≥90人次', { level1Weight: '', level2Weight: '', weight: '10' }],
            ['12', '培训合格率', '≥95%', { level1Weight: '', level2Weight: '20', weight: '20' }],
          ],
        },
      },
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
      {
        form: {
          rows: [
            ['产出指标（40分）/数量指标', '培训次数', '≥4次', { weight: '20' }],
            ['产出指标（40分）/质量指标', '培训合格率', '≥95%', { weight: '15' }],
          ],
        },
        message: 'sum',
      },
      {
        form: {
          rows: [
            ['11', '培训次数', '≥4次', { level2Weight: '30', weight: '20' }],
            ['11', '培训人次', '≥90人次', { level2Weight: '', weight: '15' }],
          ],
        },
        message: 'sum',
      },
      {
        form: {
          rows: [
            ['11', '培训次数', '≥4次', { weight: '20' }],
            ['22', '政策知晓率', '≥95%', { weight: '15' }],
          ],
          scoreLines: [['合计', { weight: '30' }]],
        },
        message: 'sum',
      },
      { form: { rows: [['11', '培训次数', '≥4次', { weight: '0' }]] }, message: 'zero' },
      { form: { rows: [['11', '培训次数', '≥4次', { weight: '50' }]] }, message: 'high' },
    ],
  },
  check({ form, profile }, report) {
    if (!hasWeights(form)) return 'not-applicable';
    for (const { label, cell, stated, sum } of wrongSums(form, profile)) {
      report(cell.at, 'sum', { data: { label, total: stated.toFixed(), sum: sum.toFixed() } });
    }
    // What was approved is not weighed again when it is evaluated.
    if (form.kind === 'self-evaluation') return undefined;
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

function wrongSums(form: Form, profile: Profile): WrongSum[] {
  const rows = weightedRows(form, 'annual') ?? [];
  const tolerance = threshold(profile, 'weightTolerance');
  return [...wrongLevels(rows, tolerance), ...wrongLines(form, { rows, part: 'weight', tolerance })];
}
