import { defineRule } from '../../check/define-rule.ts';
import type { Profile } from '../../profile/profile.ts';
import { threshold } from '../../profile/settings.ts';
import { bareName, isPlainName } from '../_lib/bare-name.ts';
import { namesMeasure } from '../_lib/measure-noun.ts';
import { basis } from '../basis.data.ts';

/** A name that is a sentence: it tells a story and measures nothing. */
export const nameAsSentence = defineRule({
  id: 'name-as-sentence',
  code: 'N01',
  title: { zh: '指标名称写成了句子', en: 'Indicator name is a sentence' },
  severity: 'error',
  confidence: 'certain',
  scope: 'row',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.guide2021, basis.system],
  why: {
    zh: '名称只写衡量什么；句子里往往混着好几件事，无法计量。',
    en: 'A name says what is measured; a sentence mixes several things.',
  },
  messages: {
    sentence: {
      what: { zh: '“{name}”是一句话，不是指标名称。', en: '"{name}" is a sentence, not a name.' },
      how: { zh: '改为能计量的简短名称，如“…率”“…数量”。', en: 'Name what is measured, such as a rate or a number.' },
    },
    long: {
      what: {
        zh: '“{name}”有 {count} 个字，超过 {limit} 个字。',
        en: '"{name}" has {count} characters, more than {limit}.',
      },
      how: { zh: '改为 {limit} 个字以内的名称。', en: 'Shorten it to {limit} characters.' },
    },
    overlong: {
      what: {
        zh: '名称有 {count} 个字，系统最多接受 {limit} 个字。',
        en: 'The name has {count} characters; the system takes {limit}.',
      },
      how: { zh: '改为简短的名称。', en: 'Shorten it.' },
    },
  },
  examples: {
    valid: [
      { row: ['11', '开展技术需求、融资需求工作调研、摸底、沟通协调', '每月4次'] },
      { row: ['31', '学生、家长,社会满意度', '≥90%'] },
      { row: ['12', '培训合格率。', '≥95%'] },
      { row: ['14', '作物种植补助成本（黄金蜜，葡萄，≤**元/株）', '≤28元/株'] },
      { row: ['/', '', ''] },
    ],
    invalid: [
      { row: ['22', '认知度、影响力，提高良好履职基础，服务社会发展能力', '有所提升'], message: 'sentence' },
      { row: ['22', '改善群众生活。助力城市创建', '提升'], message: 'sentence' },
      { row: ['12', '上级主管部门对本单位承担的全部科技计划项目组织验收的一次性通过率', '≥90%'], message: 'long' },
      { row: ['22', '促进地方经济社会发展和群众生活水平提高'.repeat(6), '提升'], message: 'overlong' },
    ],
  },
  check({ indicator: { name }, profile }, report) {
    const bare = bareName(name.text);
    const count = bare.length;
    const hard = threshold(profile, 'nameHardLimit');
    const limit = threshold(profile, 'nameMaxLength');
    if (name.text.length > hard) {
      report(name.at, 'overlong', { data: { count: String(name.text.length), limit: String(hard) } });
    } else if (!isPlainName(name.text) && isSentence(bare, profile)) {
      // “服务周期内，市民满意程度” ends in a measure: too long, but no story.
      const severity = !STOP.test(bare) && namesMeasure(bare, profile) ? 'suggestion' : 'warning';
      report(name.at, 'sentence', { data: { name: name.text }, severity });
    } else if (count > limit) {
      const data = { name: name.text, count: String(count), limit: String(limit) };
      report(name.at, 'long', { data, severity: 'warning' });
    }
  },
});

/** Marks that end a sentence, or commas in a name that is not short. */
function isSentence(bare: string, profile: Profile): boolean {
  if (!MARK.test(bare)) return false;
  return STOP.test(bare) || (bare.length > threshold(profile, 'nameClauseLength') && COMMA.test(bare));
}

const MARK = /[，,。；;！]/u;
const STOP = /[。；;！]/u;
/** Commas between figures are thousands separators. */
const COMMA = /(?<!\d)[，,]|[，,](?!\d)/u;
