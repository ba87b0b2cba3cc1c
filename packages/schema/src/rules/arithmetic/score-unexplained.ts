import { Big } from 'big.js';
import { defineRule } from '../../check/define-rule.ts';
import type { CellRef, CellText } from '../../form/cell.ts';
import type { Indicator } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { threshold } from '../../profile/settings.ts';
import type { Direction } from '../../value/direction.ts';
import { parseTarget } from '../../value/parse-target.ts';
import { satisfies } from '../../value/satisfies.ts';
import type { TargetValue } from '../../value/target.ts';
import { nameFacts } from '../_lib/name-facts.ts';
import { basis } from '../basis.data.ts';
import { pointsIn } from './weight.ts';

/** Self-evaluation (自评): full points for what was missed, points lost or targets far surpassed without a word. */
export const scoreUnexplained = defineRule({
  id: 'score-unexplained',
  code: 'A20',
  title: { zh: '自评得分与完成情况不符或没有说明', en: 'Score does not follow from the result' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'row',
  kinds: ['self-evaluation'],
  review: '可行性',
  since: '0.1.0',
  basis: [basis.selfEvaluation],
  why: {
    zh: '没有完成要扣分，扣分和大幅超额都要说明原因。',
    en: 'What was missed costs points; lost points and large overshoots are explained.',
  },
  messages: {
    unmet: {
      what: {
        zh: '目标“{expected}”，实际“{actual}”，得了满分。',
        en: 'Target "{expected}", result "{actual}", full points.',
      },
      how: { zh: '核对实际完成值和得分。', en: 'Check result and score.' },
    },
    reason: {
      what: { zh: '“{name}”没有得满分，偏差原因没有填写。', en: '"{name}" lost points and gives no reason.' },
      how: { zh: '补充偏差原因和改进措施。', en: 'Give the reason and what will be done.' },
    },
    surpassed: {
      what: {
        zh: '目标“{expected}”，实际“{actual}”，超额 {percent}% 没有说明。',
        en: 'Target "{expected}", result "{actual}": {percent} % above, unexplained.',
      },
      how: { zh: '补充超额完成的原因，核对目标是否定低了。', en: 'Say why, and check whether the target was too low.' },
    },
  },
  examples: {
    valid: [
      {
        form: {
          kind: 'self-evaluation',
          rows: [['11', '培训次数', '≥4次', { weight: '10', actual: '4次', score: '10', reason: '' }]],
        },
      },
      {
        form: {
          kind: 'self-evaluation',
          rows: [['12', '设备故障率', '≤5%', { weight: '10', actual: '3%', score: '10', reason: '' }]],
        },
      },
      {
        form: {
          kind: 'self-evaluation',
          rows: [['11', '培训次数', '≥4次', { weight: '10', actual: '3次', score: '8', reason: '疫情延期' }]],
        },
      },
    ],
    invalid: [
      {
        form: {
          kind: 'self-evaluation',
          rows: [['12', '验收等级', '优', { weight: '10', actual: '良', score: '10', reason: '' }]],
        },
        message: 'unmet',
      },
      {
        form: {
          kind: 'self-evaluation',
          rows: [['11', '培训次数', '≥4次', { weight: '10', actual: '3', score: '10', reason: '' }]],
        },
        message: 'unmet',
      },
      {
        form: {
          kind: 'self-evaluation',
          rows: [['12', '设备故障率', '≤5%', { weight: '10', actual: '7%', score: '10', reason: '' }]],
        },
        message: 'unmet',
      },
      {
        form: {
          kind: 'self-evaluation',
          rows: [['11', '培训次数', '≥4次', { weight: '10', actual: '3次', score: '8', reason: '' }]],
        },
        message: 'reason',
      },
      {
        form: {
          kind: 'self-evaluation',
          rows: [['11', '培训次数', '≥4次', { weight: '10', actual: '9次', score: '10', reason: '' }]],
        },
        message: 'surpassed',
      },
    ],
  },
  check({ indicator, profile }, report) {
    const scores = readScores(indicator.extras);
    if (scores === undefined) return 'insufficient-data';
    if (scores.lost) {
      if (scores.silent) report(scores.reasonAt, 'reason', { data: { name: indicator.name.text } });
      return undefined;
    }
    const result = compare(indicator, profile);
    if (result === undefined) return undefined;
    const data = { expected: indicator.value.text, actual: result.actual.text };
    if (!result.met) report(scores.at, 'unmet', { data });
    else if (scores.silent && result.percent.gte(threshold(profile, 'overAchievement'))) {
      report(result.actual.at, 'surpassed', { data: { ...data, percent: result.percent.minus(100).toFixed(0) } });
    }
    return undefined;
  },
});

interface Scores {
  readonly at: CellRef;
  /** Fewer points than there are. */
  readonly lost: boolean;
  /** The form asks for a reason and none is given. */
  readonly silent: boolean;
  readonly reasonAt: CellRef | undefined;
}

function readScores({ weight, score, reason }: Indicator['extras']): Scores | undefined {
  const [points, scored] = [pointsIn(weight?.text), pointsIn(score?.text)];
  if (points === undefined || scored === undefined || score === undefined) return undefined;
  const silent = reason !== undefined && /^(?:无|[-/]?)$/u.test(reason.text);
  return { at: score.at, lost: scored.lt(points), silent, reasonAt: reason?.at };
}

interface Result {
  readonly actual: CellText;
  readonly met: boolean;
  readonly percent: Big;
}

/** Whether the result meets the target, and how far it goes beyond a floor. Nothing where that cannot be told. */
function compare(indicator: Indicator, profile: Profile): Result | undefined {
  const { target, extras } = indicator;
  const { direction } = nameFacts(indicator.name.text, profile);
  // More than a bare count of something neutral is no miss.
  if (extras.actual === undefined || isNeutral(target, direction)) return undefined;
  const actual = readActual(indicator, extras.actual);
  const met = satisfies(target, actual, direction);
  if (met === undefined) return undefined;
  const percent = attained(target, actual);
  return { actual: extras.actual, met: met || percent.gt(100), percent };
}

function isNeutral(target: TargetValue, direction: Direction): boolean {
  return target.kind === 'number' && target.cmp === 'eq?' && direction === 'unknown';
}

/** The result in the unit of the target where it names none. */
function readActual({ target, name, level2 }: Indicator, { text }: CellText): TargetValue {
  const unit = 'unit' in target && target.unit !== undefined ? { unit: target.unit } : {};
  return parseTarget(text, { name: name.text, level2: level2.code ?? level2.label, ...unit });
}

/** The result as a percentage of a floor or plain figure; zero where the target is a ceiling or no figure. */
function attained(target: TargetValue, actual: TargetValue): Big {
  if (target.kind !== 'number' || actual.kind !== 'number' || actual.unit !== target.unit) return new Big(0);
  if (target.cmp === 'le' || target.cmp === 'lt' || Number(target.value) === 0) return new Big(0);
  return new Big(actual.value).div(target.value).times(100);
}
