import { defineRule } from '../../check/define-rule.ts';
import { levelsOf } from '../../taxonomy/resolve-level.ts';
import type { LevelOne, Taxonomy } from '../../taxonomy/taxonomy.ts';
import { basis } from '../basis.data.ts';

/** A level-2 kind under a level-1 kind it does not belong to. */
export const levelMisplaced = defineRule({
  id: 'level-misplaced',
  code: 'S05',
  title: { zh: '二级指标归错一级指标', en: 'Level 2 under the wrong level 1' },
  severity: 'error',
  confidence: 'certain',
  scope: 'row',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: {
    zh: '产出、效益、满意度分别计分，归错了会算到别的一级指标里。',
    en: 'Output, benefit and satisfaction are scored apart.',
  },
  messages: {
    misplaced: {
      what: { zh: '“{label}”放在了“{level}”下面。', en: '"{label}" stands under "{level}".' },
      how: { zh: '移到“{expected}”下面。', en: 'Move it under "{expected}".' },
    },
  },
  examples: {
    valid: [
      { row: ['2-效益指标/21-经济效益', '新增销售收入', '≥5万元'] },
      {
        form: {
          rows: [
            ['21', '新增销售收入', '≥5万元'],
            ['', '新增税收', '≥1万元'],
          ],
        },
      },
    ],
    invalid: [
      { row: ['1-产出指标/21-经济效益', '新增销售收入', '≥5万元'], message: 'misplaced' },
      { row: ['效益指标/数量指标', '培训次数', '≥5次'], message: 'misplaced' },
    ],
  },
  check({ indicator: { level1, level2 }, form, profile }, report) {
    if (level1.code === undefined || level2.code === undefined || level2.inherited) return;
    const parents = parentsIn(levelsOf(form.taxonomy, profile)).get(level2.code);
    const parent = parents?.[0];
    if (parent === undefined || parents?.some(({ code }) => code === level1.code)) return;
    const data = { label: level2.text, level: level1.text, expected: parent.name };
    report(level2.at, 'misplaced', { data, related: [level1.at] });
  },
});

const known = new WeakMap<Taxonomy['levels'], ReadonlyMap<string, readonly LevelOne[]>>();

/** Below which levels the kinds of a taxonomy stand. */
function parentsIn(levels: Taxonomy['levels']): ReadonlyMap<string, readonly LevelOne[]> {
  const found = known.get(levels);
  if (found !== undefined) return found;
  const parents = new Map<string, LevelOne[]>();
  for (const level of levels) {
    for (const { code } of level.children) parents.set(code, [...(parents.get(code) ?? []), level]);
  }
  known.set(levels, parents);
  return parents;
}
