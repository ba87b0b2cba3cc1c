import type { TroubleCode } from '../host/trouble.ts';
import type { WordId } from './words.ts';

/** The sentence for each reason why a host could not do what was asked. */
export const TROUBLE_WORDS: Readonly<Record<TroubleCode, WordId>> = {
  editing: 'troubleEditing',
  protected: 'troubleProtected',
  'too-large': 'troubleTooLarge',
  gone: 'troubleGone',
  unsupported: 'troubleUnsupported',
  'undo-unsupported': 'troubleUndoUnsupported',
  offline: 'troubleOffline',
  failed: 'troubleFailed',
};
