import { defineRule } from '../../check/define-rule.ts';
import { nameFacts } from '../_lib/name-facts.ts';
import { basis } from '../basis.data.ts';

const PROPERTY = /([\u4E00-\u9FA5]{2})(?:性|度|程度|化|情况|状况|水平)$/u;
/** A value of more words says more than its name. */
const LONGEST = 8;

/** 规范性：规范. The value only says the name again. */
export const valueRepeatsName = defineRule({
  id: 'value-repeats-name',
  code: 'V14',
  title: { zh: '指标值重复指标名称', en: 'Value repeats the name' },
  severity: 'warning',
  confidence: 'lexicon',
  scope: 'row',
  targets: ['qualitative'],
  review: '相关性',
  since: '0.1.0',
  basis: [basis.quantified],
  why: { zh: '同义反复没有给出衡量尺度。', en: 'Saying the name again gives no measure.' },
  messages: {
    repeats: {
      what: { zh: '“{name}”的指标值“{value}”只是重复名称。', en: '"{value}" only repeats "{name}".' },
      how: { zh: '改为数值，或写明优、良、中、差的分档标准。', en: 'Give a figure, or graded criteria.' },
    },
  },
  examples: {
    valid: [
      { row: ['12', '管理规范性', '制度执行检查零问题'] },
      { row: ['12', '管理规范率', '100%'] },
      { row: ['22', '社会影响力', '有所提升'] },
    ],
    invalid: [
      { row: ['12', '项目单位科研管理规范性', '规范'], message: 'repeats' },
      { row: ['21', '产业类项目与区域创新需求契合度', '紧密契合'], message: 'repeats' },
      { row: ['13', '项目完成及时性', '及时'], message: 'repeats' },
    ],
  },
  check({ indicator, profile }, report) {
    const { target, name, value } = indicator;
    if (target.kind !== 'qualitative') return 'not-applicable';
    if (value.text.length > LONGEST) return undefined;
    const stem = PROPERTY.exec(nameFacts(name.text, profile).bare)?.[1];
    if (stem !== undefined && value.text.includes(stem)) {
      report(value.at, 'repeats', { data: { name: name.text, value: value.text } });
    }
    return undefined;
  },
});
