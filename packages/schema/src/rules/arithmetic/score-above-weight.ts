import { defineRule } from '../../check/define-rule.ts';
import { threshold } from '../../profile/settings.ts';
import { basis } from '../basis.data.ts';
import { inProportion, isClose, oddRate, scoredIn, wrongTotals } from './scored.ts';

/** Self-evaluation (自评): points beyond what there are, an execution rate scored otherwise, a total that is no sum. */
export const scoreAboveWeight = defineRule({
  id: 'score-above-weight',
  code: 'A19',
  title: { zh: '自评得分算得不对', en: 'Scores do not add up' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  kinds: ['self-evaluation'],
  review: '完整性',
  since: '0.1.0',
  basis: [basis.selfEvaluation],
  why: {
    zh: '每项得分最多等于分值，预算执行率按比例得分，总分是各项之和。',
    en: 'A row scores at most its points, execution in proportion, and the total is the sum of all.',
  },
  messages: {
    above: {
      what: { zh: '“{name}”分值 {limit}，得分 {value}。', en: '"{name}" is worth {limit} and scores {value}.' },
      how: { zh: '核对得分。', en: 'Check the score.' },
    },
    negative: {
      what: { zh: '“{name}”得分 {value}，小于 0。', en: '"{name}" scores {value}, below 0.' },
      how: { zh: '核对得分。', en: 'Check the score.' },
    },
    execution: {
      what: {
        zh: '执行率 {percent}%、分值 {limit}，得分 {value}，按比例是 {expected}。',
        en: 'Execution {percent} % of {limit} points scores {value}; in proportion {expected}.',
      },
      how: { zh: '核对得分，按分档计分的写明办法。', en: 'Check it, or say how grades are scored.' },
    },
    rate: {
      what: {
        zh: '执行率写“{value}”，执行数除以预算数是 {expected}%。',
        en: 'The rate says "{value}"; executed over budget is {expected} %.',
      },
      how: { zh: '核对执行率和资金各数。', en: 'Check the rate and the amounts.' },
    },
    total: {
      what: {
        zh: '“{label}”是 {total}，各项得分合计 {sum}。',
        en: '"{label}" says {total}; the scores come to {sum}.',
      },
      how: { zh: '核对各项得分和总分。', en: 'Check the scores and the total.' },
    },
  },
  fix: 'proposed',
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
      {
        form: {
          kind: 'self-evaluation',
          amounts: { annualAmount: '205.6', executedAmount: '198.3' },
          rows: [['11', '培训次数', '≥4次', { weight: '90', actual: '4次', score: '88' }]],
          scoreLines: [
            ['预算执行率', { rate: '96.45%', weight: '10', score: '9.6' }],
            ['总分', { weight: '100', score: '97.6' }],
          ],
        },
      },
      // The points of the execution rate stand where they were not found.
      {
        form: {
          kind: 'self-evaluation',
          rows: [['11', '培训次数', '≥4次', { weight: '90', actual: '4次', score: '88' }]],
          scoreLines: [['总分', { weight: '100', score: '97.6' }]],
        },
      },
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
      {
        form: { kind: 'self-evaluation', scoreLines: [['预算执行率', { rate: '99%', weight: '10', score: '8.7' }]] },
        message: 'execution',
        fix: '9.9',
      },
      {
        form: {
          kind: 'self-evaluation',
          amounts: { annualAmount: '205.6', executedAmount: '198.3' },
          scoreLines: [['预算执行率', { rate: '98.45%', weight: '10', score: '9.85' }]],
        },
        message: 'rate',
        fix: '96.45%',
      },
      {
        form: {
          kind: 'self-evaluation',
          rows: [
            ['11', '培训次数', '≥4次', { weight: '50', score: '50' }],
            ['22', '政策知晓率', '≥95%', { weight: '40', score: '38' }],
          ],
          scoreLines: [
            ['预算执行率', { rate: '96%', weight: '10', score: '9.6' }],
            ['总分', { weight: '100', score: '99.6' }],
          ],
        },
        message: 'total',
        fix: '97.6',
      },
    ],
  },
  check({ form, profile }, report) {
    const tolerance = threshold(profile, 'weightTolerance');
    const scored = scoredIn(form);
    for (const { name, points, score, cell, percent } of scored) {
      const data = { name, limit: points.toFixed(), value: cell.text };
      const expected = percent === undefined ? undefined : inProportion(points, percent);
      if (score.lt(0)) report(cell.at, 'negative', { data });
      else if (score.gt(points.plus(tolerance))) report(cell.at, 'above', { data });
      else if (percent !== undefined && expected !== undefined && !isClose(cell.text, score, expected)) {
        const fixed = expected.round(2).toFixed();
        const told = { ...data, percent: percent.toFixed(), expected: fixed };
        report(cell.at, 'execution', {
          data: told,
          fix: fixed,
          fixAt: cell,
          severity: 'warning',
        });
      }
    }
    const odd = oddRate(form);
    if (odd !== undefined) {
      const { cell, expected } = odd;
      const fix = `${expected}${cell.text.replace(/^[\d.]+/u, '')}`;
      report(cell.at, 'rate', {
        data: { value: cell.text, expected },
        fix,
        fixAt: cell,
        severity: 'warning',
      });
    }
    for (const { label, cell, stated, sum, sure } of wrongTotals(form)) {
      const data = { label, total: stated.toFixed(), sum: sum.toFixed() };
      const fixAt = cell;
      report(cell.at, 'total', { data, fix: sum.toFixed(), fixAt, ...(sure ? {} : { severity: 'warning' as const }) });
    }
    return scored.length === 0 ? 'insufficient-data' : undefined;
  },
});
