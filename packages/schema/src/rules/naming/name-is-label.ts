import { defineRule } from '../../check/define-rule.ts';
import type { Profile } from '../../profile/profile.ts';
import { lexicon } from '../../profile/settings.ts';
import { taxonomies } from '../../taxonomy/taxonomies.data.ts';
import { bareName } from '../_lib/bare-name.ts';
import { basis } from '../basis.data.ts';

/** A name that repeats the label of its kind and says nothing of its own. */
export const nameIsLabel = defineRule({
  id: 'name-is-label',
  code: 'N10',
  title: { zh: '名称只是指标类别', en: 'Name is only the label of its kind' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'row',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: {
    zh: '三级指标要写具体衡量什么，不能重复上一级的名称。',
    en: 'Level 3 says what is measured; it does not repeat the level above.',
  },
  messages: {
    label: {
      what: { zh: '“{name}”是指标类别，不是具体指标。', en: '"{name}" is a kind of indicator, not an indicator.' },
      how: { zh: '写明具体衡量的内容。', en: 'Say what is measured.' },
    },
  },
  examples: {
    valid: [{}, { row: ['31', '服务对象满意度', '≥95%'] }, { row: ['12', '工程质量', '合格'] }],
    invalid: [
      { row: ['31', '满意度指标', '≥95%'], message: 'label' },
      { row: ['11', '数量', '≥5个'], message: 'label' },
      { row: ['14', '社会成本指标', '≤5万元'], message: 'label' },
    ],
  },
  check({ indicator: { name }, profile }, report) {
    const bare = bareName(name.text);
    if (labels(profile).has(bare)) report(name.at, 'label', { data: { name: name.text } });
  },
});

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

function labels(profile: Profile): ReadonlySet<string> {
  const words = lexicon(profile, 'labelNames');
  let found = known.get(words);
  if (found === undefined) {
    const kinds = taxonomies.flatMap(({ levels }) => [...levels, ...levels.flatMap(({ children }) => children)]);
    found = new Set([...words, ...kinds.map(({ name }) => name)]);
    known.set(words, found);
  }
  return found;
}
