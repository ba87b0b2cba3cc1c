export { type ReadOptions, readDocument } from './document/read-document.ts';
export { withOwnLevels } from './form/own-levels.ts';
export { rereadValue } from './form/reread-value.ts';
export { addressOf, columnName, rangeOf } from './grid/address.ts';
export type { Grid, GridArea, GridCell } from './grid/grid.ts';
