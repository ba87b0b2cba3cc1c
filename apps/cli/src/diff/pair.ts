/** Pairs items of two lists: by the first key both have in common, each item once. The rest is left over. */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((item: T) => string | undefined)[],
): {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
} {
  const partner = new Map<T, T>();
  let open = [...after];
  for (const keyOf of keys) {
    const byKey = new Map<string, T[]>();
    for (const item of open) {
      const key = keyOf(item);
      if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), item]);
    }
    for (const item of before) {
      const key = partner.has(item) ? undefined : keyOf(item);
      const found = key === undefined ? undefined : byKey.get(key)?.shift();
      if (found !== undefined) partner.set(item, found);
    }
    const taken = new Set(partner.values());
    open = open.filter((item) => !taken.has(item));
  }
  const pairs = before.flatMap((item): [T, T][] => {
    const found = partner.get(item);
    return found === undefined ? [] : [[item, found]];
  });
  return { pairs, removed: before.filter((item) => !partner.has(item)), added: open };
}
