/** The part of Excel's custom-function runtime that we use. */
export interface CustomFunctionsRuntime {
  associate(id: string, run: (...values: unknown[]) => unknown): void;
}

/** Names and numbers of parameters, as in the table, which is fetched when a cell first asks. */
const FUNCTION_IDS = { CHECK: 2, PARSE: 1, NORMALIZE: 1, UNIT: 1 } as const;

/** Ties the functions of the table to their names in Excel. */
export function registerFunctions(runtime: CustomFunctionsRuntime): void {
  for (const [id, count] of Object.entries(FUNCTION_IDS)) {
    runtime.associate(id, async (...values) => {
      const { FUNCTIONS } = await import('./definitions.ts');
      // Excel passes one more argument than declared; it is none of the person's values.
      return FUNCTIONS.find((one) => one.id === id)?.run(...values.slice(0, count));
    });
  }
}
