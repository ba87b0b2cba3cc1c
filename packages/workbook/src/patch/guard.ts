import { ToolError } from '../tool-error.ts';

/** Runs a change of a received file. What no check foresaw is the fault of the file: the person gets a sentence, not a stack. */
export function guard<Result>(change: () => Result): Result {
  try {
    return change();
  } catch (error) {
    throw error instanceof ToolError ? error : new ToolError('damaged', { part: 'xml', reason: String(error) });
  }
}
