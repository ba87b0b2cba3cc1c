import { defineRule } from '../../check/define-rule.ts';
import { comparable, resemblance } from '../_lib/similarity.ts';
import { basis } from '../basis.data.ts';
import { goalOf } from './goal-of.ts';

/** Words that turn a name into a sentence without adding anything. */
const EMPTY =
  /按照?(?:要求|规定|计划)|开展|完成|做好|实施|推进|保障|保证|确保|组织|落实|加强|顺利|有效|正常|及时|进行|支付|用于|工作|项目|工程|经费|资金|任务|各项|年度|全年|本年|专项|相关|开支|运转|业务|的/gu;
/** Characters of those words, and of the years that are left out of the comparison. */
const EMPTY_SIGNS = `${EMPTY.source}年度至`;
const COPIED = 0.9;

/** The goal says the project's name again, or the duties of the unit. */
export const goalRepeatsName = defineRule({
  id: 'goal-repeats-name',
  code: 'G10',
  title: { zh: '目标重复项目名称或单位职能', en: 'Goal repeats the name or the duties' },
  severity: 'warning',
  confidence: 'heuristic',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.pointed],
  why: {
    zh: '名称和职能不是目标，目标要写今年的产出和效果。',
    en: 'Name and duties are no goal; a goal states outputs and effects of the year.',
  },
  messages: {
    name: {
      what: { zh: '目标疑似只重复了项目名称“{name}”。', en: 'The goal seems only to repeat the name "{name}".' },
      how: { zh: '写明今年的产出和效果。', en: 'State outputs and effects of the year.' },
    },
    duties: {
      what: { zh: '目标疑似照抄了“{field}”。', en: 'The goal seems to be copied from "{field}".' },
      how: { zh: '写明今年的产出和效果。', en: 'State outputs and effects of the year.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { fields: { annualGoal: '开展企业技术人员培训10次，培训500人次。' } } },
      { form: { fields: { duties: '负责全市科技管理工作。' } } },
      { form: { fields: { annualGoal: '完成任务。' } } },
    ],
    invalid: [
      {
        form: { fields: { annualGoal: '做好企业技术人员培训各项工作，保障企业技术人员培训顺利开展。' } },
        message: 'name',
      },
      { form: { fields: { projectName: '办公设备购置', annualGoal: '按要求购置办公设备。' } }, message: 'name' },
      {
        form: {
          fields: {
            duties: '负责全市科技项目管理、科技奖励和科技成果推广等工作。',
            annualGoal: '负责全市科技项目管理、科技奖励和科技成果推广等工作。',
          },
        },
        message: 'duties',
      },
    ],
  },
  check({ form }, report) {
    const goal = goalOf(form);
    if (goal === undefined) return 'not-applicable';
    const { projectName, duties } = form.fields;
    if (projectName !== undefined && isOnlyName(goal.text, projectName.text)) {
      report(goal.at, 'name', { data: { name: projectName.text }, related: [projectName.at] });
    } else if (duties !== undefined && duties.text !== '' && resemblance(goal.text, duties.text) >= COPIED) {
      report(goal.at, 'duties', { data: { field: duties.label.text }, related: [duties.at] });
    }
    return undefined;
  },
});

function isOnlyName(goal: string, projectName: string): boolean {
  // Most goals show in their first words that they say more.
  for (const sign of goal) {
    if (sign >= '一' && sign <= '龥' && !projectName.includes(sign) && !EMPTY_SIGNS.includes(sign)) return false;
  }
  const name = comparable(projectName).replaceAll(EMPTY, '');
  // 完成任务 says nothing, not even the name.
  const said = comparable(goal).replaceAll(EMPTY, '');
  // 购置办公设备 of a project called 办公设备购置.
  return name.length > 1 && said !== '' && (said.replaceAll(name, '') === '' || sorted(said) === sorted(name));
}

function sorted(text: string): string {
  return [...text].sort().join('');
}
