/** One indicator row of a table that is drawn in many ways. */
export interface DrawnRow {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
  /** Column of its own; absent where the value holds it. */
  readonly unit?: string;
  readonly operator?: string;
  readonly direction?: string;
  readonly nature?: string;
  readonly weight?: string;
  readonly actual?: string;
  readonly score?: string;
}

/** A table before it is drawn. */
export interface Table {
  readonly id: string;
  readonly project: string;
  readonly department: string;
  readonly unit: string;
  /** Plain decimal as shown in the cell, with the unit it is meant in. */
  readonly amount: string;
  readonly money: '万元' | '元';
  readonly goal: string;
  readonly rows: readonly DrawnRow[];
}

/** How a table is drawn. */
export interface Style {
  readonly top: number;
  readonly left: number;
  readonly title: 'merged' | 'cell' | 'none';
  readonly side: boolean;
  readonly levels: 'merged' | 'blank' | 'repeated';
  readonly pairs: 1 | 2 | 3;
  readonly parts: 'joined' | 'split' | 'unit-only';
  readonly order: 'operator-value-unit' | 'unit-operator-value' | 'operator-unit-value';
  readonly heads: 1 | 2;
  readonly goal: 'right' | 'below' | 'two' | 'rows';
  readonly amount: 'pair' | 'block' | 'two-columns' | 'in-cell' | 'matrix';
  /** `cell`: behind the amount where there is room, else in a line of its own. */
  readonly unitIn: 'line' | 'label' | 'cell';
  readonly words: number;
  readonly broken: boolean;
  /** Labels say the same once more in English. */
  readonly english: boolean;
  /** A row below the header that only adds to it. */
  readonly headNote: 'none' | 'brackets' | 'fields';
  /** A remark in a row of its own between two indicators. */
  readonly remark: boolean;
  readonly nameSpan: 1 | 2 | 3;
  readonly valueSpan: 1 | 2;
  readonly weight: 'none' | 'before' | 'after';
  readonly explained: 'none' | 'before' | 'after';
  readonly reached: boolean;
  readonly blankRow: boolean;
  readonly note: boolean;
  readonly gapAfterTitle: boolean;
  /** One row has lost the cells its level labels would cover. */
  readonly damaged: boolean;
}

/** What a reader must give for a drawing: texts with the addresses they were put at. */
export interface Expected {
  readonly project: string;
  readonly amount: string;
  readonly unit: string;
  readonly rows: readonly ExpectedRow[];
  readonly actual: boolean;
  /** Whether 项目属性 stands in the form. */
  readonly attribute: boolean;
}

export interface ExpectedRow {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
  readonly actual?: string;
  readonly weight?: string;
}
