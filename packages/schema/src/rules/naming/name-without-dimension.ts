import { defineRule } from '../../check/define-rule.ts';
import { lexicon } from '../../profile/settings.ts';
import type { TargetValue } from '../../value/target.ts';
import { bareName } from '../_lib/bare-name.ts';
import { nameHas } from '../_lib/name-words.ts';
import { trailingWord } from '../_lib/words.ts';
import { basis } from '../basis.data.ts';

/** A name that ends in 影响, 情况, 水平: something changes, but nothing is measured. */
export const nameWithoutDimension = defineRule({
  id: 'name-without-dimension',
  code: 'N05',
  title: { zh: '名称没有计量维度', en: 'Name without a dimension' },
  severity: 'suggestion',
  confidence: 'lexicon',
  scope: 'row',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.quantified],
  why: {
    zh: '名称不落到数量、比率或时间上，值就只能写“有所提升”。',
    en: 'Unless the name holds a number, rate or time, the value can only say "improved".',
  },
  messages: {
    open: {
      what: {
        zh: '“{name}”以“{word}”结尾，看不出计量什么。',
        en: '"{name}" ends in "{word}" and leaves open what is measured.',
      },
      how: { zh: '改为能计量的名称，如“…增长率”“…数量”。', en: 'Name a rate or a number.' },
    },
  },
  examples: {
    valid: [
      { row: ['21', '产出成果对项目经济效益贡献度', '较为明显'] },
      { row: ['21', '各类创新主体自主投入积极性', '持续提升'] },
      { row: ['11', '检查工作', '≥12次'] },
      { row: ['22', '居民健康素养水平', '≥32%'] },
      { row: ['22', '是否提高口岸应对能力', '是'] },
    ],
    invalid: [
      { row: ['21', '对企业经济效益的影响', '有所提升'], message: 'open' },
      { row: ['22', '本土科研人才引培力度', '持续加强'], message: 'open' },
      { row: ['24', '村级运转工作', '≥95%'], message: 'open' },
    ],
  },
  check({ indicator: { name, target }, profile }, report) {
    const bare = bareName(name.text);
    if (!nameHas(bare, profile, 'dimensionlessNouns', 'ends')) return;
    const word = trailingWord(bare, lexicon(profile, 'dimensionlessNouns'));
    // A count in its own unit (≥12次) brings the dimension that the name lacks; a question is answered by yes or no.
    if (word === undefined || isCounted(target, word) || name.text.includes('是否')) return;
    report(name.at, 'open', { data: { name: name.text, word } });
  },
});

/** A level may be a share (居民健康素养水平 ≥32%), while 工作 ≥95% does not say of what. */
function isCounted(target: TargetValue, word: string): boolean {
  if (target.kind === 'frequency') return true;
  if (target.kind !== 'number' && target.kind !== 'range') return false;
  return target.unit !== undefined && (target.unit !== '%' || word === '水平');
}
