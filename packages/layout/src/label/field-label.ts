import type { AmountId, FieldId, MoneyUnit } from '@jibiao/schema';
import { bareLabel, flatten, plainLabel } from '../text/flatten.ts';
import { remembered } from '../text/remember.ts';
import { isColumnLabel } from './column-label.ts';
import { amountPatterns, fieldLabels, fieldPatterns, groupLabels, weakGoalLabels } from './field-label.data.ts';
import { levelKind } from './level-label.ts';

/** A money label; `weak` when its words do not say which amount (金额, 合计), so that a plainer one goes before it. */
export interface AmountLabel {
  readonly kind: 'amount';
  readonly id: AmountId;
  /** 其中: a part of the amount above it. */
  readonly part: boolean;
  readonly weak: boolean;
}

/** What a header label (表头标签) stands for. */
export type FieldLabel =
  | { readonly kind: 'field'; readonly id: FieldId }
  | { readonly kind: 'weak-goal' }
  | AmountLabel
  | { readonly kind: 'group' };

const BY_LABEL: ReadonlyMap<string, FieldLabel> = new Map(
  Object.entries(fieldLabels).flatMap(([id, labels]) =>
    labels.map((label) => [label, { kind: 'field', id: id as FieldId }] as const),
  ),
);
const MONEY_WORD = /金|概算|经费|预算|拨款|投资|结转|收入|补助|合计|总计|小计|总额|执行|支出/u;
const LONGEST = 26;
/** How the labels of {@link fieldPatterns} end: most cells are passed over at once. */
const LABEL_END = /^(?!请).*[称码号门位期限间月标果据性析人字话见室况体]$/u;

/** Reads a header label; `undefined` when the text is none. */
export const fieldLabel = remembered(readFieldLabel);

function readFieldLabel(flat: string): FieldLabel | undefined {
  if (flat === '' || flat.length > LONGEST + 14) return undefined;
  const label = plainLabel(flat);
  const bare = bareLabel(label);
  if (bare.length > LONGEST) return undefined;
  return exactLabel(label, bare) ?? labelByEnd(bare) ?? amountLabel(label, bare);
}

function exactLabel(label: string, bare: string): FieldLabel | undefined {
  const field = BY_LABEL.get(label) ?? BY_LABEL.get(bare) ?? BY_LABEL.get(label.replaceAll(/[()]/gu, ''));
  if (field !== undefined) return field;
  if (weakGoalLabels.has(bare)) return { kind: 'weak-goal' };
  return groupLabels.has(bare) ? { kind: 'group' } : undefined;
}

function labelByEnd(bare: string): FieldLabel | undefined {
  const id = LABEL_END.test(bare) ? fieldPatterns.find(([pattern]) => pattern.test(bare))?.[1] : undefined;
  return id === undefined ? undefined : { kind: 'field', id };
}

/** A figure or its unit makes a text a value, whatever words stand around it. */
const HOLDS_VALUE = /^[\d.,%()-]+$|[,，。;；!！?？]|:.*\d/u;

const WEAK = /^(?:(?:项目)?金额|(?:项目)?资金(?:额度?|规模|数)?|(?:项目)?经费|(?:金额)?合计|总额|总计|小计)$/u;

/** 资金总额（年度）: brackets that make a total one of the year. */
const OF_YEAR = /\((?:当年|年度|本年度?|\d{4}年度?)\)/u;

/** 上年实际执行数 and 调整前金额 are no money of this form. */
const EARLIER = /上年|去年|前年|(?:调整|变更|调剂)前/u;

function amountLabel(label: string, bare: string): FieldLabel | undefined {
  if (!MONEY_WORD.test(bare) || HOLDS_VALUE.test(bare) || bare.length > 18) return undefined;
  const part = bare.startsWith('其中');
  const core = bare.replace(/^(?:其中)?[::、]?/u, '').replace(/^\d、/u, '');
  if (WEAK.test(core)) return { kind: 'amount', id: 'annualAmount', part, weak: true };
  const named = core.replace(/小计$/u, '');
  const id = amountPatterns.find(([pattern]) => pattern.test(named))?.[1];
  if (id === undefined) return undefined;
  if (id === 'executionRate' || (id !== 'carryOver' && EARLIER.test(named))) return { kind: 'group' };
  return { kind: 'amount', id: id === 'totalAmount' && OF_YEAR.test(label) ? 'annualAmount' : id, part, weak: false };
}

/** Whether a text is some label of a form, so that it cannot be the value of the label before it. */
export function isLabel(flat: string): boolean {
  return flat !== '' && (fieldLabel(flat) !== undefined || isHeading(flat));
}

function isHeading(flat: string): boolean {
  return isColumnLabel(flat) || isLevelWord(flat);
}

/** Whether a text is a level label (产出指标, 一级指标) that no header field would hold. */
export function isLevelWord(flat: string): boolean {
  return flat.endsWith('指标') && (levelKind(flat) !== undefined || isColumnLabel(flat));
}

/** Label and value in one cell: `项目名称：公路养护`. */
export interface EmbeddedValue {
  readonly label: FieldLabel;
  readonly value: string;
}

/** The first label and value of a cell that holds a label, a colon and a value. */
export function embeddedValue(text: string): EmbeddedValue | undefined {
  return embeddedValues(text)[0];
}

const PROJECT_LINE = /^项目[一二三四五六七八九十\d]{1,3}[:：、]\s*(.{2,40})$/u;

/** The project that a row of one cell names: `项目二：人居环境整治`. */
export function projectOfLine(spots: readonly { readonly text: string }[]): string | undefined {
  return spots.length === 1 ? PROJECT_LINE.exec(spots[0]?.text.trim() ?? '')?.[1] : undefined;
}

const NEXT_LABEL = /[\s\u3000；;，,]+(?=[^\s\u3000；;，,:：]{2,16}[:：])/u;

/** Splits a cell into its labels and values; a goal runs to the end of its cell. */
export function embeddedValues(text: string): EmbeddedValue[] {
  const found: { label: FieldLabel; value: string }[] = [];
  for (const part of partsOf(text)) {
    const colon = part.search(/[:：]/u);
    const label = colon < 1 || colon > 20 ? undefined : fieldLabel(flatten(part.slice(0, colon)));
    const last = found.at(-1);
    if (label !== undefined && label.kind !== 'group' && !isGoalLabel(last?.label))
      found.push({ label, value: part.slice(colon + 1).trim() });
    else if (last === undefined) return [];
    else last.value = `${last.value} ${part.trim()}`.trim();
  }
  return found.filter(({ value }) => value !== '');
}

const LONGEST_SPLIT = 400;

/** A long text is a goal with colons in it, not a row of labels. */
function partsOf(text: string): string[] {
  const colon = text.search(/[:：]/u);
  if (colon < 1 || colon > 20) return [];
  return text.length > LONGEST_SPLIT ? [text] : text.split(NEXT_LABEL);
}

/** Whether a label is that of a goal, which holds prose. */
export function isGoalLabel(label: FieldLabel | undefined): boolean {
  return label?.kind === 'weak-goal' || (label?.kind === 'field' && label.id.endsWith('Goal'));
}

const UNIT_LINE = /(?:金额)?单位:?(?:人民币)?(亿元|百万元|万元|千元|百元|元)/u;
const UNIT_IN_BRACKETS = /\((?:单位:?)?(?:人民币)?(亿元|百万元|万元|千元|百元|元)\)/u;

/** The money unit a text declares: `单位：万元`, `项目资金（元）`. */
export function declaredUnit(flat: string): MoneyUnit | undefined {
  if (!flat.includes('元')) return undefined;
  return (UNIT_LINE.exec(flat) ?? UNIT_IN_BRACKETS.exec(flat))?.[1] as MoneyUnit | undefined;
}
