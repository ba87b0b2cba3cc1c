import { addressOf, type Grid } from '../../packages/layout/src/index.ts';
import { readWorkbook, renderToolError, ToolError, type Workbook } from '../../packages/workbook/src/index.ts';
import { nodeEngine } from '../../packages/workbook/src/zip/node-engine.ts';

/** Cells by address; what is stored behind is added where it differs from the text. */
export function cellsOf(grid: Grid): Record<string, string> {
  return Object.fromEntries(
    grid.cells.map(({ row, column, text, type, value, formula }) => {
      const stored = value === undefined || value === text ? '' : ` ⟨${value}⟩`;
      const kind = type === 'text' || type === 'number' ? '' : ` ${type}`;
      return [addressOf(row, column), `${text}${stored}${kind}${formula === undefined ? '' : ` =${formula}`}`];
    }),
  );
}

/** The workbook, or the code of the trouble with its sentence. Any other error is a failure of the reader. */
export async function attempt(
  bytes: Uint8Array,
): Promise<Workbook | { readonly code: string; readonly zh: string; readonly en: string }> {
  try {
    return await readWorkbook(bytes, { engine: nodeEngine });
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { code: error.code, zh: renderToolError(error, 'zh'), en: renderToolError(error, 'en') };
  }
}
