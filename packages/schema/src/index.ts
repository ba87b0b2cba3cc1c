export type { BatchInputs, BudgetLine, DepartmentTotal, RegistryLine } from './check/batch.ts';
export { type BuiltExample, buildExample } from './check/build-example.ts';
export { check, checkBatch } from './check/check.ts';
export {
  type CheckOptions,
  checkDocument,
  checkForm,
  isJudged,
  type Judgement,
  type Outcomes,
} from './check/check-document.ts';
export type {
  AnyRule,
  Basis,
  BatchContext,
  Bilingual,
  DocumentContext,
  Example,
  ExampleForm,
  FormContext,
  InvalidExample,
  Message,
  RowContext,
  Rule,
  Scope,
} from './check/define-rule.ts';
export { defineRule } from './check/define-rule.ts';
export type { FormDigest } from './check/digest.ts';
export { digestForm } from './check/digest-form.ts';
export type { Confidence, Finding, Fix, Outcome, ReviewHead, Severity, Slot } from './check/finding.ts';
export { compareFindings, positionOf } from './check/order.ts';
export { digestRows, type RowDigest } from './check/row-digest.ts';
export { createRowMemo, type RowMemo } from './check/row-memo.ts';
export { type Config, configSchema, parseConfig } from './config/config.ts';
export type { ConfigProblem } from './config/config-problem.ts';
export { nearestWord } from './config/nearest-word.ts';
export type { CellRef, CellStorage, CellText, CellType } from './form/cell.ts';
export type { IncompleteForm, SheetFacts, SheetNote, SubmittedDocument } from './form/document.ts';
export type { FieldId } from './form/field.ts';
export { fieldLabels } from './form/field-label.data.ts';
export type {
  AmountField,
  AmountId,
  ColumnRole,
  Field,
  Form,
  FormKind,
  Indicator,
  Level,
  MoneyUnit,
  RowExtraId,
  ScoreLine,
} from './form/form.ts';
export { formName } from './form/form-name.ts';
export type { Repair, RepairKind } from './form/repair.ts';
export { findingSchema, formSchema, indicatorSchema } from './interchange/form-schema.ts';
export { jsonSchemas } from './interchange/json-schemas.ts';
export { targetSchema } from './interchange/target-schema.ts';
export { type DescribedFinding, describeRule, type RuleDescription } from './manual/describe-rule.ts';
export { families } from './manual/families.data.ts';
export { rulePage } from './manual/rule-page.ts';
export { type RenderedFinding, renderFinding } from './message/render-finding.ts';
export { severityWords } from './message/severity-words.data.ts';
export type { ParsedAmount } from './money/amount.ts';
export { convertAmount, isMoneyUnit, parseAmount, sumAmounts, toYuan } from './money/amount.ts';
export { findProfile } from './profile/find-profile.ts';
export { extendProfile, type ParsedProfile, type ProfileContext, parseProfile } from './profile/parse-profile.ts';
export type { KindRequirement, Profile, Sourced } from './profile/profile.ts';
export { type ProfileFile, profileFileSchema } from './profile/profile-file.ts';
export { defaultProfile, profiles } from './profile/profiles.data.ts';
export { lexiconTitles, type SettingTitle, thresholdTitles } from './profile/setting-titles.data.ts';
export { type LexiconId, lexicon, sourcedThreshold, type ThresholdId, threshold } from './profile/settings.ts';
export { defaultThresholds } from './profile/thresholds.data.ts';
export { type ReviewCriterion, reviewCriteria } from './review/review-form.data.ts';
export { criterionOf, type Grade, gradeOf, suggestGrade } from './review/suggest-grade.ts';
export { allRules, findRule } from './rules/all-rules.ts';
export { projectKey } from './rules/cross/project-key.ts';
export { type CleanedText, removePersonalData } from './rules/privacy/remove-personal-data.ts';
export { type MigratedLevel, migrateLevel } from './taxonomy/migrate-level.ts';
export type { ResolvedLevel } from './taxonomy/resolve-level.ts';
export { detectTaxonomy, findTaxonomy, levelsOf, resolveIn, resolveLevel } from './taxonomy/resolve-level.ts';
export { taxonomies } from './taxonomy/taxonomies.data.ts';
export type { LevelOne, LevelTwo, Taxonomy, TaxonomyId } from './taxonomy/taxonomy.ts';
export { parseChineseNumber } from './value/chinese-number.ts';
export { describeTarget } from './value/describe.ts';
export { type Direction, directionOf } from './value/direction.ts';
export { explainTarget } from './value/explain.ts';
export { type Measure, type MyriadReading, resolveMyriad, toBaseUnit } from './value/measure.ts';
export { type NormalizationStep, type NormalizedValue, normalizeValue } from './value/normalize.ts';
export { parseTarget, type ReadTarget, readTarget } from './value/parse-target.ts';
export { renderTarget } from './value/render.ts';
export { compare, contradicts, satisfies } from './value/satisfies.ts';
export { type SignCode, serializeTarget, type TargetColumns } from './value/serialize.ts';
export type * from './value/target.ts';
export { type Dimension, findUnit, type Unit } from './value/unit.ts';
export {
  applyWaivers,
  isExpired,
  type WaivedFinding,
  type Waiver,
  type WaiverResult,
  type WaiverScope,
} from './waiver/waiver.ts';
