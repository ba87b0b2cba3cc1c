import { defineRule } from '../../check/define-rule.ts';
import { goalMatches } from '../_lib/goal-match.ts';
import { yearRows } from '../_lib/indicator-kind.ts';
import type { Quantity } from '../_lib/quantity.ts';
import { basis } from '../basis.data.ts';
import { goalOf } from './goal-of.ts';

/** Most quantities that one finding names. */
const NAMED = 3;

/** A quantity that the goal promises and no indicator holds. */
export const goalQuantityUnmatched = defineRule({
  id: 'goal-quantity-unmatched',
  code: 'G03',
  title: { zh: '目标里的数量没有对应指标', en: 'Quantity of the goal without an indicator' },
  severity: 'warning',
  confidence: 'lexicon',
  scope: 'form',
  review: '适当性',
  since: '0.1.0',
  basis: [basis.matched],
  why: {
    zh: '指标是目标的分解，目标承诺的数量应当有指标来衡量。',
    en: 'Indicators break the goal down: what it promises is to be measured by one.',
  },
  messages: {
    unmatched: {
      what: { zh: '目标中的{working}没有对应的指标。', en: 'No indicator holds {working} of the goal.' },
      how: { zh: '补充相应指标，或核对目标中的数量。', en: 'Add the indicator, or check the figure in the goal.' },
    },
  },
  examples: {
    valid: [
      {},
      {
        form: {
          fields: { annualGoal: '全县15个乡镇、120万人口的水库由专人看管，保护下游5.2万群众。' },
          rows: [['22', '保护下游群众人数', '≥5.2万人']],
        },
      },
      { form: { fields: { annualGoal: '办事群众满意度95%以上。' }, rows: [['31', '办事群众满意度', '0.95']] } },
      { form: { fields: { annualGoal: '2025年围绕四个方向，为三县区企业举办培训10次，培训约500人次。' } } },
      { form: { fields: { annualGoal: '新建培训基地1处，举办培训10次，其中初级班6次、高级班4次。' } } },
      { form: { fields: { annualGoal: '全区现有企业320家，今年投入资金40万元，举办培训10次，为期3天。' } } },
      {
        form: {
          fields: { annualGoal: '全年巡查48次，硬化道路5公里。' },
          rows: [
            ['11', '日常巡查', '每月4次'],
            ['11', '主路硬化长度', '≥3公里'],
            ['11', '支路硬化长度', '≥2000米'],
          ],
        },
      },
      {
        form: {
          fields: { annualGoal: '对城区8条河道36.5公里水面常年保洁，改造老旧小区26个、楼栋148栋。' },
          rows: [
            ['11', '河道保洁长度', '≥36.5公里'],
            ['11', '改造老旧小区数量', '26个'],
          ],
        },
      },
      {
        form: {
          fields: { annualGoal: '全年新增培训基地5个，培训10次。' },
          rows: [
            ['11', '培训次数', '≥10次'],
            ['11', '新增培训基地', '若干'],
          ],
        },
      },
      {
        form: {
          fields: { annualGoal: '全年免费开放展馆，接待观众30万人次。' },
          rows: [['11', '展馆接待人次', '≥30万']],
        },
      },
      {
        form: {
          fields: { annualGoal: '实施营造林8万亩，改善生态环境。' },
          rows: [['11', '营造林总面积（亩）', '80000']],
        },
      },
    ],
    invalid: [
      { form: { fields: { annualGoal: '全年举办培训10次，推荐70余家企业办理贷款业务。' } }, message: 'unmatched' },
      {
        form: { fields: { annualGoal: '新建道路12公里，种植树木300株，安装路灯80盏，修建桥梁2座。' } },
        message: 'unmatched',
      },
    ],
  },
  check({ form, profile }, report) {
    const goal = goalOf(form);
    if (goal === undefined) return 'not-applicable';
    if (yearRows(form).length === 0) return 'insufficient-data';
    const promised = goalMatches(form, profile);
    const lacking = promised.filter(({ match }) => match.kind === 'none').map(({ quantity }) => quantity);
    if (lacking.length === 0) return promised.length === 0 ? 'not-applicable' : undefined;
    const named = [...new Set(lacking.map(nameOf))];
    const working =
      named
        .slice(0, NAMED)
        .map((name) => `“${name}”`)
        .join('、') + (named.length > NAMED ? '等' : '');
    report(goal.at, 'unmatched', { data: { working } });
    return undefined;
  },
});

/** The rate that a percentage is of: 及时率达到95%. */
const RATE = /\p{Script=Han}{0,10}(?:率|度|比例|占比|比重)(?:\p{Script=Han}{0,4}|[≥≤])$/u;

/** The quantity with the rate or the few words before it, or the short word that follows, never with half of a longer one. */
function nameOf({ text, unit, before, after }: Quantity): string {
  const rate = unit.dimension === 'ratio' ? RATE.exec(before)?.[0] : undefined;
  if (rate !== undefined) return rate + text;
  if (/^\p{Script=Han}{2,8}$/u.test(before)) return before + text;
  return text + (/^\p{Script=Han}{1,4}(?!\p{Script=Han})/u.exec(after)?.[0] ?? '').replace(/^以[上下内外]/u, '');
}
