/** Why a host could not do what was asked; sentences for people are in `pane/words`. */
export type TroubleCode =
  | 'editing'
  | 'protected'
  | 'too-large'
  | 'gone'
  | 'unsupported'
  | 'undo-unsupported'
  | 'offline'
  | 'failed';

export interface HostTrouble extends Error {
  readonly trouble: TroubleCode;
  /** The host's own words, for support. */
  readonly detail: string;
}

export function hostTrouble(trouble: TroubleCode, detail = ''): HostTrouble {
  return Object.assign(new Error(`${trouble} ${detail}`), { trouble, detail });
}

export function troubleOf(error: unknown): { readonly trouble: TroubleCode; readonly detail: string } {
  if (error instanceof Error && 'trouble' in error) return error as HostTrouble;
  return { trouble: 'failed', detail: error instanceof Error ? error.message : String(error) };
}
