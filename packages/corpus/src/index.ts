export type { PublishedRow, PublishedTable } from './published-table.ts';
export { publishedTables } from './published-tables.data.ts';
