import type { FieldId } from '../form/field.ts';
import type { ExampleRow } from './define-rule.ts';

/** Header of a form that no rule has anything to say about. */
export const soundFields: Readonly<Partial<Record<FieldId, string>>> = {
  fiscalYear: '2025',
  projectName: '企业技术人员培训',
  department: '205-某市科学技术局',
  unit: '205001-某市科学技术局',
  projectAttribute: '上年延续',
  projectTerm: '1年',
  office: '06-教科文科',
  annualGoal:
    '全年举办企业技术培训10次，培训技术人员500人次，培训合格率不低于95%；通过培训，参训企业新增销售收入300万元以上，参训人员满意度不低于90%。',
};

/** Rows of that form: ten trainings at one 万元 each, as the header says. */
export const soundRows: readonly ExampleRow[] = [
  ['11', '培训班次', '≥10次'],
  ['11', '培训人次', '≥500人次'],
  ['12', '培训合格率', '≥95%'],
  ['13', '培训完成时间', '2025年11月30日前'],
  ['14', '每次培训成本', '≤1万元/次'],
  ['21', '参训企业新增销售收入', '≥300万元'],
  ['22', '参训人员岗位技能提升率', '≥80%'],
  ['31', '参训人员满意度', '≥90%'],
];
