import type { Severity } from '../check/finding.ts';
import type { FieldId } from '../form/field.ts';
import type { AmountId } from '../form/form.ts';
import type { Taxonomy, TaxonomyId } from '../taxonomy/taxonomy.ts';

/** A figure that comes from a document; `verified: false` until someone has read the original. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: string;
  readonly verified: boolean;
}

/** When a level-2 kind (or one of several) must be present. */
export interface KindRequirement {
  /** Level-1 or level-2 codes; one of them is enough. */
  readonly anyOf: readonly string[];
  readonly when: 'always' | 'serves-people' | 'construction' | 'never';
}

/** A bureau's requirements for one year as data (适用口径): everything a rule would otherwise hard-code. */
export interface Profile {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly taxonomy: TaxonomyId;
  /** Frames of this place's own (本地指标体系), which `taxonomy` may name. */
  readonly frames?: readonly Taxonomy[];
  /** Budget year (预算年度), four digits; absent when the profile serves any year. */
  readonly year?: string;
  /** `submit` before approval; `publish` for tables that can no longer change. */
  readonly mode: 'submit' | 'publish';
  /** Header fields that must be present and filled. */
  readonly required: readonly (FieldId | AmountId)[];
  /** Unit for amounts when a form declares none; absent: undeclared stays undeclared. */
  readonly amountUnit?: '元' | '万元';
  /** Whether level labels carry codes (`11-数量指标`). */
  readonly levelCodes: 'required' | 'optional' | 'absent';
  /** Level-2 labels as this bureau prints them, by code (`{ '21': '经济效益' }`), where they differ from the taxonomy. */
  readonly levelLabels?: Readonly<Record<string, string>>;
  /** Further labels of levels, by taxonomy code: what this place writes for a known kind. */
  readonly levelAliases?: Readonly<Record<string, readonly string[]>>;
  /** Level-2 kinds a form must hold (必设指标); the default follows the taxonomy. */
  readonly kinds?: readonly KindRequirement[];
  /** Region code (区划代码) that project codes begin with. */
  readonly region?: string;
  readonly vocabularies: Readonly<Partial<Record<FieldId, readonly string[]>>>;
  /** Regular expressions (source text, flag `u`) for code fields. */
  readonly patterns: Readonly<Partial<Record<FieldId, string>>>;
  readonly weights: { readonly total?: Sourced<string>; readonly level1: Readonly<Record<string, Sourced<string>>> };
  /** Named numbers used by rules, e.g. `goalMinLength`. */
  readonly thresholds: Readonly<Record<string, Sourced<string>>>;
  /** Named word lists that replace or extend the built-in lexicons. */
  readonly lexicons: Readonly<Record<string, readonly string[]>>;
  /** Rule code or id → other severity, or `off`. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}
