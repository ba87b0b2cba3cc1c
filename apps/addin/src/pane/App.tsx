import { FluentProvider } from '@fluentui/react-provider';
import { type ComponentType, type ReactElement, Suspense, startTransition, useEffect, useState } from 'react';
import type { Session } from '../session/session.ts';
import { Bar, CellHelp, fetchTheRest, Library, Submit } from './later.ts';
import { NoticeBar } from './NoticeBar.tsx';
import { Problems } from './Problems.tsx';
import { PaneContext, usePane, usePaneState } from './pane-context.ts';
import { StatusLine } from './StatusLine.tsx';
import { Tabs } from './Tabs.tsx';
import { type ThemeName, themeOf } from './theme.ts';
import { type Locale, sayIn } from './words.ts';

const TABS = ['problems', 'cell', 'library', 'submit'] as const;
type TabId = (typeof TABS)[number];

const BODIES: Readonly<Record<TabId, ComponentType>> = {
  problems: Problems,
  cell: CellHelp,
  library: Library,
  submit: Submit,
};

interface AppProps {
  readonly session: Session;
  readonly locale: Locale;
  readonly theme: ThemeName;
}

/** The whole pane. */
export function App({ session, locale, theme }: AppProps): ReactElement {
  const say = sayIn(locale);
  return (
    <FluentProvider theme={themeOf(theme)} className={`pane pane-${theme}`}>
      <PaneContext value={{ session, locale, say }}>
        <Shell />
      </PaneContext>
    </FluentProvider>
  );
}

function Shell(): ReactElement {
  const { session, say } = usePane();
  const [tab, setTab] = useState<TabId>('problems');
  useEffect(() => {
    // Some edits come without an event, so the sheet is looked at again when the person comes back to the pane.
    const look = (): void => session.reconcile();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [session]);
  useEffect(() => void fetchTheRest(), []);
  const Body = BODIES[tab];
  return (
    <main aria-label={say('menu')}>
      <header className="pane-head">
        <h1>{say('title')}</h1>
        <StatusLine />
      </header>
      <Tabs
        tabs={TABS.map((id) => ({ id, label: say(id) }))}
        selected={tab}
        controls="tab-body"
        onSelect={(id) => {
          // What is still being fetched does not blank the tab in view.
          startTransition(() => setTab(id));
          session.notify(undefined);
        }}
      />
      <ProtectedNote />
      <section id="tab-body" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={-1}>
        <Suspense>
          <Body />
        </Suspense>
      </section>
      <NoticeBar />
    </main>
  );
}

function ProtectedNote(): ReactElement | null {
  const { say } = usePane();
  const { sheets, document } = usePaneState();
  const names = sheets
    .filter((sheet) => sheet.protected && document?.forms.some((form) => form.sheet === sheet.grid.sheet))
    .map(({ grid }) => grid.sheet);
  if (names.length === 0) return null;
  return (
    <div className="caution">
      <Suspense>
        <Bar intent="warning">{say('protectedSheets', { sheets: names.join('、') })}</Bar>
      </Suspense>
    </div>
  );
}
