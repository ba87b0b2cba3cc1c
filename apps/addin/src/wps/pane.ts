import '../old-browsers.ts';
import '../pane/pane.css';
import { defaultProfile, findProfile } from '@jibiao/schema';
import type { WpsApplication } from '../host/wps/application.ts';
import { wpsHost } from '../host/wps/wps-host.ts';
import { mountPane } from '../pane/mount.tsx';
import { fetchAcross } from '../session/fetch-across.ts';
import { createJudge } from '../session/judge.ts';
import { createSession } from '../session/session.ts';

/** The pane inside WPS: the same session and face as in Excel, over WPS's own model. */
const { Application } = globalThis as unknown as { Application: WpsApplication };
const element = document.getElementById('pane');
const session = createSession({
  host: wpsHost(Application),
  judge: createJudge(fetchAcross),
  profile: defaultProfile,
  findProfile,
});
if (element !== null) mountPane(element, { session, locale: 'zh', isDark: () => undefined });
void session.start();
