import { FUNCTIONS } from './definitions.ts';

/** The part of Excel's custom-function runtime that we use. */
export interface CustomFunctionsRuntime {
  associate(id: string, run: (...values: unknown[]) => unknown): void;
}

/** Ties the functions of the table to their names in Excel. */
export function registerFunctions(runtime: CustomFunctionsRuntime): void {
  for (const { id, parameters, run } of FUNCTIONS) {
    // Excel passes one more argument than declared; it is none of the person's values.
    runtime.associate(id, (...values) => run(...values.slice(0, parameters.length)));
  }
}
