import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import { levelOne, yearRows } from '../_lib/indicator-kind.ts';
import { isGraded, isQuantified, isUnfilled } from '../_lib/quantified.ts';
import { basis } from '../basis.data.ts';

/** A name that the template prints. */
const SLOT = /^(?:指标|目标)\s*\d{0,2}\s*[:：]?$/u;
/** Words that mean none or all: whether they came true can be told. */
const DEFINITE =
  /清零|归零|为零|^零|不发生|未发生|杜绝|全覆盖|^全[部面]?(?:消除|清除|取缔|销号|完成|化解|脱贫|达标)|^无(?!$)/u;
/** 应保尽保 is definite of people who can be counted, and a phrase of anything else (保证单位正常运转). */
const ALL = /应.尽./u;
const COUNTED = /人|户|儿|学生|考生|者|对象|群众|职工/u;

/** No benefit of the project can be measured or graded. */
export const benefitUnmeasured = defineRule({
  id: 'benefit-unmeasured',
  code: 'C11',
  title: { zh: '效益指标无一可衡量', en: 'No measurable benefit' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.quantified, basis.guide2021],
  why: {
    zh: '效益全是定性表述，就没有办法证明资金的效果。',
    en: 'If every benefit is words, the effect of the money can never be shown.',
  },
  messages: {
    single: {
      what: {
        zh: '唯一的效益指标“{name}”是不可衡量的定性表述。',
        en: 'The only benefit, "{name}", cannot be measured.',
      },
      how: { zh: '改为能量化或分级的效益指标。', en: 'Give it a figure or a scale.' },
    },
    words: {
      what: { zh: '{count} 个效益指标都是不可衡量的定性表述。', en: 'None of the {count} benefits can be measured.' },
      how: { zh: '补充至少一个能量化或分级的效益指标。', en: 'Give at least one of them a figure or a scale.' },
    },
  },
  examples: {
    valid: [
      {},
      {
        form: {
          rows: [
            ['21', '新增销售收入', '≥5万元'],
            ['22', '岗位技能', '有所提升'],
          ],
        },
      },
      { form: { rows: [['22', '场馆等级', '二级以上']] } },
      { form: { rows: [['11', '培训班次', '≥10次']] } },
      { form: { rows: [['22', '岗位技能', '']] } },
      {
        form: {
          rows: [
            ['21', '新增销售收入', ''],
            ['22', '岗位技能', '有所提升'],
          ],
        },
      },
      { form: { rows: [['22', '零就业家庭', '动态清零']] } },
      { form: { rows: [['22', 'C、D级危房', '全部消除']] } },
      { form: { rows: [['22', '指标1：', '请在此处填写']] } },
      { form: { rows: [['22', '困难群众救助', '应救尽救']] } },
    ],
    invalid: [
      { form: { rows: [['22', '保证单位正常运转', '应保尽保']] }, message: 'single' },
      {
        form: {
          rows: [
            ['11', '培训班次', '≥10次'],
            ['22', '岗位技能', '有所提升'],
          ],
        },
        message: 'single',
      },
      {
        form: {
          rows: [
            ['效益指标/社会效益指标', '岗位技能', '提升'],
            ['效益指标/经济效益指标', '企业收入', '增加'],
            ['效益指标/满意度指标', '学员满意度', '≥90%'],
          ],
        },
        profile: 'mof-2015',
        message: 'words',
      },
    ],
  },
  check({ form }, report) {
    const rows = yearRows(form).filter((row) => levelOne(row) === '2');
    const filled = rows.filter(({ target, name }) => !isUnfilled(target) && !SLOT.test(name.text));
    const [first] = filled;
    if (first === undefined) return rows.length === 0 ? 'not-applicable' : 'insufficient-data';
    if (filled.some(({ target }) => isQuantified(target) || isGraded(target)) || filled.some(isDefinite))
      return undefined;
    // What a blank row will say is not known yet.
    if (rows.some(({ target, name }) => isUnfilled(target) && !SLOT.test(name.text))) return 'insufficient-data';
    const at = first.level1.text === '' ? first.level2.at : first.level1.at;
    const related = filled.slice(1).map(({ value }) => value.at);
    if (related.length === 0)
      report(at, 'single', { data: { name: first.name.text || first.value.text }, related: [first.value.at] });
    else report(at, 'words', { data: { count: String(filled.length) }, related });
    return undefined;
  },
});

function isDefinite({ target, name }: Indicator): boolean {
  if (target.kind !== 'qualitative') return false;
  return DEFINITE.test(target.text) || (ALL.test(target.text) && COUNTED.test(name.text));
}
