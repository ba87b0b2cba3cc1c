import { defineRule } from '../../check/define-rule.ts';
import type { Profile } from '../../profile/profile.ts';
import { lexicon } from '../../profile/settings.ts';
import { wordPositions } from '../_lib/words.ts';
import { basis } from '../basis.data.ts';
import { projectYears } from '../value/project-year.ts';
import { type GoalClause, goalClauses, goalOf } from './goal-of.ts';

/** A plan told as done: most often last year's report was used again. */
export const goalPastTense = defineRule({
  id: 'goal-past-tense',
  code: 'G06',
  title: { zh: '目标写成已经完成', en: 'Goal told as done' },
  severity: 'warning',
  confidence: 'lexicon',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: {
    zh: '目标是今年要做的事；完成时态多半是沿用了总结材料。',
    en: 'A goal is yet to be done; the past tense mostly comes from a report.',
  },
  messages: {
    done: {
      what: {
        zh: '“{word}”是完成时态，疑似沿用了总结材料。',
        en: '"{word}" tells it as done: perhaps taken from a report.',
      },
      how: { zh: '改为今年计划的写法，如“{fixed}”。', en: 'Write what is planned, such as "{fixed}".' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      {},
      { form: { fields: { annualGoal: '通过开展了解民情活动，完成走访500户，使群众得到了实惠。' } } },
      { form: { fields: { annualGoal: '上年已完成一期工程，今年完成二期工程500米，方便群众出行。' } } },
      { form: { fields: { annualGoal: '2024年实施了绿化，2025年种植树木300株。' } } },
      { form: { fields: { annualGoal: '在已建成的3个站点基础上，新建站点2个，扩大覆盖面。' } } },
    ],
    invalid: [
      {
        form: { fields: { annualGoal: '高质量组织实施了12项科技项目，带动投入1000万元。' } },
        message: 'done',
        fix: '高质量组织实施12项科技项目，带动投入1000万元。',
      },
      {
        form: { fields: { annualGoal: '全年已举办培训10次，培训500人次。' } },
        message: 'done',
        fix: '全年举办培训10次，培训500人次。',
      },
    ],
  },
  check({ form, profile }, report) {
    const goal = goalOf(form);
    if (goal === undefined) return 'not-applicable';
    const year = projectYears(form)?.year;
    const slips = goalClauses(goal, profile)
      .filter((clause) => clause.has('doneVerbs') && !isBackground(clause, year))
      .flatMap(({ text, at }) =>
        slipsIn(text, profile).map((slip) => ({ ...slip, from: at + slip.from, to: at + slip.to })),
      );
    const [first] = slips;
    if (first === undefined) return undefined;
    let fixed = goal.text;
    for (const { from, to } of slips.toReversed()) fixed = fixed.slice(0, from) + fixed.slice(to);
    report(goal.at, 'done', { data: { word: first.word, fixed: first.verb }, fix: fixed, fixAt: goal });
    return undefined;
  },
});

/** A mark of the past tense: the characters to leave out. */
interface Slip {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly verb: string;
}

function slipsIn(clause: string, profile: Profile): Slip[] {
  return wordPositions(clause, lexicon(profile, 'doneVerbs')).flatMap(({ word: verb, at }): Slip[] => {
    const end = at + verb.length;
    if (/^了(?!解|却|结)/u.test(clause.slice(end))) return [{ from: end, to: end + 1, word: `${verb}了`, verb }];
    // 已建成的站点 tells what is there to build on.
    if (clause.charAt(end) === '的') return [];
    const before = /已经?$/u.exec(clause.slice(0, at))?.[0];
    return before === undefined ? [] : [{ from: at - before.length, to: at, word: before + verb, verb }];
  });
}

/** What was there before, and what an earlier year did. */
function isBackground({ text, has }: GoalClause, year: number | undefined): boolean {
  if (has('baselineWords')) return true;
  const written = /(20\d{2})\s*年/u.exec(text)?.[1];
  return written !== undefined && (year === undefined || Number(written) < year);
}
