import { openWorkbook } from '@jibiao/excel-host';
import { parseArea } from '../host/address.ts';
import { type PageFile, pageFile } from './open-file.ts';
import { SAMPLE_MERGES, SAMPLE_ROWS } from './sample.data.ts';

/** The workbook the page opens with. */
export function sampleWorkbook(): PageFile {
  const cells = SAMPLE_ROWS.flatMap((line, down) =>
    line.flatMap((text, across) =>
      text === '' ? [] : [{ row: down + 1, column: across + 1, text, type: 'text' as const }],
    ),
  );
  const merges = SAMPLE_MERGES.flatMap((address) => parseArea(address) ?? []);
  const workbook = openWorkbook('就业技能培训.xlsx', [
    { sheet: '绩效目标表', visibility: 'visible', cells, merges, hiddenRows: [], hiddenColumns: [], comments: [] },
  ]);
  return pageFile(workbook);
}
