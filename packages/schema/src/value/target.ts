/** Comparator (计算符号). `eq?` is a bare number: shown as “=”, accepted as ≥ or ≤ by direction when scoring. */
export type Comparator = 'ge' | 'gt' | 'eq' | 'eq?' | 'lt' | 'le';

/** Calendar unit a frequency or a rate refers to. */
export type Period = '年' | '半年' | '季度' | '月' | '旬' | '周' | '日' | '学期' | '学年' | '次' | '小时';

/** One number with its comparator and unit: `≥98%`, `≤100万/个`, `70余家`. Decimals are plain decimal strings. */
export interface NumberTarget {
  readonly kind: 'number';
  readonly cmp: Comparator;
  readonly value: string;
  /** Canonical unit as a person writes it (`%`, `万元`, `人次`, bare `万`); absent when none is written or given. */
  readonly unit?: string;
  /** Denominators in writing order: `元/人·天` → `['人', '天']`. */
  readonly per?: readonly string[];
  /** 约, 左右, 余, 多. */
  readonly approx?: true;
  /** Words kept beside the number: scope (全年), action (办结), label (培训), bracketed explanation. */
  readonly note?: string;
}

export interface RangeTarget {
  readonly kind: 'range';
  readonly lo: string;
  readonly hi: string;
  readonly unit?: string;
  readonly per?: readonly string[];
  readonly note?: string;
}

/** Growth or reduction: `较上年提升≥5%`. */
export interface ChangeTarget {
  readonly kind: 'change';
  readonly dir: 'up' | 'down';
  readonly cmp: Comparator;
  readonly value: string;
  readonly unit?: string;
  /** The baseline as written (`上年同期`, `2023年`); absent when none is. */
  readonly base?: string;
  readonly approx?: true;
  readonly note?: string;
}

/** Times per period: `每月4次`; `annual` is the yearly total where it can be told. */
export interface FrequencyTarget {
  readonly kind: 'frequency';
  readonly cmp: Comparator;
  readonly value: string;
  readonly unit: string;
  readonly period: Period;
  /** Periods between two occurrences: `每2年1次` → `2`; absent for one. */
  readonly every?: string;
  /** Denominators besides the period: `2次/人·年` → `['人']`. */
  readonly per?: readonly string[];
  readonly annual?: string;
  readonly approx?: true;
  readonly note?: string;
}

/** A point in time by which something is done; parts that are not written are absent. */
export interface DatePoint {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly quarter?: number;
  readonly part?: '上旬' | '中旬' | '下旬' | '底' | '初' | '上半年' | '下半年';
}

export interface DeadlineTarget extends DatePoint {
  readonly kind: 'deadline';
  readonly note?: string;
}

export interface PeriodTarget {
  readonly kind: 'period';
  readonly from: DatePoint;
  readonly to: DatePoint;
  readonly note?: string;
}

export interface RatioTarget {
  readonly kind: 'ratio';
  readonly a: string;
  readonly b: string;
  /** The third part of 6:2:2. */
  readonly c?: string;
  /** Present when one is written: `不低于1:3`. */
  readonly cmp?: Comparator;
  readonly note?: string;
}

/** 不超预算, ≤预算数. */
export interface BudgetReferenceTarget {
  readonly kind: 'budgetRef';
  readonly cmp: 'le' | 'lt' | 'eq';
  readonly text: string;
}

export interface BooleanTarget {
  readonly kind: 'boolean';
  readonly value: boolean;
  readonly text: string;
}

/** A place on a named scale: `二级以上`, `A级`, `优`. */
export interface GradeTarget {
  readonly kind: 'grade';
  readonly scale: string;
  readonly grade: string;
  readonly cmp: Comparator;
  readonly text: string;
}

export type QualitativeFamily = 'result' | 'change' | 'level' | 'compliance' | 'other';

export interface QualitativeTarget {
  readonly kind: 'qualitative';
  readonly family: QualitativeFamily;
  readonly text: string;
  /** How often, when words alone say so: `按月安排` → `月`. */
  readonly period?: Period;
}

/** Depends on something outside the table: 由实际申报项目数决定, 据实结算. */
export interface UnmeasurableTarget {
  readonly kind: 'unmeasurable';
  readonly text: string;
}

/** A slot nobody filled: `≥**%`, `XX人`, `/`, `无`. */
export interface PlaceholderTarget {
  readonly kind: 'placeholder';
  readonly text: string;
}

/** Several targets in one cell. */
export interface CompositeTarget {
  readonly kind: 'composite';
  readonly parts: readonly TargetValue[];
}

/** Carries digits and could not be read. */
export interface UnparsedTarget {
  readonly kind: 'unparsed';
  readonly text: string;
}

export interface EmptyTarget {
  readonly kind: 'empty';
}

/** A target value (指标值) taken apart. */
export type TargetValue =
  | NumberTarget
  | RangeTarget
  | ChangeTarget
  | FrequencyTarget
  | DeadlineTarget
  | PeriodTarget
  | RatioTarget
  | BudgetReferenceTarget
  | BooleanTarget
  | GradeTarget
  | QualitativeTarget
  | UnmeasurableTarget
  | PlaceholderTarget
  | CompositeTarget
  | UnparsedTarget
  | EmptyTarget;

/** What stands around a value and refines its reading; it never overrules what is written. */
export interface ValueContext {
  /** Indicator name (三级指标). */
  readonly name?: string;
  /** Level-2 code (`13`) or label (`时效指标`). */
  readonly level2?: string;
  /** Unit column (计量单位). */
  readonly unit?: string;
  /** Operator column (计算符号, 指标性质): a code 1–10, a sign, or words such as 大于等于. */
  readonly operator?: string;
  /** Stored number or ISO date when the cell holds one, with its format code. */
  readonly stored?: { readonly type: 'number' | 'date'; readonly value: string; readonly format?: string };
}
