import { refuse } from './host-error.ts';

/** Excel on the web refuses larger requests and answers. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;
/** Excel silently cuts longer addresses; the simulation refuses them so that nobody relies on luck. */
const ADDRESS_LIMIT = 8_192;
/** Cells one call may touch. */
export const CELL_LIMIT = 5_000_000;

export function checkAddress(address: string): void {
  if (address.length > ADDRESS_LIMIT) refuse('InvalidArgument', `The address has ${address.length} characters.`);
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
