import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A part of the pane that is fetched after its face stands, while the workbook is being read. */
interface Later<Props extends object> {
  readonly Part: LazyExoticComponent<ComponentType<Props>>;
  readonly fetch: () => Promise<unknown>;
}

function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  const fetch = async (): Promise<{ default: ComponentType<Props> }> => ({ default: await load() });
  return { Part: lazy(fetch), fetch };
}

const bar = later(() => import('./Bar.tsx').then(({ Bar }) => Bar));
const cellHelp = later(() => import('./CellHelp.tsx').then(({ CellHelp }) => CellHelp));
const library = later(() => import('./Library.tsx').then(({ Library }) => Library));
const submit = later(() => import('./Submit.tsx').then(({ Submit }) => Submit));
const reason = later(() => import('./Reason.tsx').then(({ Reason }) => Reason));

export const Bar = bar.Part;
export const CellHelp = cellHelp.Part;
export const Library = library.Part;
export const Submit = submit.Part;
export const Reason = reason.Part;

/** Fetches the rest of the pane, so that it is there without a wait, and without a network, when it is asked for. */
export async function fetchTheRest(): Promise<void> {
  await Promise.all([bar, reason, cellHelp, library, submit].map(({ fetch }) => fetch()));
}
