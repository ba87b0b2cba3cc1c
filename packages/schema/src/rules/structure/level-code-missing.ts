import { defineRule } from '../../check/define-rule.ts';

/** A level label without the code this bureau prints, or with one it does not print. */
export const levelCodeMissing = defineRule({
  id: 'level-code-missing',
  code: 'S07',
  title: { zh: '指标编码缺少或多余', en: 'Level code missing or extra' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'row',
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: { zh: '同一批表写法一致，汇总时不用再改。', en: 'One way of writing in a batch saves work in the roll-up.' },
  messages: {
    missing: {
      what: { zh: '“{label}”前面没有编码。', en: '"{label}" carries no code.' },
      how: { zh: '改为“{fixed}”。', en: 'Write "{fixed}".' },
    },
    extra: {
      what: { zh: '“{label}”前面多了编码。', en: '"{label}" carries a code this form does not print.' },
      how: { zh: '改为“{fixed}”。', en: 'Write "{fixed}".' },
    },
  },
  fix: 'safe',
  examples: {
    valid: [
      { row: ['1-产出指标/11-数量指标', '培训次数', '≥5次'] },
      { row: ['11', '培训次数', '≥5次'], profile: 'mof-2015' },
    ],
    invalid: [
      { row: ['1-产出指标/数量指标', '培训次数', '≥5次'], message: 'missing', fix: '11-数量指标' },
      {
        row: ['产出指标/11-数量指标', '培训次数', '≥5次'],
        profile: 'mof-2015',
        settings: { levelCodes: 'absent' },
        message: 'extra',
        fix: '数量指标',
      },
    ],
  },
  check({ indicator: { level1, level2 }, profile }, report) {
    if (profile.levelCodes === 'optional') return 'not-applicable';
    for (const level of [level1, level2]) {
      const { code, printedCode, label, text, at, inherited } = level;
      if (code === undefined || inherited || text === '') continue;
      const fixed = profile.levelCodes === 'required' ? `${code}-${label}` : label;
      if (profile.levelCodes === 'required' && printedCode === undefined) {
        report(at, 'missing', { data: { label: text, fixed }, fix: fixed, fixAt: level });
      }
      if (profile.levelCodes === 'absent' && printedCode !== undefined) {
        report(at, 'extra', { data: { label: text, fixed }, fix: fixed, fixAt: level });
      }
    }
    return undefined;
  },
});
