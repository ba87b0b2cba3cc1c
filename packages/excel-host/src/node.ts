import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import type { NativeBridge } from './wire/bridge.ts';

/** Globals that the client library gives a page. */
export interface OfficeGlobals {
  readonly Excel: unknown;
  readonly OfficeExtension: unknown;
}

/** Path of Microsoft's unmodified client library for Excel on the web, from the developer's own install. */
export function officeLibrary(): string {
  return createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.js');
}

/** Runs the real office.js in a realm of its own, talking to the given bridge. */
export function loadOffice(bridge: NativeBridge): OfficeGlobals {
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    _richApiNativeBridge: bridge,
    navigator: { userAgent: 'node' },
    location: { href: 'http://localhost/', search: '' },
    addEventListener: () => undefined,
    document: { createElement: () => ({}), getElementsByTagName: () => [], addEventListener: () => undefined },
  };
  page['window'] = page['self'] = page['globalThis'] = page;
  vm.createContext(page);
  vm.runInContext(readFileSync(officeLibrary(), 'utf8'), page, { filename: 'excel-web-16.00.js' });
  return page as unknown as OfficeGlobals;
}
