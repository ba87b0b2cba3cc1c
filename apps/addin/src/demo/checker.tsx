import '../old-browsers.ts';
import { defaultProfile, findProfile } from '@jibiao/schema';
import { createRoot } from 'react-dom/client';
import { memoryHost } from '../host/memory/memory-host.ts';
import { fetchAcross } from '../session/fetch-across.ts';
import { createJudge } from '../session/judge.ts';
import { createSession } from '../session/session.ts';
import { Downloads } from './Downloads.tsx';
import { Page } from './Page.tsx';
import { sampleWorkbook } from './sample.ts';

const element = document.getElementById('page');
if (element !== null) {
  createRoot(element).render(
    <Page
      title="绩标 离线校验"
      hint="把工作簿拖到这里。文件只在本机读取，不会上传。"
      sample={sampleWorkbook()}
      connect={(workbook) =>
        createSession({
          host: memoryHost(workbook),
          judge: createJudge(fetchAcross),
          profile: defaultProfile,
          findProfile,
        })
      }
      tools={(opened) => <Downloads opened={opened} />}
    />,
  );
}
