import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { lexicon } from '../../profile/settings.ts';
import type { TargetValue } from '../../value/target.ts';
import { findUnit } from '../../value/unit.ts';
import { yearRows } from '../_lib/indicator-kind.ts';
import { isUnfilled } from '../_lib/quantified.ts';
import { findWord } from '../_lib/words.ts';
import { basis } from '../basis.data.ts';

/** Time indicators of which none says when. */
export const timeWithoutTime = defineRule({
  id: 'time-without-time',
  code: 'C15',
  title: { zh: '时效指标没有时间要求', en: 'Time indicators without a time' },
  severity: 'warning',
  confidence: 'lexicon',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.guide2021],
  why: {
    zh: '时效指标应写出完成时间、时限、频次或及时率。',
    en: 'A time indicator gives a date, a limit, a frequency or a rate of punctuality.',
  },
  messages: {
    none: {
      what: { zh: '时效指标“{name}”没有时间要求。', en: 'The time indicator "{name}" holds no time.' },
      how: { zh: '补充完成时间、办理时限或及时率。', en: 'Add a date, a time limit or a rate of punctuality.' },
    },
    several: {
      what: { zh: '{count} 个时效指标都没有时间要求。', en: 'None of the {count} time indicators holds a time.' },
      how: { zh: '补充完成时间、办理时限或及时率。', en: 'Add a date, a time limit or a rate of punctuality.' },
    },
  },
  examples: {
    valid: [
      {},
      {
        form: {
          rows: [
            ['13', '资金拨付率', '≥90%'],
            ['13', '培训完成时间', '12月底前'],
          ],
        },
      },
      { form: { rows: [['13', '资金到位及时率', '≥90%']] } },
      { form: { rows: [['13', '工作安排', '按月安排']] } },
      { form: { rows: [['13', '服务响应', '2小时以内']] } },
      { form: { rows: [['13', '检查', '每月1次']] } },
      { form: { rows: [['13', '项目实施', '']] } },
      { form: { rows: [['13', '12月底前项目完成率', '100%']] } },
    ],
    invalid: [
      { form: { rows: [['13', '资金拨付率', '90%以上']] }, message: 'none' },
      {
        form: {
          rows: [
            ['13', '违建处置率', '=100%'],
            ['13', '带动投入', '≥100万元'],
          ],
        },
        message: 'several',
      },
    ],
  },
  check({ form, profile }, report) {
    const rows = yearRows(form).filter(({ level2 }) => level2.code === '13');
    const filled = rows.filter(({ target }) => !isUnfilled(target));
    const [first] = filled;
    if (first === undefined) return rows.length === 0 ? 'not-applicable' : 'insufficient-data';
    if (filled.some((row) => hasTime(row, profile))) return undefined;
    const related = filled.slice(1).map(({ name }) => name.at);
    if (filled.length === 1) report(first.name.at, 'none', { data: { name: first.name.text } });
    else report(first.name.at, 'several', { data: { count: String(filled.length) }, related });
    return undefined;
  },
});

/** A date or a round in the name: 12月底前项目完成率, 每季度检查. */
const DATED = /\d月|[年季月]度?[底末内]|每[年季月周日]/u;
const IN_WORDS = /年|月|日|天|季|周|旬|小时|分钟|时限|当期|实时|即时/u;

function hasTime({ name, value, target }: Indicator, profile: Profile): boolean {
  const words = lexicon(profile, 'timeWords');
  if (findWord(name.text, words) !== undefined || DATED.test(name.text) || isTime(target)) return true;
  return target.kind !== 'number' && (findWord(value.text, words) !== undefined || IN_WORDS.test(value.text));
}

function isTime(target: TargetValue): boolean {
  switch (target.kind) {
    case 'deadline':
    case 'period':
    case 'frequency':
      return true;
    case 'number':
    case 'range':
      return [target.unit, ...(target.per ?? [])].some((word) => isTimeUnit(word));
    case 'composite':
      return target.parts.some(isTime);
    default:
      return false;
  }
}

function isTimeUnit(word: string | undefined): boolean {
  const dimension = word === undefined ? undefined : findUnit(word)?.dimension;
  return dimension === 'day' || dimension === 'working-day' || dimension === 'month';
}
