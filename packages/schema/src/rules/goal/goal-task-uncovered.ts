import { defineRule } from '../../check/define-rule.ts';
import { threshold } from '../../profile/settings.ts';
import { yearRows } from '../_lib/indicator-kind.ts';
import { basis } from '../basis.data.ts';
import { goalClauses, goalOf } from './goal-of.ts';
import { countedTasks, isCovered, namesOf, toldTasks } from './goal-task.ts';

const NAMED = 3;
const LONGEST = 12;

/** A task of the goal that no indicator is about. */
export const goalTaskUncovered = defineRule({
  id: 'goal-task-uncovered',
  code: 'G04',
  title: { zh: '目标任务没有对应指标', en: 'Task of the goal without an indicator' },
  severity: 'warning',
  confidence: 'heuristic',
  scope: 'form',
  review: '适当性',
  since: '0.1.0',
  basis: [basis.relevance, basis.matched],
  why: {
    zh: '目标写了要做的事，指标里没有，执行时就会落空。',
    en: 'What the goal lists and no indicator holds is easily left undone.',
  },
  messages: {
    counted: {
      what: {
        zh: '目标列出“{label}”，{working}疑似没有对应指标。',
        en: 'The goal lists "{label}"; {working} seems to have no indicator.',
      },
      how: { zh: '补充相应的数量和成本指标。', en: 'Add indicators for it.' },
    },
    told: {
      what: { zh: '目标中的{working}疑似没有对应指标。', en: '{working} of the goal seem to have no indicator.' },
      how: {
        zh: '补充主要任务的指标，或删除不做的任务。',
        en: 'Add indicators for the main tasks, or drop what is not done.',
      },
    },
  },
  examples: {
    valid: [
      {},
      {
        form: {
          fields: { annualGoal: '围绕基地建设、成果转化和体系建设三个方向，实施项目12项。' },
          rows: [
            ['11', '基地建设项目', '≥2项'],
            ['11', '成果转化项目', '≥1项'],
            ['11', '创新体系建设项目', '≥9项'],
          ],
        },
      },
      { form: { fields: { annualGoal: '围绕三个重点方向开展培训10次，培训技术人员500人次。' } } },
      { form: { fields: { annualGoal: '开展企业技术培训，举办讲座。' } } },
    ],
    invalid: [
      {
        form: {
          fields: { annualGoal: '围绕基地建设、成果转化、体系建设和探索类基础研究四个重点支持方向，实施项目12项。' },
          rows: [
            ['11', '基地建设项目', '≥2项'],
            ['11', '成果转化项目', '≥1项'],
            ['11', '创新体系建设项目', '≥9项'],
          ],
        },
        message: 'counted',
      },
      {
        form: {
          fields: { annualGoal: '壮大科技人才队伍，扩大交流合作；推进科技体制改革，促进优质成果转化落地。' },
          rows: [
            ['11', '培训班次', '≥10次'],
            ['22', '认知度', '提高'],
          ],
        },
        message: 'told',
      },
    ],
  },
  check({ form, profile }, report) {
    const goal = goalOf(form);
    const rows = yearRows(form);
    if (goal === undefined || rows.length === 0) return 'not-applicable';
    const clauses = goalClauses(goal, profile);
    const lists = countedTasks(clauses);
    const told = lists.length === 0 ? toldTasks(clauses, profile) : [];
    const names = lists.length + told.length === 0 ? '' : namesOf(rows);
    for (const { label, tasks } of lists) {
      const open = tasks.filter((task) => !isCovered(task, names));
      // When none of the list is met, its words are too general to tell.
      if (open.length > 0 && open.length < tasks.length)
        report(goal.at, 'counted', { data: { label, working: quoted(open) } });
    }
    if (lists.length > 0) return undefined;
    const open = told.filter((task) => !isCovered(task, names));
    if (open.length < threshold(profile, 'uncoveredTasks') || open.length * 2 <= told.length) return undefined;
    report(goal.at, 'told', { data: { working: quoted(open) }, severity: 'suggestion' });
    return undefined;
  },
});

function quoted(tasks: readonly string[]): string {
  const named = tasks.slice(0, NAMED).map((task) => {
    const plain = task.replaceAll(/[“”]/gu, '');
    return `“${plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain}”`;
  });
  return named.join('、') + (tasks.length > NAMED ? '等' : '');
}
