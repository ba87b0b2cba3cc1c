import { type ComponentType, lazy } from 'react';

type Rest = typeof import('./rest.ts');

/** Fetches the rest of the pane, so that it is there without a wait, and without a network, when it is asked for. */
export const fetchTheRest = (): Promise<Rest> => import('./rest.ts');

/** A part of the pane that is fetched after its face stands, while the workbook is being read. */
function later<Props extends object>(part: (rest: Rest) => ComponentType<Props>) {
  return lazy(async () => ({ default: part(await fetchTheRest()) }));
}

export const Bar = later((rest) => rest.Bar);
export const CellHelp = later((rest) => rest.CellHelp);
export const Library = later((rest) => rest.Library);
export const Submit = later((rest) => rest.Submit);
export const Reason = later((rest) => rest.Reason);
