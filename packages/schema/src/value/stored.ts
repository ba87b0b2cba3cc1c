import type { TargetValue, ValueContext } from './target.ts';

/** Reads a cell that stores a date as one: what it shows may be a serial number or a local form. */
export function fromStored(text: string, { stored }: ValueContext): TargetValue | undefined {
  if (stored?.type !== 'date' || text === '') return undefined;
  const found = /^(\d{4})-(\d{2})-(\d{2})/u.exec(stored.value);
  if (found === null) return undefined;
  return { kind: 'deadline', year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}
