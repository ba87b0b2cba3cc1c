type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

/** The same object without keys whose value is `undefined`: absent and undefined are one thing in our trees. */
export function defined<T extends object>(loose: Loose<T>): T {
  const entries = Object.entries(loose).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}
