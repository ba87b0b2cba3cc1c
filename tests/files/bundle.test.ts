import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';

// The bundle must carry the thread that reads old formats, and the parser that runs in it.
it('reads an old workbook from the bundled command line', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-bundle-'));
  try {
    const book = utils.book_new();
    const rows = [
      ['项目支出绩效目标表'],
      ['项目名称', '科技创新'],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '培训人数', '≥50人'],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '目标表');
    writeFileSync(
      join(folder, '目标.xls'),
      new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer),
    );
    const main = fileURLToPath(new URL('../../apps/cli/bundle/main.js', import.meta.url));
    const { stdout } = spawnSync(process.execPath, [main, 'check', folder, '--format', 'json'], { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toMatchObject({ totals: { files: 1, failed: 0, forms: 1, rows: 1 } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
