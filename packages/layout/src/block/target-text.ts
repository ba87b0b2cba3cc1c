import { parseTarget } from '@jibiao/schema';

const FIGURES: ReadonlySet<string> = new Set(['number', 'range', 'frequency', 'deadline', 'change']);
const WORDS: ReadonlySet<string> = new Set(['result', 'change', 'level']);
const LONGEST_VALUE = 20;
const LONGEST_WORDS = 8;

/** Whether a text can only be a target value. */
export function isTargetText(text: string): boolean {
  if (text === '' || text.length > LONGEST_VALUE) return false;
  const target = parseTarget(text);
  if (target.kind === 'qualitative') return text.length <= LONGEST_WORDS && WORDS.has(target.family);
  return /\d/u.test(text) && FIGURES.has(target.kind);
}
