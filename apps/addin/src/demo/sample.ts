import { type HostWorkbook, openWorkbook } from '@jibiao/excel-host';
import { parseArea } from '../host/address.ts';
import { SAMPLE_MERGES, SAMPLE_ROWS } from './sample.data.ts';

/** The workbook the page opens with. */
export function sampleWorkbook(): HostWorkbook {
  const cells = SAMPLE_ROWS.flatMap((line, down) =>
    line.flatMap((text, across) =>
      text === '' ? [] : [{ row: down + 1, column: across + 1, text, type: 'text' as const }],
    ),
  );
  const merges = SAMPLE_MERGES.flatMap((address) => parseArea(address) ?? []);
  return openWorkbook('就业技能培训.xlsx', [
    { sheet: '绩效目标表', visibility: 'visible', cells, merges, hiddenRows: [], hiddenColumns: [], comments: [] },
  ]);
}
