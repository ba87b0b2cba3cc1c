import type { PaneState } from './state.ts';

/** Holds the state of the pane and tells who listens. */
export interface Store {
  readonly state: () => PaneState;
  readonly set: (change: Partial<PaneState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(first: PaneState): Store {
  const listeners = new Set<() => void>();
  let state = first;
  return {
    state: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
