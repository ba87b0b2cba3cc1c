import './demo.css';
import '../pane/pane.css';
import type { HostWorkbook } from '@jibiao/excel-host';
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { loadLocale } from '../pane/load-locale.ts';
import { mountPane } from '../pane/mount.tsx';
import type { Session } from '../session/session.ts';
import { Grid } from './Grid.tsx';
import type { PageFile } from './open-file.ts';
import { readFiles } from './read-files.ts';

/** A workbook in view and the session that checks it. */
export interface Opened {
  readonly file: PageFile;
  readonly session: Session;
}

interface PageProps {
  readonly title: string;
  readonly hint: string;
  /** Puts a workbook behind the pane. */
  readonly connect: (workbook: HostWorkbook) => Session;
  /** Shown before anything was dropped. */
  readonly sample: PageFile;
  /** What can be done with the workbook in view. */
  readonly tools?: (opened: Opened) => ReactNode;
}

/** Grid and pane side by side. Dropped files take the sample's place and can be switched between. */
export function Page({ title, hint, connect, sample, tools }: PageProps): ReactElement {
  const [files, setFiles] = useState<readonly PageFile[]>([sample]);
  const [opened, setOpened] = useState<Opened>(() => ({ file: sample, session: connect(sample.workbook) }));
  const [troubles, setTroubles] = useState<readonly string[]>([]);
  const [progress, setProgress] = useState('');
  const show = async (file: PageFile): Promise<void> => {
    await opened.session.stop();
    setOpened({ file, session: connect(file.workbook) });
  };
  const take = async (list: readonly File[]): Promise<void> => {
    const { read, refused } = await readFiles(list, setProgress);
    setProgress('');
    setTroubles(refused);
    const [first] = read;
    if (first === undefined) return;
    setFiles([...files.filter(({ source }) => source !== undefined), ...read]);
    await show(first);
  };
  return (
    <div
      className="page"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take([...event.dataTransfer.files]);
      }}
    >
      <header className="page-head">
        <strong>{title}</strong>
        <FilePicker files={files} shown={opened.file} onShow={(file) => void show(file)} />
        <label className="page-button">
          打开工作簿
          <input type="file" multiple onChange={({ target }) => void take(chosenIn(target))} />
        </label>
        {tools?.(opened)}
        <span className="page-hint" role="status">
          {progress === '' ? hint : progress}
        </span>
        <Troubles troubles={troubles} />
      </header>
      <Grid key={opened.file.id} workbook={opened.file.workbook} />
      <PaneFrame session={opened.session} />
    </div>
  );
}

/** The chosen files; the same ones can then be chosen again, as is done after they were changed. */
function chosenIn(input: HTMLInputElement): readonly File[] {
  const files = [...(input.files ?? [])];
  input.value = '';
  return files;
}

/** Why files were refused. Many of them scroll and leave the workbook its room. */
function Troubles({ troubles }: { readonly troubles: readonly string[] }): ReactElement {
  return (
    <div className="page-troubles" role="alert">
      {troubles.length > 0 && (
        <ul tabIndex={troubles.length > 2 ? 0 : undefined}>
          {troubles.map((trouble) => (
            <li key={trouble}>{trouble}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface FilePickerProps {
  readonly files: readonly PageFile[];
  readonly shown: PageFile;
  readonly onShow: (file: PageFile) => void;
}

/** The name of the workbook in view; a list as soon as there are several. */
function FilePicker({ files, shown, onShow }: FilePickerProps): ReactElement {
  if (files.length === 1) return <span className="page-file">{shown.workbook.name}</span>;
  return (
    <select
      className="page-files"
      aria-label="工作簿"
      value={files.findIndex(({ workbook }) => workbook === shown.workbook)}
      onChange={({ target }) => {
        const next = files[Number(target.value)];
        if (next !== undefined) onShow(next);
      }}
    >
      {files.map(({ id, workbook }, index) => (
        <option key={id} value={index}>
          {`${index + 1}/${files.length} ${workbook.name}`}
        </option>
      ))}
    </select>
  );
}

function PaneFrame({ session }: { readonly session: Session }): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current === null) return;
    const element = frame.current.appendChild(document.createElement('div'));
    const locale = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh';
    const mounted = loadLocale(locale).then(() => mountPane(element, { session, locale, isDark: () => undefined }));
    void session.start();
    return () => {
      void mounted.then((root) => root.unmount());
      element.remove();
    };
  }, [session]);
  return <div className="pane-frame" ref={frame} />;
}
