/** An answer Excel would give as an error: `code` is Excel's own word. */
export interface HostError extends Error {
  readonly code: string;
}

/** Stops the batch with one of Excel's error codes. */
export function refuse(code: string, message: string): never {
  throw Object.assign(new Error(message), { code });
}

export function isHostError(error: unknown): error is HostError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
