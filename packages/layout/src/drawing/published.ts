import { publishedTables } from '@jibiao/corpus';
import type { Table } from './table.ts';

/** The published tables, ready to be drawn: what they do not tell is filled in. */
export const tables: readonly Table[] = publishedTables.map(({ id, project, amount, money, rows }, index) => ({
  id,
  project: project === '' ? `第${index + 1}号项目` : project,
  department: '219-某市某某局',
  unit: '219001-某市某某中心',
  amount: amount ?? '88.5',
  money,
  goal: '按计划完成各项任务，服务水平进一步提高。',
  rows: rows.map((row) => ({ ...row, level1: row.level1 || '产出指标', level2: row.level2 || '数量指标' })),
}));
