import './demo.css';
import type { HostWorkbook } from '@jibiao/excel-host';
import { renderToolError, ToolError } from '@jibiao/workbook';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { mountPane } from '../pane/mount.tsx';
import type { Session } from '../session/session.ts';
import { Grid } from './Grid.tsx';
import { openFile } from './open-file.ts';

/** A workbook on the page and the session that checks it. */
export interface Opened {
  readonly workbook: HostWorkbook;
  readonly session: Session;
}

interface PageProps {
  readonly title: string;
  readonly hint: string;
  /** Puts a workbook behind the pane. */
  readonly connect: (workbook: HostWorkbook) => Opened;
  /** Shown before anything was dropped. */
  readonly sample: HostWorkbook;
}

/** Grid and pane side by side; a dropped file takes the sample's place. */
export function Page({ title, hint, connect, sample }: PageProps): ReactElement {
  const [opened, setOpened] = useState(() => connect(sample));
  const [trouble, setTrouble] = useState('');
  const open = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (file === undefined) return;
    try {
      const workbook = await openFile(file);
      await opened.session.stop();
      setTrouble('');
      setOpened(connect(workbook));
    } catch (error) {
      setTrouble(error instanceof ToolError ? renderToolError(error, 'zh') : String(error));
    }
  };
  return (
    <div
      className="page"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void open(event.dataTransfer.files);
      }}
    >
      <header className="page-head">
        <strong>{title}</strong>
        <span className="file">{opened.workbook.name}</span>
        <label className="page-button">
          打开工作簿
          <input
            type="file"
            accept=".xlsx,.xlsm,.csv,.docx,.html"
            onChange={(event) => void open(event.target.files)}
          />
        </label>
        <span className="page-hint">{hint}</span>
        <span className="page-trouble" role="alert">
          {trouble}
        </span>
      </header>
      <Grid key={opened.workbook.name} workbook={opened.workbook} />
      <PaneFrame session={opened.session} />
    </div>
  );
}

function PaneFrame({ session }: { readonly session: Session }): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current === null) return;
    const element = frame.current.appendChild(document.createElement('div'));
    const locale = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh';
    const root = mountPane(element, { session, locale, isDark: () => undefined });
    void session.start();
    return () => {
      root.unmount();
      element.remove();
    };
  }, [session]);
  return <div className="pane-frame" ref={frame} />;
}
