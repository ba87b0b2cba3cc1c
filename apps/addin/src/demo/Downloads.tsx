import { renderToolError, ToolError } from '@jibiao/workbook';
import { type ReactElement, useState } from 'react';
import { annotatedCopy, fixedCopy } from './copies.ts';
import type { Opened } from './Page.tsx';

/** Copies of the workbook in view: as it stands now, and with what was found on its cells. The file itself stays. */
export function Downloads({ opened }: { readonly opened: Opened }): ReactElement {
  const [trouble, setTrouble] = useState('');
  const give = async (make: typeof fixedCopy, suffix: string): Promise<void> => {
    try {
      const { bytes, left } = await make(opened);
      save(bytes, opened.file.workbook.name.replace(/\.[^.]*$/u, '') + suffix);
      setTrouble(left === 0 ? '' : `${left} 处修改落在公式上，没有写入副本。`);
    } catch (error) {
      setTrouble(error instanceof ToolError ? renderToolError(error, 'zh') : String(error));
    }
  };
  return (
    <>
      <button type="button" className="page-button" onClick={() => void give(fixedCopy, '-修正.xlsx')}>
        下载修正副本
      </button>
      <button type="button" className="page-button" onClick={() => void give(annotatedCopy, '-批注.xlsx')}>
        下载批注副本
      </button>
      <span className="page-trouble" role="alert">
        {trouble}
      </span>
    </>
  );
}

function save(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
