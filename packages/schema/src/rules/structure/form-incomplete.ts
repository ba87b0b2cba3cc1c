import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';

const AT = { sheet: 'Sheet1', address: 'A3' } as const;

/** A table that begins like a form and lacks one of its two anchors. */
export const formIncomplete = defineRule({
  id: 'form-incomplete',
  code: 'S01',
  title: { zh: '表不完整', en: 'Form incomplete' },
  severity: 'error',
  confidence: 'certain',
  scope: 'document',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: {
    zh: '缺少项目名称或指标表头，这张表无法对应到项目，也无法审核。',
    en: 'Without the project name or the indicator header a table belongs to no project and cannot be reviewed.',
  },
  messages: {
    projectName: {
      what: { zh: '这张指标表上方没有“项目名称”。', en: 'No 项目名称 stands above this indicator table.' },
      how: { zh: '补充“项目名称”一栏。', en: 'Add the 项目名称 line.' },
    },
    indicatorHeader: {
      what: { zh: '“项目名称”下面没有一级指标、二级指标的表头。', en: 'No indicator header follows 项目名称.' },
      how: { zh: '补充一级、二级、三级指标和指标值的表头。', en: 'Add the header of the indicator table.' },
    },
  },
  examples: {
    valid: [{}, { form: { kind: 'department-target' } }],
    invalid: [
      { form: { sheet: { incomplete: [{ at: AT, missing: 'projectName' }] } }, message: 'projectName' },
      { form: { sheet: { incomplete: [{ at: AT, missing: 'indicatorHeader' }] } }, message: 'indicatorHeader' },
    ],
  },
  check({ document }, report) {
    for (const { incomplete } of document.sheets) for (const { at, missing } of incomplete) report(at, missing);
  },
});
