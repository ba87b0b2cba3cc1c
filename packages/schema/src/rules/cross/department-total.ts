import { Big } from 'big.js';
import { defineRule } from '../../check/define-rule.ts';
import { toYuan } from '../../money/amount.ts';
import { threshold } from '../../profile/settings.ts';
import { basis } from '../basis.data.ts';
import { flat } from './project-key.ts';

/** The projects of a department do not add up to its total in the budget. */
export const departmentTotal = defineRule({
  id: 'department-total',
  code: 'X08',
  title: { zh: '各项目金额之和与部门合计不符', en: 'Projects do not add up to the department total' },
  severity: 'error',
  confidence: 'certain',
  scope: 'batch',
  review: '适当性',
  since: '0.1.0',
  basis: [basis.matched],
  why: { zh: '目标与预算同步批复，合计应一致。', en: 'Target and budget are approved together.' },
  messages: {
    differs: {
      what: {
        zh: '{name}各项目合计 {sum} 万元，预算合计是 {total} 万元。',
        en: 'Projects of {name} come to {sum} 万元; the budget says {total} 万元.',
      },
      how: { zh: '核对是否缺表，或金额有误。', en: 'Look for a missing form or a wrong amount.' },
    },
  },
  examples: {
    valid: [
      {},
      { inputs: { departmentTotals: [{ department: '205-某市科学技术局', amount: '10' }] } },
      { inputs: { departmentTotals: [{ department: '某市科学技术局', amount: '10' }] } },
      {
        forms: [{}, { fields: { projectName: '科技成果转化奖补' } }],
        inputs: { departmentTotals: [{ department: '205-某市科学技术局', amount: '20' }] },
      },
    ],
    invalid: [
      { inputs: { departmentTotals: [{ department: '205-某市科学技术局', amount: '12' }] }, message: 'differs' },
    ],
  },
  check({ digests, inputs: { departmentTotals }, profile }, report) {
    if (departmentTotals === undefined) return 'insufficient-data';
    const sums = new Map<string, Big>();
    for (const { department, annualAmount, kind } of digests) {
      if (department === undefined || annualAmount === undefined || kind !== 'project-target') continue;
      for (const key of keysOf(department)) sums.set(key, (sums.get(key) ?? new Big(0)).plus(annualAmount));
    }
    const tolerance = threshold(profile, 'amountTolerance');
    for (const { department, amount } of departmentTotals) {
      const sum =
        keysOf(department)
          .map((key) => sums.get(key))
          .find((found) => found !== undefined) ?? new Big(0);
      if (sum.minus(toYuan(amount, '万元')).abs().lte(tolerance)) continue;
      const data = { name: department, sum: sum.div(10_000).toFixed(), total: amount };
      report(undefined, 'differs', { data, owner: { file: '' } });
    }
    return undefined;
  },
});

/** Departments are the same by code where both have one, else by name. */
function keysOf(department: string): string[] {
  const [, code = '', name = ''] = /^(\d*)[\s－—–_-]*(.*)$/u.exec(department) ?? [];
  return [code, flat(name)].filter((key) => key !== '');
}
