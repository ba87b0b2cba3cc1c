import { defineRule } from '../../check/define-rule.ts';
import type { Profile } from '../../profile/profile.ts';
import { lexicon } from '../../profile/settings.ts';
import { bareName } from '../_lib/bare-name.ts';
import { nameHas } from '../_lib/name-words.ts';
import { findWord, leadingWord, wordPositions } from '../_lib/words.ts';
import { basis } from '../basis.data.ts';

/** The result is already told in the name. */
export const nameWithVerdict = defineRule({
  id: 'name-with-verdict',
  code: 'N11',
  title: { zh: '名称里写了评价', en: 'A verdict inside the name' },
  severity: 'suggestion',
  confidence: 'lexicon',
  scope: 'row',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.guide2021],
  why: {
    zh: '名称应当中性，好坏由指标值来说。',
    en: 'A name is neutral; the value says how good it is to be.',
  },
  messages: {
    verdict: {
      what: {
        zh: '“{name}”里的“{word}”是评价，不是计量内容。',
        en: '"{word}" in "{name}" judges instead of naming a measure.',
      },
      how: { zh: '改为中性的计量名称，结果写在指标值里。', en: 'Name the measure; put the result into the value.' },
    },
  },
  examples: {
    valid: [
      {},
      { row: ['11', '有效发明专利数量', '≥5件'] },
      { row: ['22', '岗位技能提升率', '≥80%'] },
      { row: ['24', '持续开展年限', '≥3年'] },
      { row: ['12', '持续改善率', '≥80%'] },
      { row: ['22', '是否提高了通关速度', '是'] },
    ],
    invalid: [
      { row: ['22', '群众获得感显著提升', '显著'], message: 'verdict' },
      { row: ['23', '在绿色低碳方面有一定积极影响', '达到预期'], message: 'verdict' },
    ],
  },
  check({ indicator: { name }, profile }, report) {
    const bare = bareName(name.text);
    if (!nameHas(bare, profile, 'verdictPhrases') && !nameHas(bare, profile, 'verdictAdverbs')) return;
    if (bare.includes('是否')) return;
    const word = verdictIn(bare, profile);
    if (word !== undefined) report(name.at, 'verdict', { data: { name: name.text, word } });
  },
});

function verdictIn(bare: string, profile: Profile): string | undefined {
  const phrase = findWord(bare, lexicon(profile, 'verdictPhrases'));
  if (phrase !== undefined) return phrase;
  const verbs = lexicon(profile, 'verdictVerbs');
  for (const { word, at } of wordPositions(bare, lexicon(profile, 'verdictAdverbs'))) {
    const after = bare.slice(at + word.length);
    const verb = leadingWord(after, verbs);
    // 持续改善率 names a rate; only a statement is a verdict.
    if (verb !== undefined && !/^(?:率|度|数|量|幅度|值)/u.test(after.slice(verb.length))) return word + verb;
  }
  return undefined;
}
