import { type HostWorkbook, hostWorkbook, setEditing, undo, writeBlock } from '@jibiao/excel-host';
import { defaultProfile, findProfile } from '@jibiao/schema';
import { createRoot } from 'react-dom/client';
import { officeHost } from '../host/office/office-host.ts';
import { fetchAcross } from '../session/fetch-across.ts';
import { createJudge } from '../session/judge.ts';
import { createSession, type Session } from '../session/session.ts';
import { loadOffice } from './load-office.ts';
import { Page } from './Page.tsx';
import { sampleWorkbook } from './sample.ts';

/** The real pane on the real office.js; only Excel itself is simulated. */
async function main(): Promise<void> {
  const element = document.getElementById('page');
  if (element === null) return;
  const relay = await loadOffice();
  const connect = (workbook: HostWorkbook): Session => {
    const host = hostWorkbook(workbook);
    relay.connect(host.bridge);
    // For the console and for tests: to act as a co-author, to look at what was sent.
    Object.assign(globalThis, { jibiaoDemo: { workbook, host, writeBlock, setEditing, undo } });
    const office = officeHost({ Excel, supports: (version) => Number(version.split('.')[1]) <= 15 });
    return createSession({ host: office, judge: createJudge(fetchAcross), profile: defaultProfile, findProfile });
  };
  createRoot(element).render(
    <Page
      title="绩标 演示"
      hint="左边是模拟的 Excel，右边是加载项窗格。拖入工作簿即可试用。"
      sample={sampleWorkbook()}
      connect={connect}
    />,
  );
}

void main();
