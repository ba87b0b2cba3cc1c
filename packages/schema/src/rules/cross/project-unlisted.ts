import type { BudgetLine } from '../../check/batch.ts';
import { defineRule } from '../../check/define-rule.ts';
import type { FormDigest } from '../../check/digest.ts';
import { basis } from '../basis.data.ts';
import { flat } from './project-key.ts';

/** A project of the budget list handed in no form, or a form is for a project the list does not know. */
export const projectUnlisted = defineRule({
  id: 'project-unlisted',
  code: 'X04',
  title: { zh: '表与预算清单对不上', en: 'Forms and budget list do not match' },
  severity: 'error',
  confidence: 'certain',
  scope: 'batch',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.opinion2018],
  why: { zh: '没有绩效目标的项目不得安排预算。', en: 'No target, no budget.' },
  messages: {
    missing: {
      what: { zh: '预算清单中的“{project}”没有交绩效目标表。', en: '"{project}" of the budget list has no form.' },
      how: { zh: '补充这个项目的表。', en: 'Hand in its form.' },
    },
    unlisted: {
      what: { zh: '预算清单中没有“{project}”。', en: '"{project}" is not in the budget list.' },
      how: { zh: '核对项目名称和代码。', en: 'Check name and code.' },
    },
  },
  examples: {
    valid: [
      {},
      { inputs: { budget: [{ project: '企业技术人员培训' }] } },
      {
        inputs: { budget: [{ project: '培训', projectCode: '11000022T000000444685' }] },
        form: { fields: { projectCode: '11000022T000000444685' } },
      },
    ],
    invalid: [
      { inputs: { budget: [{ project: '企业技术人员培训' }, { project: '科技成果转化奖补' }] }, message: 'missing' },
      {
        forms: [{}, { fields: { projectName: '科技成果转化奖补' } }],
        inputs: { budget: [{ project: '企业技术人员培训' }] },
        message: 'unlisted',
      },
    ],
  },
  check({ digests, inputs: { budget } }, report) {
    if (budget === undefined) return 'insufficient-data';
    const listed = new Set(budget.flatMap(keysOf));
    const handedIn = new Set(digests.flatMap(keysOf));
    for (const line of budget) {
      if (keysOf(line).some((key) => handedIn.has(key))) continue;
      report(undefined, 'missing', { data: { project: line.project }, owner: { file: '' } });
    }
    for (const digest of digests) {
      if (digest.kind !== 'project-target' || keysOf(digest).some((key) => listed.has(key))) continue;
      report(digest.at, 'unlisted', {
        data: { project: digest.project },
        owner: { file: digest.file, form: digest.form },
      });
    }
    return undefined;
  },
});

/** A project is found by its code or by its name; one unit's name does not stand for another's. */
function keysOf({ projectCode, project, unit }: BudgetLine | FormDigest): string[] {
  const name = flat(project);
  return [
    ...(projectCode === undefined ? [] : [`code ${projectCode}`]),
    ...(unit === undefined ? [`name ${name}`] : [`unit ${unitCode(unit)} ${name}`, `name ${name}`]),
  ];
}

function unitCode(unit: string): string {
  return /^\d+/u.exec(unit)?.[0] ?? flat(unit);
}
