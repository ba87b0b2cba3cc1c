import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import type { NumberTarget, RangeTarget } from '../../value/target.ts';
import { findUnit } from '../../value/unit.ts';
import { nameFacts } from '../_lib/name-facts.ts';
import { isDeclaredQualitative } from '../_lib/row-kind.ts';
import { type Rewriting, rewriteValue, wholeValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';

/** A bare number. The integrated system asks for a unit with every figure. */
export const unitMissing = defineRule({
  id: 'unit-missing',
  code: 'V05',
  title: { zh: '指标值没有计量单位', en: 'Value without a unit' },
  severity: 'error',
  confidence: 'certain',
  scope: 'row',
  targets: ['number', 'range'],
  review: '完整性',
  since: '0.1.0',
  basis: [basis.system, basis.quantified],
  why: {
    zh: '没有单位，分不清是人数、金额还是百分比。',
    en: 'Without a unit a figure may be people, money or percent.',
  },
  messages: {
    missing: {
      what: { zh: '指标值“{value}”没有单位。', en: 'The value "{value}" has no unit.' },
      how: { zh: '写明计量单位（人、家、次、万元等）。', en: 'State the unit (人, 家, 次, 万元 …).' },
    },
    implied: {
      what: {
        zh: '指标值“{value}”没有单位，名称里是“{unit}”。',
        en: 'The value "{value}" has no unit; the name says "{unit}".',
      },
      how: { zh: '改为“{fixed}”。', en: 'Write "{fixed}".' },
    },
    usual: {
      what: { zh: '指标值“{value}”没有单位。', en: 'The value "{value}" has no unit.' },
      how: { zh: '改为“{fixed}”。', en: 'Write "{fixed}".' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['11', '培训人数', '50', { unit: '人' }] },
      { row: ['11', '算力规模', '≥50PFLOPS'] },
      { row: ['12', '安全事故数', '0'] },
      { row: ['12', '培训合格率', '98'] },
      { row: ['11', '培训人数（人）', '50'] },
      { row: ['13', '完成年份', '2025'] },
      { row: ['12', '县道PQI值', '≥90'] },
      { row: ['14', '培训经费（万元）', '≤50'] },
    ],
    invalid: [
      { row: ['11', '培训规模', '50'], message: 'missing' },
      { row: ['11', '培训规模', '50', { operator: '≥', unit: '' }], message: 'missing' },
      { row: ['11', '培训人次', '≥50'], message: 'implied', fix: '≥50人次' },
      { row: ['11', '培训人次', '50', { operator: '≥', unit: '' }], message: 'implied', fix: '人次' },
      { row: ['11', '药品监管企业数', '≥124'], message: 'usual', fix: '≥124家' },
      { row: ['11', '人均培训学时', '≥90'], message: 'implied', fix: '≥90学时' },
      { row: ['11', '配送图书册次', '≥3.2', { remark: '万册次' }], message: 'usual', fix: '≥3.2万册次' },
    ],
  },
  check({ indicator, profile }, report) {
    const { target, name, extras, value } = indicator;
    if (target.kind !== 'number' && target.kind !== 'range') return 'not-applicable';
    if (target.unit !== undefined || target.per !== undefined || isDeclaredQualitative(indicator)) return undefined;
    const { ratio, bare } = nameFacts(name.text, profile);
    if (needsNone(target, bare, ratio) || isUnitTold(indicator)) return undefined;
    const at = (extras.unit ?? value).at;
    const { unit, usual } = likelyUnit(indicator, bare);
    const severity = 'suggestion';
    if (unit !== undefined) {
      const { fixed, fix, fixAt } = withUnit(indicator, unit);
      report(at, 'implied', { data: { value: value.text, unit, fixed }, fix, fixAt, severity });
    } else if (usual !== undefined) {
      const { fixed, fix, fixAt } = withUnit(indicator, usual);
      report(at, 'usual', { data: { value: value.text, fixed }, fix, fixAt, severity });
    } else report(at, 'missing', { data: { value: value.text } });
    return undefined;
  },
});

/** A unit of a trade that no list holds: 40DDDs, 50PFLOPS, 300Nm³; a lone letter tells nothing. */
const TRADE = /\d\s*[A-Za-z]{2}[A-Za-z\d²³/·]*$/u;

/** Acidity, and indices by their name or letters. */
const UNITLESS = /[Pp]H|ph|指数|系数|(?:AQI|[PMR]QI|[PB]CI|NDVI|PMI|[CP]PI|BMI|NPS|EI)(?:均?值)?$/u;

/** Zero of anything is zero; a rate is V32; a year alone is a point in time; PH has no unit. */
function needsNone(target: NumberTarget | RangeTarget, bare: string, ratio: boolean): boolean {
  if (target.kind === 'range') return ratio || UNITLESS.test(bare);
  const figure = Number(target.value);
  if (figure === 0 || (ratio && figure <= 100)) return true;
  if (figure >= 1990 && figure <= 2100 && /时间|年份|时限|期/u.test(bare)) return true;
  return UNITLESS.test(bare);
}

function isUnitTold({ name, value }: Indicator): boolean {
  return unitInBrackets(name.text) || TRADE.test(value.text);
}

function unitInBrackets(name: string): boolean {
  const inside = /[（(](?:单位[:：])?([^（()）]{1,8})[)）]/u.exec(name)?.[1]?.replaceAll(/[≥≤><=*＊_%％\s]/gu, '');
  return inside !== undefined && (findUnit(inside) !== undefined || /[（(][^（()）]*[%％]/u.test(name));
}

/** The unit that a remark holds or the thing is counted in (`usual`), or the one that ends its name. */
function likelyUnit(indicator: Indicator, bare: string): { readonly unit?: string; readonly usual?: string } {
  const usual = unitBeside(indicator);
  if (usual !== undefined) return { usual };
  const unit = impliedUnit(bare);
  if (unit !== undefined) return { unit };
  const own = usualUnit(bare);
  return own === undefined ? {} : { usual: own };
}

/** A unit that stands in a column of remarks: 3.2 | 万册次. */
function unitBeside({ extras: { explanation, remark } }: Indicator): string | undefined {
  return [explanation, remark].map((cell) => cell?.text.trim() ?? '').find((text) => findUnit(text) !== undefined);
}

/** What is counted in one way only: 企业数 in 家. */
const NOUN = /(人员|企业|案件|车辆|学校)数量?$/u;
const CLASSIFIERS: Readonly<Record<string, string>> = { 人员: '人', 企业: '家', 案件: '件', 车辆: '辆', 学校: '所' };

function usualUnit(bare: string): string | undefined {
  return CLASSIFIERS[NOUN.exec(bare)?.[1] ?? ''];
}

/** `培训人次`, `受益户数`: the counted unit is the end of the name. */
function impliedUnit(bare: string): string | undefined {
  const word = /(人次|场次|班次|批次|户次|学时|课时|[人户次天篇份项])(?:数量|数)?$/u.exec(bare)?.[1];
  return word === '项' && !bare.endsWith('项数') ? undefined : word;
}

function withUnit(indicator: Indicator, unit: string): Rewriting {
  const cell = indicator.extras.unit;
  if (cell === undefined) return rewriteValue(indicator, `${indicator.value.text}${unit}`);
  return { fixed: `${wholeValue(indicator)}${unit}`, fix: unit, fixAt: cell };
}
