import { defineRule } from '../../check/define-rule.ts';
import type { TargetValue } from '../../value/target.ts';
import { bareName, tidyName } from '../_lib/bare-name.ts';
import { isCostKind, isOutputKind } from '../_lib/indicator-kind.ts';
import { measureOf, namesMeasure } from '../_lib/measure-noun.ts';
import { nameHas } from '../_lib/name-words.ts';
import { basis } from '../basis.data.ts';

const TOWARDS = /^对.{2,20}?(?:进行|开展|实施|给予|组织)/u;
/** A unit in brackets says what is measured: 新建道路（公里）. */
const BRACKETED = /[(（][^()（）]{1,12}[)）]\s*$/u;

/** An activity named where a measure of it is due. */
export const nameWithoutMeasure = defineRule({
  id: 'name-without-measure',
  code: 'N02',
  title: { zh: '名称是活动，没有计量', en: 'Name is an activity without a measure' },
  severity: 'suggestion',
  confidence: 'lexicon',
  scope: 'row',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.guide2021],
  why: {
    zh: '名称写清计量的是次数、人数还是比率，值才有意义。',
    en: 'A value means something once the name says whether it counts events, people or a share.',
  },
  messages: {
    activity: {
      what: {
        zh: '“{name}”是一项活动，疑似没有写明计量什么。',
        en: '"{name}" is an activity; it does not say what is measured.',
      },
      how: { zh: '写明计量的内容，如次数、人数、完成率。', en: 'Say what is counted: events, people, a rate.' },
    },
    countable: {
      what: {
        zh: '“{name}”是一项活动，疑似没有写明计量什么。',
        en: '"{name}" is an activity; it does not say what is measured.',
      },
      how: { zh: '改为“{fixed}”。', en: 'Write "{fixed}".' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['11', '举办宣讲培训班次数', '4次'] },
      { row: ['12', '购置科研仪器设备利用率', '≥80%'] },
      { row: ['11', '培训人次', '≥500人次'] },
      { row: ['13', '带动企业及其他投入', '≥1000万元'] },
      { row: ['14', '科技项目管理经费', '≤10万元'] },
      { row: ['11', '新建道路（公里）', '5'] },
      { row: ['22', '保障困难群众生活', '有所提升'] },
    ],
    invalid: [
      {
        row: ['11', '对全市科技型企业开展培训', '6 次'],
        message: 'countable',
        fix: '对全市科技型企业开展培训次数',
      },
      { row: ['11', '聘请专家辅导企业项目申报、评审', '由实际申报项目数决定'], message: 'activity' },
      { row: ['14', '申请科技项目管理工作经费', '5万元'], message: 'activity' },
      { row: ['11', '新建道路', '≥5公里'], message: 'countable', fix: '新建道路长度' },
      { row: ['11', '指标1：新建道路', '≥5公里'], message: 'countable', fix: '新建道路长度' },
      { row: ['12', '建立制度', '建立'], message: 'activity' },
    ],
  },
  check({ indicator: { name, level2, target }, profile }, report) {
    if (level2.code === undefined) return 'insufficient-data';
    if (!isOutputKind(level2.code) && !isCostKind(level2.code)) return 'not-applicable';
    const bare = bareName(name.text);
    if (!nameHas(bare, profile, 'activityVerbs', 'starts') && !TOWARDS.test(bare)) return undefined;
    if (namesMeasure(bare, profile) || BRACKETED.test(name.text)) return undefined;
    const measure = measureOf(unitOf(target));
    const fixed = measure === undefined ? undefined : tidyName(name.text) + measure;
    if (fixed === undefined) report(name.at, 'activity', { data: { name: name.text } });
    else report(name.at, 'countable', { data: { name: name.text, fixed }, fix: fixed });
    return undefined;
  },
});

function unitOf(target: TargetValue): string | undefined {
  return target.kind === 'number' || target.kind === 'frequency' || target.kind === 'range' ? target.unit : undefined;
}
