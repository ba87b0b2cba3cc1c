/** A sample project: level 1, level 2, name, value and, where it differs, the value as published; a blank level repeats the one above. */
export interface SampleProject {
  readonly sheet: string;
  readonly name: string;
  readonly department: string;
  readonly unit: string;
  readonly attribute: string;
  readonly term: string;
  readonly office: string;
  readonly amount: string;
  readonly goal: string;
  readonly blankBefore?: number;
  readonly rows: readonly (readonly [
    level1: string,
    level2: string,
    name: string,
    value: string,
    published?: string,
  ])[];
}

export declare const projects: readonly SampleProject[];
