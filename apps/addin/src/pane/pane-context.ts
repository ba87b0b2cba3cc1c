import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from '../session/session.ts';
import type { PaneState } from '../session/state.ts';
import type { Locale, Say } from './words.ts';

/** What every part of the pane needs. */
export interface Pane {
  readonly session: Session;
  readonly locale: Locale;
  readonly say: Say;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error('The pane is shown outside its provider.');
  return pane;
}

export function usePaneState(): PaneState {
  const { session } = usePane();
  return useSyncExternalStore(session.subscribe, session.state);
}
