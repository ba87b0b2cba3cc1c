import { defineRule } from '../../check/define-rule.ts';

/** The form has a column for scoring rules, and a qualitative row leaves it blank. */
export const gradesMissing = defineRule({
  id: 'grades-missing',
  code: 'V35',
  title: { zh: '定性指标没有分档标准', en: 'Qualitative target without grades' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'row',
  targets: ['qualitative', 'grade'],
  review: '相关性',
  since: '0.1.0',
  basis: [],
  why: { zh: '定性指标靠分档评分，评分标准空着就无从打分。', en: 'Qualitative targets are scored by grades.' },
  messages: {
    grades: {
      what: { zh: '“{name}”是定性指标，评分标准没有填写。', en: '"{name}" is qualitative and has no scoring rule.' },
      how: { zh: '补充分档标准，如优、良、中、差。', en: 'Add graded criteria.' },
    },
  },
  examples: {
    valid: [
      { row: ['22', '企业创新水平', '有所提升'] },
      { row: ['22', '企业创新水平', '有所提升', { scoring: '优、良、中、差四档' }] },
      { row: ['11', '培训次数', '≥4次', { scoring: '' }] },
    ],
    invalid: [{ row: ['22', '企业创新水平', '有所提升', { scoring: '' }], message: 'grades' }],
  },
  check({ indicator: { target, name, extras } }, report) {
    if (extras.scoring === undefined) return 'not-applicable';
    const worded = target.kind === 'qualitative' || target.kind === 'grade';
    if (worded && extras.scoring.text === '') report(extras.scoring.at, 'grades', { data: { name: name.text } });
    return undefined;
  },
});
