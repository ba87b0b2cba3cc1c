/**
 * The part of WPS's `Application` that the adapter uses: synchronous, shaped like VBA, and typed by hand because the
 * published typings call everything a number. Never tried in a real WPS.
 */
export interface WpsApplication {
  readonly ActiveWorkbook: WpsWorkbook | null;
  readonly ApiEvent: WpsEvents;
}

interface WpsEvents {
  AddApiEventListener(name: WpsEventName, listener: (...details: never[]) => void): void;
  RemoveApiEventListener(name: WpsEventName, listener: (...details: never[]) => void): void;
}

export type WpsEventName = 'SheetChange' | 'SheetSelectionChange' | 'SheetActivate' | 'WorkbookNewSheet';

/** A collection that counts from 1. */
export interface WpsCollection<T> {
  readonly Count: number;
  Item(index: number | string): T;
}

export interface WpsWorkbook {
  readonly Name: string;
  readonly Worksheets: WpsCollection<WpsSheet>;
  readonly ActiveSheet: WpsSheet;
  readonly CustomXMLParts: {
    SelectByNamespace(namespace: string): WpsCollection<WpsXmlPart>;
    Add(xml: string): WpsXmlPart;
  };
}

interface WpsXmlPart {
  readonly XML: string;
  Delete(): void;
}

export interface WpsSheet {
  readonly Name: string;
  /** -1 visible, 0 hidden, 2 hidden for good. */
  readonly Visible: number;
  readonly ProtectContents: boolean;
  readonly UsedRange: WpsRange;
  readonly Comments: WpsCollection<WpsComment>;
  Range(address: string): WpsRange;
  Activate(): void;
}

export interface WpsComment {
  readonly Parent: WpsRange;
  Text(): string;
  Delete(): void;
}

/** One value for one cell, rows of values for more; `null` from a yes-or-no property means: some are, some are not. */
export interface WpsRange {
  Value2: unknown;
  readonly Formula: unknown;
  /** As shown; of one cell only. */
  readonly Text: string | null;
  readonly NumberFormat: string | null;
  readonly Row: number;
  readonly Column: number;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  readonly MergeCells: boolean | null;
  readonly MergeArea: WpsRange;
  readonly EntireRow: { readonly Hidden: boolean | null };
  readonly EntireColumn: { readonly Hidden: boolean | null };
  readonly FormatConditions: WpsFormatConditions;
  Address(rowAbsolute?: boolean, columnAbsolute?: boolean): string;
  Select(): void;
  AddComment(text: string): void;
}

interface WpsFormatConditions extends WpsCollection<WpsFormatCondition> {
  Add(type: number, operator: undefined, formula: string): WpsFormatCondition;
}

export interface WpsFormatCondition {
  readonly Type: number;
  readonly Formula1: string;
  readonly Interior: { Color: number };
  Delete(): void;
}

export function items<T>(collection: WpsCollection<T>): T[] {
  return Array.from({ length: collection.Count }, (_, index) => collection.Item(index + 1));
}
