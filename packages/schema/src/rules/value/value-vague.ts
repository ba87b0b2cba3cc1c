import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import type { QualitativeTarget } from '../../value/target.ts';
import { bareName } from '../_lib/bare-name.ts';
import { isDeclaredQualitative } from '../_lib/row-kind.ts';
import { wordPattern } from '../_lib/word-pattern.ts';
import { basis } from '../basis.data.ts';

/** Change and level without a scale: nobody can say when they are reached. */
export const valueVague = defineRule({
  id: 'value-vague',
  code: 'V15',
  title: { zh: '指标值笼统，没有尺度', en: 'Vague value without a scale' },
  severity: 'warning',
  confidence: 'lexicon',
  scope: 'row',
  targets: ['qualitative'],
  review: '相关性',
  since: '0.1.0',
  basis: [basis.quantified],
  why: {
    zh: '定性指标也要分级分档或有对比基数，才能判断完成程度。',
    en: 'Qualitative targets need grades or a baseline to be judged.',
  },
  messages: {
    change: {
      what: { zh: '“{value}”没有说明变化多少。', en: '"{value}" does not say how much.' },
      how: {
        zh: '改为数值，如“较上年{word}≥__%”，或写明分档标准。',
        en: 'Give a figure, such as "较上年{word}≥__%", or graded criteria.',
      },
    },
    level: {
      what: { zh: '“{value}”没有衡量尺度。', en: '"{value}" has no scale.' },
      how: { zh: '改为数值，或写明优、良、中、差的分档标准。', en: 'Give a figure, or graded criteria.' },
    },
    count: {
      what: { zh: '“{name}”是数目，“{value}”没有写成数。', en: '"{name}" is a count; "{value}" gives no figure.' },
      how: { zh: '写明数目，如“≥__”加单位。', en: 'Give the count, such as "≥__" with its unit.' },
    },
  },
  examples: {
    valid: [
      { row: ['22', '企业创新水平', '较上年提升≥5%'] },
      { row: ['12', '验收等级', '优秀'] },
      { row: ['22', '企业创新水平', '有所提升', { scoring: '优（100%–80%）：新增企业20家以上；良：10家以上' }] },
      { row: ['11', '培训次数', '≥4次'] },
      { row: ['22', '社会稳定', '不发生重大案件'] },
      { row: ['11', '危房改造户数', '应改尽改'] },
      { row: ['11', '巡查次数', '按月巡查'] },
    ],
    invalid: [
      { row: ['21', '对企业经济效益的影响', '有所提升'], message: 'change' },
      { row: ['22', '本土科研人才引培力度', '持续加强'], message: 'change' },
      { row: ['21', '产出成果对项目经济效益贡献度', '较为明显'], message: 'level' },
      { row: ['22', '群众认可度', '高'], message: 'level' },
      { row: ['22', '决策参考', '发挥积极作用'], message: 'level' },
      { row: ['12', '制度执行', '符合规定'], message: 'level' },
      { row: ['11', '巡查次数', '经常性'], message: 'count' },
    ],
  },
  check({ indicator, profile }, report) {
    const { target, value, extras, name } = indicator;
    if (target.kind !== 'qualitative') return 'not-applicable';
    if ((extras.scoring?.text ?? '').length >= 4) return undefined;
    const family = familyOf(target, profile);
    if (family === 'change') {
      report(value.at, 'change', { data: { value: value.text, word: verbOf(value.text) } });
    } else if (isCountInWords(indicator, target)) {
      report(value.at, 'count', { data: { name: name.text, value: value.text } });
    } else if (family !== undefined) {
      const severity = family === 'compliance' ? ({ severity: 'suggestion' } as const) : {};
      report(value.at, 'level', { data: { value: value.text }, ...severity });
    }
    return undefined;
  },
});

const COUNT = /(?:人数|人次|次数|场次|班次|户数|家数|件数|份数|面积|里程|长度)$/u;

/** 巡查次数：经常性. How often (按月) and all there are (应改尽改) stand for a figure, and 定性 may say that none is due. */
function isCountInWords(indicator: Indicator, { text, period }: QualitativeTarget): boolean {
  if (period !== undefined || /\d|应(.)尽\1/u.test(text) || isDeclaredQualitative(indicator)) return false;
  return COUNT.test(bareName(indicator.name.text));
}

/** Only words of the lists count: another statement in words may be as definite as a figure. */
function familyOf(
  { family, text }: QualitativeTarget,
  profile: Profile,
): 'change' | 'level' | 'compliance' | undefined {
  if (family === 'change' && wordPattern(profile, 'vagueChanges').test(text)) return 'change';
  if (family !== 'compliance' && wordPattern(profile, 'vagueSingles', 'whole').test(text)) return 'level';
  if (family === 'level' && wordPattern(profile, 'vagueLevels').test(text)) return 'level';
  return family === 'compliance' && wordPattern(profile, 'complianceWords').test(text) ? 'compliance' : undefined;
}

function verbOf(text: string): string {
  const own = /提高|提升|增长|增加|下降|减少|降低/u.exec(text)?.[0];
  return own ?? (/缓解|减轻|缩小|遏制/u.test(text) ? '下降' : '提升');
}
