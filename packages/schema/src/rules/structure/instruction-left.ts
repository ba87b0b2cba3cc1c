import { defineRule } from '../../check/define-rule.ts';
import type { CellText } from '../../form/cell.ts';
import { maskOf } from '../_lib/word-mask.ts';
import { basis } from '../basis.data.ts';

const LISTS = ['instructionWords'] as const;
/** What only an instruction begins with, and limits of length. */
const INSTRUCTION =
  /^[（(【]?(?:(?:例如|例|如|注|示例|样例)[:：]|填[表报写列]说明|简要(?:描述|说明|概述|介绍|阐述)|(?:应|须|需)填[写列报]|此[处栏]|本栏|请[删按勾简用])|不[超多]过\s*\d+\s*个?字|\d+\s*个?字以内/u;

/** A filling instruction of the template left in a cell. */
export const instructionLeft = defineRule({
  id: 'instruction-left',
  code: 'S11',
  title: { zh: '填报说明未删除', en: 'Filling instruction left' },
  severity: 'error',
  confidence: 'lexicon',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: { zh: '说明文字不是填报内容，会随表一起公开。', en: 'An instruction is no content and would be published.' },
  messages: {
    instruction: {
      what: { zh: '“{value}”是模板里的填报说明。', en: '"{value}" is an instruction of the template.' },
      how: { zh: '删除说明，写明实际内容。', en: 'Delete it and fill in the content.' },
    },
  },
  examples: {
    valid: [
      {},
      { row: ['11', '政策说明会次数', '≥5次'] },
      { form: { fields: { annualGoal: '修订填报说明1份，培训填报人员500人次，使申报材料一次通过率达到95%。' } } },
    ],
    invalid: [
      { form: { fields: { annualGoal: '请在此处列明本年度要达到的目标和预期效果。' } }, message: 'instruction' },
      { row: ['11', '例：培训人次', '≥5人次'], message: 'instruction' },
      { form: { fields: { annualGoal: '（简要描述年度要达到的产出和效果，不超过500字）' } }, message: 'instruction' },
    ],
  },
  check({ form, profile }, report) {
    const judge = ({ text, at }: CellText): void => {
      const found = INSTRUCTION.test(text) || maskOf(text, LISTS, profile).holds !== 0;
      if (found) report(at, 'instruction', { data: { value: text } });
    };
    for (const field of Object.values(form.fields)) judge(field);
    for (const { name, value } of form.indicators) for (const cell of [name, value]) judge(cell);
  },
});
