import { defaultProfile, findProfile } from '@jibiao/schema';
import { registerCommands } from './commands/register.ts';
import { type CustomFunctionsRuntime, registerFunctions } from './functions/register.ts';
import { officeHost } from './host/office/office-host.ts';
import { createJudge } from './session/judge.ts';
import { createSession } from './session/session.ts';

/** Everything that runs inside Excel. Functions and buttons first; the pane's face is fetched when it is looked at. */
async function main(): Promise<void> {
  const { CustomFunctions: runtime } = globalThis as { CustomFunctions?: CustomFunctionsRuntime };
  if (runtime !== undefined) registerFunctions(runtime);
  await Office.onReady();
  const host = officeHost({
    Excel,
    supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
  });
  const session = createSession({ host, judge: createJudge(), profile: defaultProfile, findProfile });
  registerCommands({
    actions: Office.actions,
    session,
    showPane: () => Office.addin.showAsTaskpane(),
  });
  await session.start();
  const element = document.getElementById('pane');
  const [{ mountPane }, { localeOf }] = await Promise.all([import('./pane/mount.tsx'), import('./pane/words.ts')]);
  if (element === null) return;
  const locale = localeOf(Office.context.displayLanguage);
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  mountPane(element, { session, locale, isDark: () => Office.context.officeTheme?.isDarkTheme });
}

void main();
