export { type ArguedDifference, argued, type GoldPlace, type GoldProject, gold } from './gold.data.ts';
export { type PublishedHead, publishedHeads } from './published-heads.data.ts';
export type { PublishedRow, PublishedTable } from './published-table.ts';
export { publishedTables } from './published-tables.data.ts';
