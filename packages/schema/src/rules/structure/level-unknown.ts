import { defineRule, type FormHead } from '../../check/define-rule.ts';
import type { Level } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { levelsOf, resolveLevel } from '../../taxonomy/resolve-level.ts';
import { basis } from '../basis.data.ts';
import { isOneEditAway } from './one-edit.ts';

/** A level label that the taxonomy of the form does not know. */
export const levelUnknown = defineRule({
  id: 'level-unknown',
  code: 'S04',
  title: { zh: '指标层级名称认不出', en: 'Level label unknown' },
  severity: 'error',
  confidence: 'certain',
  scope: 'row',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness, basis.system],
  why: {
    zh: '一级、二级指标名称要与指标体系一致，系统才能归类和汇总。',
    en: 'Levels must be those of the indicator frame, or the system cannot file and total them.',
  },
  messages: {
    typo: {
      what: { zh: '“{label}”不在指标体系中，疑似“{fixed}”。', en: '"{label}" is not in the frame; perhaps "{fixed}".' },
      how: { zh: '改为“{fixed}”。', en: 'Write "{fixed}".' },
    },
    unknown: {
      what: { zh: '“{label}”不在指标体系中。', en: '"{label}" is not in the frame.' },
      how: { zh: '核对后改为指标体系中的名称。', en: 'Use a name of the frame.' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['效果指标/环境效益指标', '林地面积增加', '≥5亩'] },
      { row: ['产 出 指 标/数 量 指 标', '培训次数', '≥5次'] },
      { row: ['3-满意度指标/31-受益群众满意度', '群众满意度', '≥90%'] },
      { form: { rows: [['效益指标/可持续影响指标', '设施使用年限', '≥5年']] }, profile: 'mof-2021' },
    ],
    invalid: [
      { row: ['产生指标/数量指标', '培训次数', '≥5次'], message: 'typo', fix: '产出指标' },
      { row: ['1-产出指标/其他指标', '培训次数', '≥5次'], message: 'unknown' },
    ],
  },
  check({ indicator: { level1, level2 }, form, profile }, report) {
    for (const level of [level1, level2]) {
      if (level.code !== undefined || level.text === '' || level.inherited || isLasting(level)) continue;
      const fixed = nearest(level, form, profile);
      // A place may have kinds of its own; only a slip of the pen is certain.
      if (fixed === undefined) report(level.at, 'unknown', { data: { label: level.text }, severity: 'warning' });
      else report(level.at, 'typo', { data: { label: level.text, fixed }, fix: fixed, fixAt: level });
    }
  },
});

function nearest({ label }: Level, { taxonomy }: FormHead, profile: Profile): string | undefined {
  const levels = levelsOf(taxonomy, profile);
  const names = levels.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)]);
  return names.find((name) => isOneEditAway(label, name));
}

/** The 2021 frame has dropped 可持续影响; the forms of many places still print it. */
function isLasting({ label }: Level): boolean {
  return resolveLevel('mof-2015', label, '2').code === '24';
}
