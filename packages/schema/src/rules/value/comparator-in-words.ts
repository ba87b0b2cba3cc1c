import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import { parseTarget } from '../../value/parse-target.ts';
import { renderTarget } from '../../value/render.ts';
import type { Comparator, TargetValue } from '../../value/target.ts';
import { isDuration, unitOf } from '../_lib/unit-kind.ts';
import { flatValue, ownTarget, type Rewriting, rewriteValue, wholeValue, withComparator } from '../_lib/write-value.ts';

/** Words whose meaning is the sign's, by law (民法典第一千二百五十九条) or by logic; 达到 and 内 are left as they are. */
const WORDS =
  /及其?以上|或以上|以上|及以下|以下|以内|之内|不低于|不少于|不小于|不高于|不超过|不多于|不大于|至少|至多|最多|最少|大于或?等于|小于或?等于|大于|小于|超过|高于|低于|多于|少于/u;
const SIGN: Readonly<Partial<Record<Comparator, 'ge' | 'gt' | 'le' | 'lt'>>> = {
  ge: 'ge',
  gt: 'gt',
  le: 'le',
  lt: 'lt',
};

/** “90%以上” and “≥90%” mean the same, but only the second sorts, sums and compares. */
export const comparatorInWords = defineRule({
  id: 'comparator-in-words',
  code: 'V30',
  title: { zh: '比较关系写成了文字', en: 'Comparator written in words' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'row',
  targets: ['number', 'change', 'frequency'],
  review: '适当性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: '统一写成“≥”“≤”，汇总和自评时才能直接比较。',
    en: 'Signs let the roll-up and the self-evaluation compare directly.',
  },
  messages: {
    worded: {
      what: { zh: '“{value}”用文字“{word}”表示比较关系。', en: '"{value}" spells its comparator as "{word}".' },
      how: { zh: '改为“{fixed}”。', en: 'Write "{fixed}".' },
    },
  },
  fix: 'safe',
  examples: {
    valid: [
      { row: ['12', '培训合格率', '≥90%'] },
      { row: ['13', '响应时间', '24小时内'] },
      { row: ['12', '资质等级', '二级以上'] },
      { row: ['12', '差错率', '≤3%'] },
    ],
    invalid: [
      { row: ['13', '资金拨付及时率', '90%以上'], message: 'worded', fix: '≥90%' },
      { row: ['11', '培训人数', '不少于 50 人'], message: 'worded', fix: '≥50人' },
      { row: ['11', '投诉企业', '3 家以内'], message: 'worded', fix: '≤3家' },
      { row: ['14', '设备采购成本', '控制在50万元以内'], message: 'worded', fix: '≤50万元' },
      { row: ['14', '成本增长', '较上年下降5%以上'], message: 'worded', fix: '较上年下降≥5%' },
      { row: ['21', '采购节约率', '节约5%以上'], message: 'worded', fix: '节约≥5%' },
      { row: ['22', '设备使用年限', '≥8年以上'], message: 'worded', fix: '≥8年' },
      { row: ['11', '培训人数', '不少于50人以上'], message: 'worded', fix: '≥50人' },
      { row: ['11', '运行天数', '300天\u200B以上'], message: 'worded', fix: '≥300天' },
    ],
  },
  check({ indicator }, report) {
    const { target, value } = indicator;
    const sign = signOf(target);
    const word = sign === undefined ? undefined : WORDS.exec(value.text)?.[0];
    if (word === undefined || sign === undefined) return;
    if (word === '以内' && isDuration(unitOf(target)?.dimension)) return;
    const written = inPlace(indicator, word, sign) ?? withComparator(indicator, sign);
    if (written === undefined || written.fixAt.at !== value.at) return;
    const { fixed, fix, fixAt } = written;
    report(value.at, 'worded', { data: { value: wholeValue(indicator), word, fixed }, fix, fixAt });
  },
});

/** A sign or a word that says the same once more: ≥8年以上, 不少于50人以上. */
const SAID_AGAIN = /^[≥≤><=]+(?=\d)|(?<=\d\D{0,6})(?:以上|以下|以内|之内)$/gu;
const SIGNS = { ge: '≥', gt: '>', le: '≤', lt: '<' } as const;

/** Puts the sign before the figure and leaves the clerk's other words as they are, where that reads the same. */
function inPlace(indicator: Indicator, word: string, sign: keyof typeof SIGNS): Rewriting | undefined {
  const { value, name, level2 } = indicator;
  const bare = flatValue(value.text).replace(word, '').replace(SAID_AGAIN, '');
  // A second word that compares (控制在50万元以内) would be left standing beside the sign.
  if (/控制|达|至少|至多|最|不|(?<!节)约|为/u.test(bare.split(/\d/u)[0] ?? '')) return undefined;
  const text = bare.replace(/\d/u, `${SIGNS[sign]}$&`);
  const wanted = renderTarget(ownTarget(indicator));
  const context = { name: name.text, level2: level2.code ?? level2.label };
  // What reads back as itself need not be read.
  const same = text === wanted || renderTarget(parseTarget(text, context)) === wanted;
  return same ? rewriteValue(indicator, text) : undefined;
}

/** The sign of a plain figure; where words stand beside it, writing it anew would move them. */
function signOf(target: TargetValue): 'ge' | 'gt' | 'le' | 'lt' | undefined {
  if (target.kind !== 'number' && target.kind !== 'change' && target.kind !== 'frequency') return undefined;
  return target.approx === true || target.note !== undefined ? undefined : SIGN[target.cmp];
}
