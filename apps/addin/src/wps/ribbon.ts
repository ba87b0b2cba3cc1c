import type { WpsApplication } from '../host/wps/application.ts';
import { wpsHost } from '../host/wps/wps-host.ts';
import { ON_ACTION } from './package.ts';

/** What only the page behind the ribbon needs of WPS. */
interface RibbonApplication extends WpsApplication {
  readonly PluginStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void };
  CreateTaskPane(url: string): TaskPane;
  GetTaskPane(id: number): TaskPane | null;
}

interface TaskPane {
  readonly ID: number;
  Visible: boolean;
}

const PANE_KEY = 'jibiao-pane';

/** Opens the pane, or shows the one that is there. It checks everything when it opens. */
function showPane(application: RibbonApplication): void {
  const known = Number(application.PluginStorage.getItem(PANE_KEY) ?? '');
  const pane = (known > 0 ? application.GetTaskPane(known) : null) ?? createPane(application);
  pane.Visible = true;
}

function createPane(application: RibbonApplication): TaskPane {
  const pane = application.CreateTaskPane(new URL('wps-pane.html', location.href).href);
  application.PluginStorage.setItem(PANE_KEY, String(pane.ID));
  return pane;
}

const { Application } = globalThis as unknown as { Application: RibbonApplication };

Object.assign(globalThis, {
  jibiaoOnLoad: () => true,
  jibiaoImage: () => 'assets/icon-32.png',
  [ON_ACTION]: ({ Id }: { readonly Id: string }) => {
    if (Id === 'ClearMarks') void wpsHost(Application).clearMarks();
    else showPane(Application);
    return true;
  },
});
