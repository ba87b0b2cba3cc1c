/** The same object while it is being built. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
