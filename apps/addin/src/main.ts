import './old-browsers.ts';
// Linked by the page: a style that came with the face would bring a loader for styles along.
import './pane/pane.css';
import { defaultProfile, findProfile } from '@jibiao/schema';
import { registerCommands } from './commands/register.ts';
import { type CustomFunctionsRuntime, registerFunctions } from './functions/register.ts';
import { officeHost } from './host/office/office-host.ts';
import { fetchAcross } from './session/fetch-across.ts';
import { createJudge } from './session/judge.ts';
import { createSession, type Session } from './session/session.ts';

/** Everything that runs inside Excel. Functions and buttons first; the pane's face is fetched after them. */
async function main(): Promise<void> {
  const { CustomFunctions: runtime } = globalThis as { CustomFunctions?: CustomFunctionsRuntime };
  if (runtime !== undefined) registerFunctions(runtime);
  const { host } = await Office.onReady();
  const element = document.getElementById('pane');
  // The enum of hosts is a value of Microsoft's library, which tests do without.
  if (String(host) !== 'Excel') {
    if (element !== null) element.textContent = '在 Excel 的加载项中打开本页。Open this page as an add-in of Excel.';
    return;
  }
  const session = createSession({
    host: officeHost({
      Excel,
      supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
    }),
    judge: createJudge(fetchAcross),
    profile: defaultProfile,
    findProfile,
  });
  registerCommands({ actions: Office.actions, session, showPane: () => Office.addin.showAsTaskpane() });
  if (element !== null) await showFace(element, session);
  await session.start();
}

async function showFace(element: HTMLElement, session: Session): Promise<void> {
  const [{ mountPane }, { localeOf }, { loadLocale }] = await Promise.all([
    import('./pane/mount.tsx'),
    import('./pane/words.ts'),
    import('./pane/load-locale.ts'),
  ]);
  const locale = localeOf(Office.context.displayLanguage);
  await loadLocale(locale);
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  mountPane(element, { session, locale, isDark: () => Office.context.officeTheme?.isDarkTheme });
}

/** Kept by the browser after the first visit, so that the pane opens without a network. */
async function keepOffline(): Promise<void> {
  if ('serviceWorker' in navigator) await navigator.serviceWorker.register('./offline.js');
}

void main();
// A place that allows no service worker (an old browser, a page without https) is served as before.
keepOffline().catch(() => undefined);
