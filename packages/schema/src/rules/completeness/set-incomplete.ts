import { defineRule } from '../../check/define-rule.ts';
import type { Form, Indicator } from '../../form/form.ts';
import { isFilled, levelOne } from '../_lib/indicator-kind.ts';
import { isUnfilled } from '../_lib/quantified.ts';
import { basis } from '../basis.data.ts';
import { headerOf } from './missing-kind.ts';

const NAMES = { annual: '年度', 'mid-term': '中期' } as const;
const KINDS = { '1': '产出', '2': '效益' } as const;

/** A form with a mid-term and an annual set of which one is left blank or lacks outputs or benefits. */
export const setIncomplete = defineRule({
  id: 'set-incomplete',
  code: 'C16',
  title: { zh: '中期或年度指标不全', en: 'Mid-term or annual set incomplete' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness, basis.system],
  why: {
    zh: '中期和年度各是一套指标，缺一套就无法分年考核。',
    en: 'Each set is judged by itself; with one missing the years cannot be told apart.',
  },
  messages: {
    blank: {
      what: { zh: '{term}指标值全部没有填写。', en: 'No value of the {term} set is filled in.' },
      how: { zh: '补充{term}指标值。', en: 'Fill in the values of the {term} set.' },
    },
    partial: {
      what: {
        zh: '{term}指标缺少{level}类，另一套里有。',
        en: 'The {term} set lacks {level}, which the other set has.',
      },
      how: { zh: '补充{term}的{level}指标。', en: 'Add {level} to the {term} set.' },
    },
  },
  examples: {
    valid: [{}, { form: { adjust: twoSets(() => true) } }, { form: { rows: [['11', '培训班次', '']] } }],
    invalid: [
      { form: { adjust: twoSets(() => false) }, message: 'blank' },
      { form: { adjust: twoSets(({ level1 }) => level1.code !== '2') }, message: 'partial' },
    ],
  },
  check({ form }, report) {
    const sets = { annual: rowsOf(form.indicators, 'annual'), 'mid-term': rowsOf(form.indicators, 'mid-term') };
    if (sets.annual.length === 0 || sets['mid-term'].length === 0) return 'not-applicable';
    for (const [set, other] of [
      ['annual', 'mid-term'],
      ['mid-term', 'annual'],
    ] as const) {
      const at = sets[set][0]?.value.at ?? headerOf(form);
      const missing = lacking(sets[set], sets[other]);
      if (missing === 'all') report(at, 'blank', { data: { term: NAMES[set] } });
      else for (const level of missing) report(at, 'partial', { data: { term: NAMES[set], level } });
    }
    return undefined;
  },
});

/** Kinds that one set holds and the other lacks, or `all` where nothing is filled in. */
function lacking(own: readonly Indicator[], other: readonly Indicator[]): 'all' | string[] {
  const filled = own.filter(({ target }) => !isUnfilled(target));
  if (filled.length === 0) return 'all';
  return Object.entries(KINDS)
    .filter(([code]) => !filled.some((row) => levelOne(row) === code))
    .filter(([code]) => other.some((row) => levelOne(row) === code && !isUnfilled(row.target)))
    .map(([, level]) => level);
}

function rowsOf(rows: readonly Indicator[], set: Indicator['set']): Indicator[] {
  return rows.filter((row) => row.set === set && isFilled(row));
}

/** For examples: the form with a mid-term set, and its annual values blank except where `keep` says so. */
function twoSets(keep: (row: Indicator) => boolean): (form: Form) => Form {
  return (form) => {
    const middle = form.indicators.map((row): Indicator => ({ ...row, set: 'mid-term' }));
    const annual = form.indicators.map((row): Indicator => {
      if (keep(row)) return row;
      return { ...row, value: { ...row.value, raw: '', text: '' }, target: { kind: 'empty' } };
    });
    return { ...form, indicators: [...middle, ...annual].map((row, index) => ({ ...row, index })) };
  };
}
