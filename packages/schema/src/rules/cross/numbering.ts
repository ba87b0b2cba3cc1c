/** Numbers things from 0 in the order they are met. */
export interface Numbering<T> {
  readonly of: (thing: T) => number;
  /** The different things by their number. */
  readonly all: readonly T[];
}

/** Equal things get equal numbers. */
export function numbering<T extends string | number>(): Numbering<T> {
  const numbers = new Map<T, number>();
  const all: T[] = [];
  return {
    all,
    of: (thing) => {
      let number = numbers.get(thing);
      if (number === undefined) {
        number = all.push(thing) - 1;
        numbers.set(thing, number);
      }
      return number;
    },
  };
}
