import { defineRule } from '../../check/define-rule.ts';
import type { Profile } from '../../profile/profile.ts';
import type { TargetValue } from '../../value/target.ts';
import { bareName, tidyName } from '../_lib/bare-name.ts';
import { isCostKind, isOutputKind } from '../_lib/indicator-kind.ts';
import { measureOf, namesMeasure } from '../_lib/measure-noun.ts';
import { nameHas } from '../_lib/name-words.ts';
import { wholeValue } from '../_lib/write-value.ts';
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
    share: {
      what: {
        zh: '“{name}”的值是“{value}”，疑似没有写明是什么的比率。',
        en: '"{name}" is "{value}", but of what it is a share is not said.',
      },
      how: { zh: '写明计量的内容，如覆盖率、达标率。', en: 'Say what is measured: a coverage, a share that complies.' },
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
      { row: ['22', '降低企业能耗', '≥5%'] },
      { row: ['22', '促进就业', '≥50人'] },
      { row: ['22', '保障对象覆盖率', '≥95%'] },
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
      { row: ['22', '维护社会稳定', '≥95%'], message: 'share' },
    ],
  },
  check({ indicator, profile }, report) {
    const { name, level2, target } = indicator;
    if (level2.code === undefined) return 'insufficient-data';
    const bare = bareName(name.text);
    if (level2.code.startsWith('2')) {
      if (!isShare(target)) return 'not-applicable';
      if (isOpenAim(bare, profile))
        report(name.at, 'share', { data: { name: name.text, value: wholeValue(indicator) } });
      return undefined;
    }
    if (!isOutputKind(level2.code) && !isCostKind(level2.code)) return 'not-applicable';
    if (!isActivity(name.text, profile)) return undefined;
    const measure = measureOf(unitOf(target));
    const fixed = measure === undefined ? undefined : tidyName(name.text) + measure;
    if (fixed === undefined) report(name.at, 'activity', { data: { name: name.text } });
    else report(name.at, 'countable', { data: { name: name.text, fixed }, fix: fixed, fixAt: name });
    return undefined;
  },
});

function unitOf(target: TargetValue): string | undefined {
  return target.kind === 'number' || target.kind === 'frequency' || target.kind === 'range' ? target.unit : undefined;
}

/** An aim that a percentage does not measure: 维护社会稳定 ≥95%. */
function isOpenAim(bare: string, profile: Profile): boolean {
  return nameHas(bare, profile, 'aimVerbs', 'starts') && !namesMeasure(bare, profile);
}

function isActivity(name: string, profile: Profile): boolean {
  const bare = bareName(name);
  if (!nameHas(bare, profile, 'activityVerbs', 'starts') && !TOWARDS.test(bare)) return false;
  return !namesMeasure(bare, profile) && !BRACKETED.test(name);
}

function isShare(target: TargetValue): boolean {
  return target.kind === 'number' && target.unit === '%';
}
