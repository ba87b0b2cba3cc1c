export { jsonSchemas } from './report/json-schemas.ts';
export type { Report } from './report/report.ts';
