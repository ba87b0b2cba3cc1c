// Offices still run browsers of 2021 (Windows 7, the one inside WPS). What they lack of ES2023 is added here; newer ones keep their own.

type List = unknown[];
type Test = (item: unknown, index: number, list: List) => unknown;

const LACKING: Readonly<Record<string, (this: List, ...details: never[]) => unknown>> = {
  toSorted(compare?: (a: unknown, b: unknown) => number) {
    // oxlint-disable-next-line unicorn/no-array-sort
    return [...this].sort(compare);
  },
  toReversed() {
    return this.map((_, index) => this[this.length - 1 - index]);
  },
  toSpliced(start: number, remove: number, ...items: List) {
    const copy = [...this];
    copy.splice(start, remove, ...items);
    return copy;
  },
  with(at: number, item: unknown) {
    return this.map((old, index) => (index === at ? item : old));
  },
  findLastIndex(test: Test) {
    for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index], index, this)) return index;
    return -1;
  },
  findLast(test: Test) {
    for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index], index, this)) return this[index];
    return undefined;
  },
};

/** Adds what a prototype lacks; tests bring one of their own. */
export function addLacking(prototype: object): void {
  for (const [name, value] of Object.entries(LACKING)) {
    if (!(name in prototype)) Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  }
}

addLacking(Array.prototype);
