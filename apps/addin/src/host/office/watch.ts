import { firstCell } from '../address.ts';
import type { HostListener } from '../port.ts';

/** Listens to all sheets at once; registered by the next round trip. Answers how to stop listening. */
export function watch(
  context: Excel.RequestContext,
  listener: HostListener,
  nameOf: (sheetId: string) => string | undefined,
): () => void {
  const { worksheets } = context.workbook;
  const restructured = async (): Promise<void> => listener.restructured();
  const handlers = [
    worksheets.onChanged.add(async ({ worksheetId }) => listener.changed(worksheetId)),
    worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      const sheet = nameOf(worksheetId);
      if (sheet !== undefined) listener.selected({ sheet, address: firstCell(address) });
    }),
    worksheets.onAdded.add(restructured),
    worksheets.onDeleted.add(restructured),
    worksheets.onActivated.add(restructured),
  ];
  return () => handlers.forEach((handler) => handler.remove());
}
