import type { CellRef, Finding, Profile, SubmittedDocument } from '@jibiao/schema';
import type { Abilities, Binding, SheetSnapshot } from '../host/port.ts';
import type { TroubleCode } from '../host/trouble.ts';

/** What the last command did, in ids and numbers; the pane has the sentences. */
export type Notice =
  | { readonly kind: 'fixed'; readonly applied: number; readonly stale: number }
  | { readonly kind: 'highlighted' | 'noted' | 'cleared'; readonly count: number }
  | { readonly kind: 'bound'; readonly profile: string }
  | { readonly kind: 'copied' }
  | { readonly kind: 'inserted'; readonly at: string }
  | { readonly kind: 'no-place' }
  | { readonly kind: 'trouble'; readonly trouble: TroubleCode; readonly detail: string };

/** Everything the pane shows. Replaced as a whole, never changed. */
export interface PaneState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly trouble?: { readonly trouble: TroubleCode; readonly detail: string } | undefined;
  /** A cell is being edited, so Excel does not answer yet. */
  readonly waiting: boolean;
  readonly file: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly document?: SubmittedDocument | undefined;
  readonly findings: readonly Finding[];
  readonly profile: Profile;
  readonly bound?: Binding | undefined;
  readonly selected?: CellRef | undefined;
  readonly notice?: Notice | undefined;
  readonly abilities: Abilities;
}
