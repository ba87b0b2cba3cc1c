import { groupsOf } from './groups.ts';
import { HINT } from './hint.ts';
import { PERIODS } from './period.data.ts';
import {
  FAMILIES,
  NO_WORDS,
  PLACEHOLDER_WORDS,
  UNMEASURABLE_STEMS,
  YES_WORDS,
  ZERO_OBJECTS,
} from './qualitative.data.ts';
import type {
  BooleanTarget,
  BudgetReferenceTarget,
  DeadlineTarget,
  NumberTarget,
  PeriodTarget,
  PlaceholderTarget,
  QualitativeFamily,
  QualitativeTarget,
  UnmeasurableTarget,
} from './target.ts';
import { findUnit, unitAt } from './unit.ts';
import { growTree, wordAt } from './word-tree.ts';

const PLACEHOLDERS = new Set(PLACEHOLDER_WORDS);
const ONLY_SIGNS = /^[-_*/\\、.,…·~×✕xX?？#—=+()|&^@!:;]+$/u;
const SLOT =
  /[*×✕]{2}|_{2}|[xX]{2}|…|\.{3}|^[≥≤><=]?[xX*×N](?=$|[+%\u4E00-\u9FA5])|\(\)|^[≥≤><=]*%$|^[≥≤><=]+$|^[≥≤><=](?:[_*×xX]|万?元\/)/u;
const TO_FILL = /^(?:[请待需]填写|填写(?:具体|数值|实际|内容|说明|目标|指标|相应))/u;
const NUMBERED_SLOT = /^(?:指标|目标)值?\d*:?$/u;

/** A slot nobody filled: `≥**%`, `XX人`, `/`, `≥%`. */
export function parsePlaceholder(text: string, signs: number): PlaceholderTarget | undefined {
  // A bare cross is an answer, not a slot.
  if (text === '×' || !isUnfilled(text, signs)) return undefined;
  return { kind: 'placeholder', text };
}

function isUnfilled(text: string, signs: number): boolean {
  if (PLACEHOLDERS.has(text) || TO_FILL.test(text)) return true;
  if ((signs & HINT.sign) !== 0 && (ONLY_SIGNS.test(text) || SLOT.test(text) || NUMBERED_SLOT.test(text))) return true;
  const word = text.replace(/^[≥≤><=]/u, '');
  const unit = text.length <= LONGEST_LONE_UNIT || word !== text ? findUnit(word) : undefined;
  return unit !== undefined && !NAMES.has(word) && unit.dimension !== 'grade' && unit.dimension !== 'bandwidth';
}

/** A unit without its number. */
const LONGEST_LONE_UNIT = 2;
/** Units that also are words of their own: the grade B, 整年. */
const NAMES = new Set(['B', '整年']);

const UNMEASURABLE_WORDS = growTree(UNMEASURABLE_STEMS.map((word) => [word, true] as const));
const DEPENDS =
  /由[^,;]{0,20}(?:决定|确定|而定)|(?:视|依|依据|根据|按照?|按)[^,;]{0,20}(?:而定|确定|核定|为准)$|[视根依][^,;]{0,20}情况|以[^,;]{0,20}为准$/u;

/** Depends on something outside the table: 据实结算, 由实际申报项目数决定. */
export function parseUnmeasurable(text: string, signs: number): UnmeasurableTarget | undefined {
  return holds(UNMEASURABLE_WORDS, text) || ((signs & HINT.depends) !== 0 && DEPENDS.test(text))
    ? { kind: 'unmeasurable', text }
    : undefined;
}

function holds<T>(tree: Parameters<typeof wordAt<T>>[0], text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (wordAt(tree, text, at) !== undefined) return true;
  return false;
}

const BUDGET =
  /^(?:项目)?(?:总?成本|费用|支出|资金|投资|经费|造价)?(?:[≤<=]|不超过?|不超出|不突破|不得超过|不能超过|控制在|未超过?|未超出|低于|小于等于|小于|不高于|在|严格控制在|不大于|等于|严格按照?|未突破|不得突破|不得超出|严格控制|无超|不超支|不|按照?|依据|以)?(?:年初|年度|当年|本年|全年|项目|部门|财政|批复|批准|下达|核定|总|的|投资|合同|采购|招标|既定|计划|相应|规定|专项|资金|支出)*(?:超?预算|超?概算|财政拨款|拨款|控制价|批复|合同金额|合同价款?|中标价|中标金额|财政评审价?|评审价|采购限额|限价)(?:金额|数额|数|总额|额度|指标|资金|支出|安排|批复|控制数|控制价|范围|标准|成本|价|数量|经费|总数|总量|控制|执行|要求|费用|批准|核定|的|总)*(?:之?内|以内|范围内|范围之内|内执行)?$/u;

/** 不超预算, ≤预算数, 控制在预算范围内. */
export function parseBudgetReference(text: string): BudgetReferenceTarget | undefined {
  if (/\d/u.test(text) || !BUDGET.test(text)) return undefined;
  const cmp = /^(?:=|等于)/u.test(text) ? 'eq' : /^(?:<|低于|小于(?!等于))/u.test(text) ? 'lt' : 'le';
  return { kind: 'budgetRef', cmp, text };
}

const YES = new Set(YES_WORDS);
const NO = new Set(NO_WORDS);

/** 是, 否, 完成. */
export function parseBoolean(text: string): BooleanTarget | undefined {
  if (YES.has(text)) return { kind: 'boolean', value: true, text };
  return NO.has(text) ? { kind: 'boolean', value: false, text } : undefined;
}

const ZERO = new Set(ZERO_OBJECTS);

const NOUGHT = /^([\u4E00-\u9FA5]{0,12}?)(?<!\d)[零0]([\u4E00-\u9FA5]{2,8})$/u;
const COUNTED = /(?:发生|事件|案件)?(?:率|数|次数|起数)?$/u;

/** 零事故 is nought, and so is 安全事故零发生. */
export function parseZero(text: string): NumberTarget | undefined {
  const found = /[零0]/u.test(text) ? groupsOf(NOUGHT, text) : undefined;
  if (found === undefined) return undefined;
  const [, label, object] = found;
  if (!ZERO.has(object) && !ZERO.has(object.replace(COUNTED, ''))) return undefined;
  return { kind: 'number', cmp: 'eq', value: '0', note: label + object };
}

/** 当年, 年度内完成: by the end of the budget year. */
const WITHIN_YEAR =
  /^(?:在)?(?:当年度?|本年度?|年度|年内|今年|年终)(?:之?内)?(?:全部)?(?:完成|完成率|实施|到位|办结|完工|投入使用|拨付|支付)?$/u;

export function parseWithinYear(text: string): DeadlineTarget | undefined {
  return WITHIN_YEAR.test(text) ? { kind: 'deadline', part: '底' } : undefined;
}

const WHOLE_YEAR = new Set(['全年', '全年度', '全年内', '整年']);

/** 全年 as a time. */
export function parseWholeYear(text: string): PeriodTarget | undefined {
  return WHOLE_YEAR.has(text) ? { kind: 'period', from: { month: 1 }, to: { month: 12 } } : undefined;
}

const STEMS = growTree(
  FAMILIES.flatMap(([family, stems], rank) => stems.split(' ').map((stem) => [stem, { family, rank }] as const)),
);

/** Words without a figure, by what they claim. */
export function parseQualitative(text: string): QualitativeTarget {
  const periodical = periodOf(text);
  if (periodical !== undefined) return periodical;
  let family: QualitativeFamily = 'other';
  let best = FAMILIES.length;
  for (let at = 0; at < text.length && best > 0; at += 1) {
    const found = wordAt(STEMS, text, at)?.meaning;
    if (found === undefined || found.rank >= best) continue;
    ({ family, rank: best } = found);
  }
  return { kind: 'qualitative', family, text };
}

/** 按月安排, 每季度, 逐年: how often, in words alone. */
function periodOf(text: string): QualitativeTarget | undefined {
  if (!'按每逐'.includes(text.charAt(0))) return undefined;
  const found = unitAt(text, 1);
  if (found === undefined || text.length > 1 + found.length + 6 || text.startsWith('逐年')) return undefined;
  const period = PERIODS.get(found.unit.id)?.period;
  if (period === undefined || period === '小时') return undefined;
  return { kind: 'qualitative', family: 'compliance', text, period };
}
