import { defineRule } from '../../check/define-rule.ts';
import { lexicon } from '../../profile/settings.ts';
import { leadingWord } from '../_lib/words.ts';
import { goalOf } from './goal-of.ts';

/** `12项目科技项目`: the noun slipped into the measure word. */
const DOUBLED_NOUN = /(\d+)项目(?=[^\s，。；、]{1,10}项目)/u;
/** Two measure words in a row; words that begin like one (个体, 家庭) are none. */
const DOUBLED_MEASURE =
  /(\d+)(?:个(项)(?!目)|项(个)(?![人体性案别])|次(个)(?![人体性案别])|(人次)人(?![员才民均口])|([座盏台套辆所条家户])个(?![人体性案别])|([个次座盏台套辆所条份])\7(?![生数品要日属例餐式额谈本阶人体性案别]))/u;
const HEADLESS = /^[^，。；：:]{2,24}(?:要求|精神|部署|安排|规定|办法|通知|意见|文件)(?=，)/u;

/** A slip of the pen in the goal: a doubled measure word, or a sentence that lost its beginning. */
export const goalFragment = defineRule({
  id: 'goal-fragment',
  code: 'G11',
  title: { zh: '目标有多字或缺字', en: 'Slip of the pen in the goal' },
  severity: 'suggestion',
  confidence: 'lexicon',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: { zh: '目标要公开，语句应当通顺。', en: 'The goal is published and should read well.' },
  messages: {
    doubled: {
      what: { zh: '“{word}”疑似多写了量词。', en: '"{word}" seems to hold one word too many.' },
      how: { zh: '改为“{expected}”。', en: 'Write "{expected}".' },
    },
    headless: {
      what: { zh: '句首“{word}”前疑似缺“按照”。', en: 'The sentence "{word}" seems to lack its beginning (按照).' },
      how: { zh: '补充“按照”“根据”等词，或删除这一句。', en: 'Add it, or delete the sentence.' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      {},
      { form: { fields: { annualGoal: '组织实施12项科技项目，培育10个个体工商户，按照文件要求，完成验收。' } } },
      { form: { fields: { annualGoal: '根据2025年部门预算编制要求，举办培训10次。实施5个项目。' } } },
    ],
    invalid: [
      {
        form: { fields: { annualGoal: '高质量组织实施12项目科技项目，带动技术突破。' } },
        message: 'doubled',
        fix: '高质量组织实施12项科技项目，带动技术突破。',
      },
      {
        form: { fields: { annualGoal: '全年举办培训10个项，培训500人次。' } },
        message: 'doubled',
        fix: '全年举办培训10项，培训500人次。',
      },
      {
        form: { fields: { annualGoal: '新建15座个公厕，方便市民。' } },
        message: 'doubled',
        fix: '新建15座公厕，方便市民。',
      },
      {
        form: { fields: { annualGoal: '2025年部门预算编制要求，科学设定目标。' } },
        message: 'headless',
        fix: '按照2025年部门预算编制要求，科学设定目标。',
      },
    ],
  },
  check({ form, profile }, report) {
    const goal = goalOf(form);
    if (goal === undefined) return 'not-applicable';
    const doubled = doubledIn(goal.text);
    if (doubled !== undefined) {
      const { word, expected } = doubled;
      report(goal.at, 'doubled', { data: { word, expected }, fix: goal.text.replace(word, expected), fixAt: goal });
    }
    for (const sentence of goal.text.split(/(?<=[。；;\n])/u)) {
      const word = HEADLESS.exec(sentence.trim())?.[0];
      if (word === undefined || leadingWord(word, lexicon(profile, 'goalPrefixes')) !== undefined) continue;
      if (/^\d+[.、]|[按照据]/u.test(word)) continue;
      report(goal.at, 'headless', { data: { word }, fix: goal.text.replace(word, `按照${word}`), fixAt: goal });
    }
    return undefined;
  },
});

function doubledIn(text: string): { readonly word: string; readonly expected: string } | undefined {
  const noun = DOUBLED_NOUN.exec(text);
  if (noun !== null) {
    const tail = /^[^\s，。；、]{1,10}?项目/u.exec(text.slice(noun.index + noun[0].length))?.[0] ?? '';
    return { word: noun[0] + tail, expected: `${noun[1] ?? ''}项${tail}` };
  }
  const measure = DOUBLED_MEASURE.exec(text);
  if (measure === null) return undefined;
  const [word, count = '', ...kept] = measure;
  return { word, expected: count + (kept.find((one) => one !== undefined) ?? '') };
}
