import { FUNCTIONS } from './definitions.ts';

/** What Excel reads to know the functions (`functions.json`). */
export interface FunctionsJson {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean }[];
    readonly result: { readonly dimensionality: 'scalar' | 'matrix' };
  }[];
}

export function functionsJson(): FunctionsJson {
  return {
    functions: FUNCTIONS.map(({ id, description, parameters, result }) => ({
      id,
      name: id,
      description,
      parameters: parameters.map(({ name, description: about, optional }) => ({
        name,
        description: about,
        type: 'any',
        optional: optional === true,
      })),
      result: { dimensionality: result },
    })),
  };
}
