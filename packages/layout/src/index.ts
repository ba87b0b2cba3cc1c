export type { Grid, GridArea, GridCell } from './grid/grid.ts';
