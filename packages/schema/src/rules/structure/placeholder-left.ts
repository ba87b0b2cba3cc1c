import { defineRule } from '../../check/define-rule.ts';
import type { CellText } from '../../form/cell.ts';
import type { FieldId } from '../../form/field.ts';
import { basis } from '../basis.data.ts';

const SLOT =
  /\*{2,}|(?<![A-Za-z])[Xx×](?:\s?[Xx×])+(?![A-Za-z])|_{2,}|^[.…·]{2,}$|^(?:指标|目标|任务)\s*[\d一二三四五六]*\s*[:：]?$|(?:目标|任务)\s*[\d一二三四五六]\s*[:：]\s*(?:[.…·]{2,}|$)|20[Xx×]{2}|^[（(]?\s*年度?[)）]|某某|\p{Script=Han}(?: {3,}|[（(]\s+[)）])(?=[个项次人家户台套座处所亩期场份条辆]|公里|平方|万|%)/u;
/** Hardly any name holds a sign or word that a slot begins with. */
const MAY_BE_SLOT = /[*Xx×_.…·某 （(]|指标|目标|任务/u;
const BRACKETS = /[(（][^()（）]*[)）]/gu;
/** Persons and phones are masked on purpose. */
const MASKED: ReadonlySet<FieldId> = new Set<FieldId>(['owner', 'phone', 'preparer']);

/** A slot of the template that nobody filled. */
export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  code: 'S10',
  title: { zh: '模板占位符未替换', en: 'Template slot left' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: { zh: '占位符说明这一处还没有填写。', en: 'The slot shows that nothing was filled in here.' },
  messages: {
    slot: {
      what: { zh: '“{value}”里还留着模板的占位符。', en: '"{value}" still holds a slot of the template.' },
      how: { zh: '改为实际内容，或删除这一行。', en: 'Fill it in, or delete the row.' },
    },
    remark: {
      what: {
        zh: '“{value}”的括号里还留着模板的占位符。',
        en: 'The brackets of "{value}" still hold a slot of the template.',
      },
      how: { zh: '删除括号里的占位符，值只写在指标值一栏。', en: 'Delete it; the value stands in its own column.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { fields: { owner: '张XX', phone: '139****0000' } } },
      { row: ['11', 'LED 屏数量（XL 型）', '≥2块'] },
    ],
    invalid: [
      { form: { fields: { projectName: 'XX项目经费' } }, message: 'slot' },
      { row: ['11', '指标1：', '≥5次'], message: 'slot' },
      { row: ['12', '种植作物成活率（≥**%）', '≥85%'], message: 'remark' },
      { form: { fields: { annualGoal: '目标1：采购帐篷500顶。目标二：……' } }, message: 'slot' },
      { form: { fields: { annualGoal: '全年采购帐篷     顶，慰问（  ）户困难家庭。' } }, message: 'slot' },
      { form: { title: '（年度）项目支出绩效目标表' }, message: 'slot' },
      { form: { title: '（20XX年度）项目支出绩效目标表' }, message: 'slot' },
    ],
  },
  check({ form }, report) {
    const judge = ({ text, at }: CellText): void => {
      if (SLOT.test(text)) report(at, 'slot', { data: { value: text } });
    };
    if (form.title !== undefined) judge(form.title);
    for (const [id, field] of Object.entries(form.fields)) if (!MASKED.has(id as FieldId)) judge(field);
    for (const amount of Object.values(form.amounts)) judge(amount);
    for (const { name, target } of form.indicators) {
      const filled = target.kind !== 'empty' && target.kind !== 'placeholder';
      if (filled && !MAY_BE_SLOT.test(name.text)) continue;
      // Libraries print the form of the value into the name: with the value filled in, it is only untidy.
      if (!filled || SLOT.test(name.text.replaceAll(BRACKETS, ''))) judge(name);
      else if (SLOT.test(name.text)) report(name.at, 'remark', { data: { value: name.text }, severity: 'suggestion' });
    }
  },
});
