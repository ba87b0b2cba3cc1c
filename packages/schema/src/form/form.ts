import type { TaxonomyId } from '../taxonomy/taxonomy.ts';
import type { TargetValue } from '../value/target.ts';
import type { CellRef, CellText } from './cell.ts';
import type { FieldId } from './field.ts';
import type { Repair } from './repair.ts';

/** What a table is for; only `project-target` and `department-target` are judged as targets. */
export type FormKind = 'project-target' | 'department-target' | 'self-evaluation' | 'monitoring' | 'unknown';

/** Unit in which an amount is declared. */
export type MoneyUnit = '元' | '百元' | '千元' | '万元' | '百万元' | '亿元';

/** A labelled header field (表头字段). Present with empty `text` when the label stands there and the value is blank. */
export interface Field extends CellText {
  /** The label as printed. */
  readonly label: CellText;
}

/** A header amount (金额): decimal, never binary float. */
export interface AmountField extends Field {
  /** Plain decimal string such as `10606.7522`; absent when the text is blank or no number. */
  readonly amount?: string;
  /** Declared in the cell, in the label, or by a 单位 line; absent when nothing declares it. */
  readonly unit?: MoneyUnit;
  /** Where the unit is declared, when that is not the value cell itself. */
  readonly unitAt?: CellRef;
}

/** A level label (一级指标 or 二级指标) of a row, resolved against the form's taxonomy. */
export interface Level extends CellText {
  /** Taxonomy code such as `1` or `12`; absent when the label is blank or cannot be resolved. */
  readonly code?: string;
  /** Canonical name in the form's taxonomy, e.g. `数量指标`. */
  readonly name?: string;
  /** Code printed before the label (`12-质量指标` → `12`). */
  readonly printedCode?: string;
  /** The label without printed code, white space removed. */
  readonly label: string;
  /** True when the row repeats the label of a row above it (merged or left blank). */
  readonly inherited: boolean;
}

/** Columns beside level, name and value that a row may carry. */
export type RowExtraId =
  | 'operator'
  | 'unit'
  | 'nature'
  | 'direction'
  | 'weight'
  | 'level1Weight'
  | 'level2Weight'
  | 'standard'
  | 'explanation'
  | 'scoring'
  | 'method'
  | 'source'
  | 'evidence'
  | 'remark'
  | 'actual'
  | 'score'
  | 'reason'
  | 'previous'
  | 'beforePrevious'
  | 'forecast'
  | 'likelihood'
  | 'area';

/** One indicator row (绩效指标): three levels, the target value, and whatever other columns the form has. */
export interface Indicator {
  /** Position within the form, 0-based, in reading order. */
  readonly index: number;
  /** Annual set, or the mid-term (中期, 总体) set beside it. */
  readonly set: 'annual' | 'mid-term';
  readonly level1: Level;
  readonly level2: Level;
  readonly name: CellText;
  /** The target value (绩效值, 指标值) as written. */
  readonly value: CellText;
  readonly extras: Readonly<Partial<Record<RowExtraId, CellText>>>;
  /** `value` read with its context (name, level, operator and unit columns, number format). */
  readonly target: TargetValue;
  /** Repairs made on this row. */
  readonly repairs: readonly Repair[];
}

/** Points that stand outside the indicators: those of the execution rate (预算执行率), and sums (小计, 合计, 总分). */
export interface ScoreLine {
  readonly kind: 'execution' | 'sum';
  readonly label: CellText;
  /** How many indicators stand above it. */
  readonly after: number;
  /** The execution rate as written. */
  readonly rate?: CellText;
  readonly weight?: CellText;
  readonly score?: CellText;
}

/** One 绩效目标表: the unit of judgement. */
export interface Form {
  /** Stable within a document: `<sheet>!<range>`, with `#2`… where several projects share a range. */
  readonly id: string;
  readonly sheet: string;
  /** The area the form occupies, `A3:D25`. */
  readonly range: string;
  readonly kind: FormKind;
  readonly taxonomy: TaxonomyId;
  readonly title?: CellText;
  /** Text fields by id; `amounts` holds the money ones. */
  readonly fields: Readonly<Partial<Record<FieldId, Field>>>;
  readonly amounts: Readonly<Partial<Record<AmountId, AmountField>>>;
  /** Every declaration of the money unit found (单位：万元). */
  readonly moneyUnits: readonly { readonly unit: MoneyUnit; readonly at: CellRef }[];
  /** Header cells of the indicator block by role, e.g. `level1`, `value`, `weight`. */
  readonly columns: Readonly<Partial<Record<ColumnRole, CellText>>>;
  readonly indicators: readonly Indicator[];
  /** In reading order; absent when the form has none. */
  readonly scoreLines?: readonly ScoreLine[];
  /** Every repair made while reading, row repairs included. */
  readonly repairs: readonly Repair[];
}

/** Role of a column of the indicator block. */
export type ColumnRole = 'level1' | 'level2' | 'name' | 'value' | RowExtraId;

/** Ids of the money fields (金额). */
export type AmountId =
  | 'annualAmount'
  | 'totalAmount'
  | 'fiscalAmount'
  | 'upperAmount'
  | 'carryOver'
  | 'otherAmount'
  | 'executedAmount'
  | 'initialAmount'
  | 'totalFiscalAmount'
  | 'totalOtherAmount';
