import { defineRule } from '../../check/define-rule.ts';
import type { Profile } from '../../profile/profile.ts';
import { lexicon } from '../../profile/settings.ts';
import { bareName } from '../_lib/bare-name.ts';
import { namesMeasure } from '../_lib/measure-noun.ts';
import { leadingWord, trailingWord } from '../_lib/words.ts';
import { basis } from '../basis.data.ts';

/** A quick look before the long one. */
const MAY_JOIN = /[、及和与]/u;
/** 及, 和 and 与 also are parts of words: 及时, 普及, 和谐, 参与. */
const JOINT = /、|以及|(?<![普涉触波以])及(?![时格第])|(?<![谐共中平温])和(?![谐平睦解田])|(?<![参给赋])与(?!会)/u;

/** Two or more activities or measures before one value. */
export const nameWithTwoMeasures = defineRule({
  id: 'name-with-two-measures',
  code: 'N03',
  title: { zh: '一个名称里有两项内容', en: 'Two measures in one name' },
  severity: 'suggestion',
  confidence: 'lexicon',
  scope: 'row',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.quantified],
  why: {
    zh: '两项内容共用一个值，年底分不清哪一项没有完成。',
    en: 'With one value for two things nobody can tell which was missed.',
  },
  messages: {
    joined: {
      what: {
        zh: '“{name}”疑似把“{word}”和“{other}”合在一个值里。',
        en: '"{name}" seems to put "{word}" and "{other}" under one value.',
      },
      how: { zh: '拆成两个指标，各写各的值。', en: 'Split it into two indicators with a value each.' },
    },
  },
  examples: {
    valid: [
      { row: ['12', '任务书（合同书）按期签订率', '100%'] },
      { row: ['21', '带动企业及其他投入', '≥1000万元'] },
      { row: ['31', '培训和讲座满意度', '≥90%'] },
      { row: ['21', '脱贫户、监测户增加收入', '≥80万元'] },
      { row: ['12', '培训、讲座等活动参与率', '≥90%'] },
      { row: ['13', '维修及时率', '≥90%'] },
      { row: ['11', '宣讲、培训班次数', '4次；6次'] },
    ],
    invalid: [
      { row: ['12', '辅导、评审覆盖率', '≥98%'], message: 'joined' },
      { row: ['11', '举办宣讲、培训班次数', '4次'], message: 'joined' },
      { row: ['12', '知晓率与参与率', '≥90%'], message: 'joined' },
    ],
  },
  check({ indicator: { name, level2, target }, profile }, report) {
    if (level2.code === '31' || target.kind === 'composite' || target.kind === 'empty') return 'not-applicable';
    const parts = jointParts(bareName(name.text), profile);
    if (parts !== undefined) report(name.at, 'joined', { data: { name: name.text, ...parts } });
    return undefined;
  },
});

/** The two things joined: both activities, or both measures. */
function jointParts(bare: string, profile: Profile): { readonly word: string; readonly other: string } | undefined {
  const joint = MAY_JOIN.test(bare) ? JOINT.exec(bare) : null;
  if (joint === null || bare.includes('等')) return undefined;
  const nouns = lexicon(profile, 'activityNouns');
  const left = bare.slice(0, joint.index);
  const right = bare.slice(joint.index + joint[0].length);
  const next = /^[^、，,]+/u.exec(right)?.[0] ?? '';
  const word = trailingWord(left, nouns);
  const other = leadingWord(right, nouns) ?? trailingWord(next, nouns);
  if (word !== undefined && other !== undefined) return { word, other };
  return namesMeasure(left, profile) && namesMeasure(next, profile) ? { word: left, other: next } : undefined;
}
