import { defineRule } from '../../check/define-rule.ts';
import { threshold } from '../../profile/settings.ts';
import { basis } from '../basis.data.ts';
import { pointsIn } from './weight.ts';

/** Self-evaluation (自评): more points than there are. */
export const scoreAboveWeight = defineRule({
  id: 'score-above-weight',
  code: 'A19',
  title: { zh: '自评得分大于分值', en: 'Score above the points available' },
  severity: 'error',
  confidence: 'certain',
  scope: 'row',
  kinds: ['self-evaluation'],
  review: '完整性',
  since: '0.1.0',
  basis: [basis.selfEvaluation],
  why: { zh: '每项得分最多等于它的分值。', en: 'A row scores at most its points.' },
  messages: {
    above: {
      what: { zh: '“{name}”分值 {limit}，得分 {value}。', en: '"{name}" is worth {limit} and scores {value}.' },
      how: { zh: '核对得分。', en: 'Check the score.' },
    },
    negative: {
      what: { zh: '“{name}”得分 {value}，小于 0。', en: '"{name}" scores {value}, below 0.' },
      how: { zh: '核对得分。', en: 'Check the score.' },
    },
  },
  examples: {
    valid: [
      {
        form: {
          kind: 'self-evaluation',
          rows: [['11', '培训次数', '≥4次', { weight: '10', actual: '4次', score: '10' }]],
        },
      },
      { form: { rows: [['11', '培训次数', '≥4次', { weight: '10', score: '12' }]] } },
      { form: { kind: 'self-evaluation', rows: [['11', '培训次数', '≥4次', { weight: '10', score: '' }]] } },
    ],
    invalid: [
      {
        form: {
          kind: 'self-evaluation',
          rows: [['11', '培训次数', '≥4次', { weight: '10', actual: '4次', score: '12' }]],
        },
        message: 'above',
      },
      {
        form: {
          kind: 'self-evaluation',
          rows: [['11', '培训次数', '≥4次', { weight: '10', actual: '4次', score: '-2' }]],
        },
        message: 'negative',
      },
    ],
  },
  check({ indicator: { name, extras }, profile }, report) {
    const [weight, score] = [pointsIn(extras.weight?.text), pointsIn(extras.score?.text)];
    if (weight === undefined || score === undefined || extras.score === undefined) return 'insufficient-data';
    const value = extras.score.text;
    if (score.lt(0)) report(extras.score.at, 'negative', { data: { name: name.text, value } });
    else if (score.gt(weight.plus(threshold(profile, 'weightTolerance')))) {
      report(extras.score.at, 'above', { data: { name: name.text, limit: extras.weight?.text ?? '', value } });
    }
    return undefined;
  },
});
