import type { CellRef } from '../form/cell.ts';
import type { SheetFacts, SubmittedDocument } from '../form/document.ts';
import type { FieldId } from '../form/field.ts';
import type { AmountId, Form, FormKind, Indicator, RowExtraId } from '../form/form.ts';
import type { Profile } from '../profile/profile.ts';
import type { TargetValue } from '../value/target.ts';
import type { BatchInputs } from './batch.ts';
import type { FormDigest } from './digest.ts';
import type { Confidence, FixPlace, Outcome, ReviewHead, Severity, Slot, SlotsIn } from './finding.ts';

/** One sentence in the two languages we ship. Both use the same slots. */
export interface Bilingual<Zh extends string = string, En extends string = string> {
  readonly zh: Zh;
  readonly en: En;
}

/** What a clerk reads: the fact, then the way out. The "why" lives on the rule. */
export interface Message {
  readonly what: Bilingual;
  readonly how: Bilingual;
}

/** Where a requirement comes from. A rule without one is never an error. */
export interface Basis {
  readonly title: string;
  readonly clause?: string;
  /** False while nobody has confirmed the clause against the original text. */
  readonly verified: boolean;
}

/** How much a rule sees; the add-in re-runs only the scopes an edit touches. */
export type Scope = 'row' | 'form' | 'document' | 'batch';

/** A form without its rows: what a row rule may look at beside its own row. */
export type FormHead = Omit<Form, 'indicators'>;

export interface RowContext {
  readonly indicator: Indicator;
  readonly form: FormHead;
  readonly profile: Profile;
}

export interface FormContext {
  readonly form: Form;
  readonly profile: Profile;
}

export interface DocumentContext {
  readonly document: SubmittedDocument;
  readonly profile: Profile;
}

/** Batch rules see digests, not forms: a batch of 10,000 workbooks fits in memory and can be sharded. */
export interface BatchContext {
  readonly digests: readonly FormDigest[];
  readonly inputs: BatchInputs;
  readonly profile: Profile;
}

interface ContextOf {
  readonly row: RowContext;
  readonly form: FormContext;
  readonly document: DocumentContext;
  readonly batch: BatchContext;
}

type SlotsOf<M extends Message> = SlotsIn<M['what']['zh']> | SlotsIn<M['how']['zh']>;

/** Both languages use the same slots, and only slots of the closed vocabulary. */
type Sound<M extends Message> = [SlotsOf<M>] extends [Slot]
  ? [SlotsIn<M['what']['en']> | SlotsIn<M['how']['en']>] extends [SlotsOf<M>]
    ? M
    : never
  : never;

interface ReportExtra {
  /** Replacement text for what stands at `at` (or `fixAt`); its kind comes from the rule's `fix`. */
  readonly fix?: string;
  /** The text the fix replaces: the rest of its cell stays. Without it, the whole of the cell at `at`. */
  readonly fixAt?: FixPlace;
  readonly related?: readonly CellRef[];
  /** Batch rules name the file and form a finding belongs to. */
  readonly owner?: { readonly file: string; readonly form?: string };
  /** A weaker grade for this occurrence; never a stronger one than the rule's. */
  readonly severity?: Severity;
}

type Report<Messages extends Record<string, Message>> = <Id extends keyof Messages & string>(
  at: CellRef | undefined,
  message: Id,
  ...rest: [SlotsOf<Messages[Id]>] extends [never]
    ? [extra?: ReportExtra]
    : [extra: ReportExtra & { readonly data: Readonly<Record<SlotsOf<Messages[Id]>, string>> }]
) => void;

/** A row of an example: level-2 code, name, value, other columns. */
export type ExampleRow = readonly [
  level2: string,
  name: string,
  value: string,
  extras?: Readonly<Partial<Record<RowExtraId, string>>>,
];

/** Points outside the rows: 预算执行率, or a sum of the rows above it (`after` of them, else all). */
type ExampleLine = readonly [
  label: string,
  points: Readonly<Partial<Record<'rate' | 'weight' | 'score', string>>>,
  after?: number,
];

/** A form drawn as data; addresses are given by the builder, one row a line from row 10 on. */
export interface ExampleForm {
  readonly file?: string;
  readonly kind?: Form['kind'];
  readonly title?: string;
  readonly fields?: Readonly<Partial<Record<FieldId, string>>>;
  /** `10`, `10万元`; without a unit the form declares 万元. */
  readonly amounts?: Readonly<Partial<Record<AmountId, string>>>;
  /** Header labels of further columns, e.g. `{ weight: '权重' }`. */
  readonly columns?: Readonly<Partial<Record<RowExtraId, string>>>;
  readonly rows?: readonly ExampleRow[];
  readonly scoreLines?: readonly ExampleLine[];
  /** Changes to the built form that the short notation cannot say. */
  readonly adjust?: (form: Form) => Form;
  readonly sheet?: Partial<SheetFacts>;
}

export interface Example {
  /** One row in an otherwise sound form. */
  readonly row?: ExampleRow;
  readonly form?: ExampleForm;
  /** Several forms: one document each for batch rules, one document together for document rules. */
  readonly forms?: readonly ExampleForm[];
  readonly inputs?: BatchInputs;
  /** Profile id; `ningxia-shizuishan-2025` when absent. */
  readonly profile?: string;
  /** Fields the profile asks for beside its own. */
  readonly require?: readonly (FieldId | AmountId)[];
  /** What the profile says otherwise. */
  readonly settings?: Partial<Profile>;
}

export interface InvalidExample<MessageId extends string> extends Example {
  readonly message: MessageId;
  /** Text the fix writes. */
  readonly fix?: string;
}

export interface Rule<
  Id extends string = string,
  Messages extends Record<string, Message> = Record<string, Message>,
  S extends Scope = Scope,
> {
  /** kebab-case defect name; used in configuration, never renamed. */
  readonly id: Id;
  /** Catalogue code such as `V13`; printed for people, never reused. */
  readonly code: string;
  readonly title: Bilingual;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly scope: S;
  /** Kinds of target value a row rule has something to say about; all unless it says otherwise. */
  readonly targets?: readonly TargetValue['kind'][];
  /** Kinds of form it judges; target tables unless it says otherwise. */
  readonly kinds?: readonly FormKind[];
  readonly review: ReviewHead;
  readonly since: string;
  readonly basis: readonly Basis[];
  readonly why: Bilingual;
  readonly messages: Messages;
  /** What a fix of this rule is; absent when the rule offers none. */
  readonly fix?: 'safe' | 'proposed';
  readonly examples: {
    readonly valid: readonly Example[];
    readonly invalid: readonly InvalidExample<keyof Messages & string>[];
  };
  /** Reports defects; returns an outcome when the scope is not judged, nothing when it passed. */
  check(
    context: ContextOf[S],
    report: Report<Messages>,
  ): Extract<Outcome, 'not-applicable' | 'insufficient-data'> | undefined | void;
}

/** A rule as the engine sees it: the engine is the one place that hands `check` an untyped reporter. */
export interface AnyRule extends Omit<Rule, 'check' | 'examples'> {
  readonly examples: { readonly valid: readonly Example[]; readonly invalid: readonly InvalidExample<string>[] };
  readonly check: (
    context: never,
    report: never,
  ) => Extract<Outcome, 'not-applicable' | 'insufficient-data'> | undefined | void;
}

/** Declares a rule. Does nothing at run time: it exists so that ids, slots, scopes and examples type-check. */
export function defineRule<
  const Id extends string,
  const Messages extends Record<string, Message>,
  const S extends Scope,
>(
  rule: Rule<Id, Messages, S> & { readonly messages: { readonly [K in keyof Messages]: Sound<Messages[K]> } },
): Rule<Id, Messages, S> {
  return rule;
}
