import { describe, expect, it } from 'vitest';
import { zip } from '../../../../tests/files/zip.ts';
import { renderToolError, ToolError } from '../tool-error.ts';
import { openArchive } from './open-archive.ts';

describe('openArchive', () => {
  it('tells a password of the archive from that of a workbook', () => {
    const archive = openArchive(zip([{ name: '甲.xlsx', content: 'x', claims: { flags: 1 } }]));
    let told: unknown;
    try {
      archive?.read('甲.xlsx');
    } catch (error) {
      told = error instanceof ToolError ? renderToolError(error, 'zh') : error;
    }
    expect(told).toBe('压缩包设有密码。解压后再检查里面的文件。');
  });
});
