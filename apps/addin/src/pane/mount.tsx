import { createRoot, type Root } from 'react-dom/client';
import type { Session } from '../session/session.ts';
import { App } from './App.tsx';
import { chooseTheme, type ThemeName } from './theme.ts';
import type { Locale } from './words.ts';

interface MountOptions {
  readonly session: Session;
  readonly locale: Locale;
  /** What the office program says of its colours now; asked again whenever the pane is looked at. */
  readonly isDark: () => boolean | undefined;
}

/** Shows the pane in an element. */
export function mountPane(element: HTMLElement, { session, locale, isDark }: MountOptions): Root {
  const root = createRoot(element);
  const show = (theme: ThemeName): void => root.render(<App session={session} locale={locale} theme={theme} />);
  const look = (): void => show(chooseTheme(isDark()));
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', look);
  }
  addEventListener('focus', look);
  look();
  return root;
}
