import { defineRule } from '../../check/define-rule.ts';
import type { Level } from '../../form/form.ts';
import { basis } from '../basis.data.ts';

/** The printed code and the printed name of a level are of different kinds. */
export const levelCodeWrong = defineRule({
  id: 'level-code-wrong',
  code: 'S06',
  title: { zh: '指标编码与名称不一致', en: 'Level code and name disagree' },
  severity: 'error',
  confidence: 'certain',
  scope: 'row',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness, basis.system],
  why: { zh: '系统按编码归类，编码不对，指标就归到别处。', en: 'The system files by code.' },
  messages: {
    disagrees: {
      what: {
        zh: '“{label}”的编码是 {code}，而这个名称的编码是 {expected}。',
        en: '"{label}" carries code {code}; this name has code {expected}.',
      },
      how: { zh: '核对后改为“{fixed}”。', en: 'Check, then write "{fixed}".' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['1-产出指标/13-时效指标', '办结时间', '≤5天'] },
      { row: ['产出指标/3.时效指标', '办结时间', '≤5天'], profile: 'mof-2015' },
    ],
    invalid: [
      { row: ['1-产出指标/12-时效指标', '办结时间', '≤5天'], message: 'disagrees', fix: '13-时效指标' },
      { row: ['2-产出指标/11-数量指标', '培训次数', '≥5次'], message: 'disagrees', fix: '1-产出指标' },
      {
        row: ['1-产出指标/12 时效指标', '办结时间', '≤5天'],
        message: 'disagrees',
        fix: '13 时效指标',
      },
    ],
  },
  check({ indicator: { level1, level2 }, profile }, report) {
    // Where codes are not asked for, “1.成本指标” counts the levels; only two digits are meant as a code.
    const judged = [profile.levelCodes === 'required' && level1, level2.printedCode?.length === 2 && level2];
    for (const level of judged) {
      if (level === false || !isWrong(level)) continue;
      const { code = '', printedCode = '', text, at } = level;
      const fixed = text.replace(printedCode, code);
      report(at, 'disagrees', {
        data: { label: text, code: printedCode, expected: code, fixed },
        fix: fixed,
        fixAt: level,
      });
    }
  },
});

function isWrong({ code, printedCode, inherited }: Level): boolean {
  return code !== undefined && printedCode !== undefined && printedCode !== code && !inherited && !code.startsWith('4');
}
