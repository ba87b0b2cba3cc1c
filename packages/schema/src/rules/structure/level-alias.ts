import { defineRule } from '../../check/define-rule.ts';
import type { Form, Indicator, Level } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { levelsOf } from '../../taxonomy/resolve-level.ts';

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
      {
        form: { rows: [['效益指标/生态效益指标', '林地面积', '≥5亩']], adjust: weighed('效益指标') },
        profile: 'mof-2015',
      },
      { form: { rows: [['效益指标/生态效益指标', '林地面积', '≥5亩']], adjust: asIn2011 }, profile: 'mof-2015' },
    ],
    invalid: [
      { row: ['2-效益指标/23-环境效益指标', '林地面积', '≥5亩'], message: 'alias', fix: '23-生态效益' },
      {
        form: { rows: [['效果指标/生态效益指标', '林地面积', '≥5亩']] },
        profile: 'mof-2015',
        message: 'alias',
        fix: '效益指标',
      },
      {
        form: { rows: [['效果指标/生态效益指标', '林地面积', '≥5亩']], adjust: weighed('效果') },
        profile: 'mof-2015',
        message: 'alias',
        fix: '效益指标（50分）',
      },
    ],
  },
  check({ indicator: { level1, level2 }, profile }, report) {
    judge(level1);
    // One cell over both columns (满意度) takes one name.
    if (level1.at.address !== level2.at.address) judge(level2);

    function judge(level: Level): void {
      if (level.inherited || isAccepted(level, profile)) return;
      const own = ownName(level, level === level1 ? 'one' : 'two', profile);
      const [points = ''] = POINTS.exec(level.text) ?? [];
      if (own === undefined || own === level.label || (points !== '' && level.text === own + points)) return;
      const fixed = `${level.printedCode === undefined ? own : `${level.code}-${own}`}${points}`;
      report(level.at, 'alias', { data: { label: level.text, name: own, fixed }, fix: fixed, fixAt: level });
    }
  },
});

/** What a level weighs stays beside its name: 产出（40分）. */
const POINTS = /\s*(?:[（(]\s*\d+(?:\.\d+)?\s*[分%％]?\s*[)）]|\d+(?:\.\d+)?\s*[分%％])\s*$/u;

/** For an example: 生态效益 under the frame that calls it 环境效益. */
function asIn2011(form: Form): Form {
  const named = (row: Indicator): Indicator => ({ ...row, level2: { ...row.level2, name: '环境效益指标' } });
  return { ...form, indicators: form.indicators.map(named) };
}

/** For an example: the points of a level beside its label, as the reader hands them on. */
function weighed(label: string): (form: Form) => Form {
  const text = `${label}（50分）`;
  const named = (row: Indicator): Indicator => ({ ...row, level1: { ...row.level1, raw: text, text, label: text } });
  return (form) => ({ ...form, indicators: form.indicators.map(named) });
}

/** What the profile calls a label that is understood: a form laid out by another frame is still filed by this one. */
function ownName({ code, name, label }: Level, tier: 'one' | 'two', profile: Profile): string | undefined {
  if (code === undefined || name === undefined || label === '') return undefined;
  const frame = levelsOf(profile.taxonomy, profile);
  const kinds = tier === 'one' ? frame : frame.flatMap(({ children }) => children);
  const plain = label.replace(/(?:指标)?$/u, '指标');
  return profile.levelLabels?.[code] ?? kinds.find((kind) => kind.name === plain)?.name ?? name;
}

function isAccepted({ code = '', name, label }: Level, { levelLabels, levelAliases }: Profile): boolean {
  return label === name || label === levelLabels?.[code] || levelAliases?.[code]?.includes(label) === true;
}
