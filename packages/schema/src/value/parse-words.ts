import { takeAfter, takeBefore } from './comparator.ts';
import { atEnd, rest, scan } from './scanner.ts';
import type {
  BooleanTarget,
  BudgetReferenceTarget,
  GradeTarget,
  PlaceholderTarget,
  QualitativeFamily,
  QualitativeTarget,
  UnmeasurableTarget,
} from './target.ts';

const PLACEHOLDER =
  /^(?:[-_*/\\、.…·~×✕xX?]+|无|暂无|待定|待填|未定|空|略|同上|N\/A|n\/a|NA|指标值?\d*|目标值?\d*|具体指标|内容|待补充|请填写|……)$/u;
const SLOT = /\*{2,}|_{2,}|×{2,}|[xX]{2,}|…|\.{3,}|^[≥≤><=]?[xX*×N](?=$|[+%\u4E00-\u9FA5])/u;

/** A slot nobody filled: `≥**%`, `XX人`, `/`. */
export function parsePlaceholder(text: string): PlaceholderTarget | undefined {
  return PLACEHOLDER.test(text) || SLOT.test(text) ? { kind: 'placeholder', text } : undefined;
}

const UNMEASURABLE =
  /由[^,;]{0,20}(?:决定|确定)|(?:视|依|依据|根据|按照?)[^,;]{0,20}(?:而定|情况(?:确定|而定)?|确定)$|^按?实际|据实|以实际|按实际|按需|若干|适量|不确定|实际发生|实报实销|不定期|以[^,;]{0,12}为准$|多多益善|尽量|尽可能/u;

/** Depends on something outside the table: 据实结算, 由实际申报项目数决定. */
export function parseUnmeasurable(text: string): UnmeasurableTarget | undefined {
  return UNMEASURABLE.test(text) ? { kind: 'unmeasurable', text } : undefined;
}

const BUDGET =
  /^(?:[≤<=]|不超过?|不突破|不得超过|控制在|未超过?|低于|小于等于|小于|不高于|在|严格控制在|不大于|等于)?(?:年初|年度|当年|本年|全年|项目|部门|财政|批复|批准|下达|核定|总|的)*(?:预算|概算|财政拨款|拨款|批复)(?:金额|数额|数|总额|额度|指标|资金|支出|安排|批复|控制数|范围|标准|成本|价|数量|经费|总数|总量)*(?:之?内|以内|范围内)?$/u;

/** 不超预算, ≤预算数, 控制在预算范围内. */
export function parseBudgetReference(text: string): BudgetReferenceTarget | undefined {
  if (/\d/u.test(text) || !BUDGET.test(text)) return undefined;
  return {
    kind: 'budgetRef',
    cmp: /^(?:=|等于)/u.test(text) ? 'eq' : /^(?:<|低于|小于(?!等于))/u.test(text) ? 'lt' : 'le',
    text,
  };
}

const YES = ['是', '有', '完成', '已完成', '通过', '达成'];
const NO = ['否', '没有', '未完成', '不通过'];

/** 是, 否, 完成. */
export function parseBoolean(text: string): BooleanTarget | undefined {
  if (YES.includes(text)) return { kind: 'boolean', value: true, text };
  return NO.includes(text) ? { kind: 'boolean', value: false, text } : undefined;
}

const SCALES: readonly (readonly [scale: string, pattern: RegExp])[] = [
  ['级', /^(?:国家|省|市|县|部|省部|国)级$/u],
  ['级', /^(?:[一二三四五六七八九十甲乙丙丁]|\d|[ⅠⅡⅢⅣⅤ]|I{1,3}|IV|V)(?:级|等|类|星级?)(?:标准|水平|甲等|乙等)?$/u],
  ['级', /^[三二一][级甲乙丙等]{1,3}$/u],
  ['A级', /^[A-Da-d][+-]?(?:级|等|类|档)?$/u],
  ['A级', /^A{2,5}级?$/u],
  ['优良中差', /^(?:优秀?|良好?|中等?|一般|较差|差|合格|基本合格|不合格|优良|优等)(?:等级|等次|档次?|级|水平)?$/u],
];

/** A place on a named scale: `二级以上`, `A级`, `优`. */
export function parseGrade(text: string): GradeTarget | undefined {
  const scanner = scan(text);
  const before = takeBefore(scanner);
  const word = rest(scanner);
  const after = /^(.+?)((?:\(含\))?(?:及以上|以上|及以下|以下)(?:标准|水平|等级|等次)?)$/u.exec(word);
  const grade = after?.[1] ?? word;
  const scale = SCALES.find(([, pattern]) => pattern.test(grade))?.[0];
  if (scale === undefined || ['优良', '良好', '一般'].includes(grade)) return undefined;
  const tail = scan((after?.[2] ?? '').replace(/(?:标准|水平|等级|等次)$/u, ''));
  const suffix = atEnd(tail) ? {} : takeAfter(tail);
  return { kind: 'grade', scale, grade, cmp: before.cmp ?? suffix.cmp ?? 'eq?', text };
}

const FAMILIES: readonly (readonly [family: QualitativeFamily, pattern: RegExp])[] = [
  ['result', /(?:达到|达成|完成|实现|符合)(?:了)?(?:年度|项目|既定|设定|总体)?(?:预期|目标)|^预期(?:目标|指标|效果)?/u],
  [
    'change',
    /(?:有所|明显|显著|进一步|持续|逐步|稳步|不断|大幅|有效|切实|逐年|稳定|得到|较为|积极|全面|极大|大力|较大|一定)?(?:提升|提高|增强|加强|改善|优化|促进|完善|增长|突破|下降|减少|增加|降低|缓解|推动|推进|带动|改进|发展|扩大|保障|巩固|减轻|遏制|加快|转变|向好|好转|升级|丰富|深化|加大|缩小)/u,
  ],
  [
    'compliance',
    /规范|合格|达标|符合|严格|按计划|按时|按期|及时|按规定|按要求|合规|有序|到位|准确|公开|公平|公正|验收/u,
  ],
  [
    'level',
    /高|好|强|明显|显著|长期|稳定|正常|有效|契合|健全|良好|优良|完善|满意|广泛|充分|持续|大|密切|紧密|安全|可持续|深远|畅通|整洁|齐全|中长期|常态/u,
  ],
];

/** Words without a figure, by what they claim. */
export function parseQualitative(text: string): QualitativeTarget {
  const family = FAMILIES.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
  return { kind: 'qualitative', family, text };
}
