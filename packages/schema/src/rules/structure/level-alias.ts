import { defineRule } from '../../check/define-rule.ts';
import type { Level } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';

/** A level label that is understood but is not the name this frame prints. */
export const levelAlias = defineRule({
  id: 'level-alias',
  code: 'S08',
  title: { zh: '指标层级用了别名', en: 'Level written by another name' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'row',
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: { zh: '同一种指标用同一个名称，汇总时才能合并。', en: 'One name for one kind keeps the roll-up together.' },
  messages: {
    alias: {
      what: { zh: '“{label}”在本指标体系中叫“{name}”。', en: '"{label}" is called "{name}" in this frame.' },
      how: { zh: '统一为“{fixed}”。', en: 'Write "{fixed}".' },
    },
  },
  fix: 'safe',
  examples: {
    valid: [
      { row: ['2-效益指标/23-生态效益指标', '林地面积', '≥5亩'] },
      { row: ['2-效益指标/23-生态效益', '林地面积', '≥5亩'] },
    ],
    invalid: [
      { row: ['2-效益指标/23-环境效益指标', '林地面积', '≥5亩'], message: 'alias', fix: '23-生态效益' },
      {
        form: { rows: [['效果指标/生态效益指标', '林地面积', '≥5亩']] },
        profile: 'mof-2015',
        message: 'alias',
        fix: '效益指标',
      },
    ],
  },
  check({ indicator: { level1, level2 }, profile }, report) {
    for (const level of [level1, level2]) {
      if (level.inherited || isAccepted(level, profile)) continue;
      const { code, name, label, text, at, printedCode } = level;
      if (code === undefined || name === undefined) continue;
      const own = profile.levelLabels?.[code] ?? name;
      const fixed = printedCode === undefined ? own : `${code}-${own}`;
      if (label !== '') report(at, 'alias', { data: { label: text, name: own, fixed }, fix: fixed });
    }
  },
});

function isAccepted({ code = '', name, label }: Level, { levelLabels, levelAliases }: Profile): boolean {
  return label === name || label === levelLabels?.[code] || levelAliases?.[code]?.includes(label) === true;
}
