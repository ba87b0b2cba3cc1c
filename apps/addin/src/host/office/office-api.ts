import type { TroubleCode } from '../trouble.ts';
import { hostTrouble } from '../trouble.ts';

/** What the adapter needs of Microsoft's library; handed in, so that tests bring their own realm. */
export interface OfficeApi {
  readonly Excel: typeof Excel;
  /** Whether this Excel has the given ExcelApi set, such as `1.13`. */
  supports(version: string): boolean;
}

/** Sets that bring notes, and one step of Ctrl+Z for many changes. */
export const NOTES = '1.10';
export const UNDO_GROUP = '1.20';

const TROUBLES: Readonly<Record<string, TroubleCode>> = {
  InvalidOperationInCellEditMode: 'editing',
  InactiveWorkbook: 'editing',
  AccessDenied: 'protected',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  ApiNotFound: 'unsupported',
  UndoNotSupported: 'undo-unsupported',
};

/** One round trip; what Excel says when it fails becomes a {@link HostTrouble}. */
export async function sync(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    // Told by its members, not by its class: the library may run in a realm of its own.
    const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string };
    throw hostTrouble(TROUBLES[code] ?? 'failed', `${code} ${message}`.trim());
  }
}
