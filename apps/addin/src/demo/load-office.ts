import type { NativeBridge } from '@jibiao/excel-host';

/** Lets one loaded library talk to one workbook after another. */
export interface Relay {
  connect(bridge: NativeBridge): void;
}

/** Loads Microsoft's library as a page inside Excel would, from the developer's own install. Development server only. */
export async function loadOffice(): Promise<Relay> {
  let current: NativeBridge | undefined;
  const front: NativeBridge = { sendMessageToHost: (text) => current?.sendMessageToHost(text) };
  Object.assign(globalThis, { _richApiNativeBridge: front });
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/office-js/excel-web-16.00.js';
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('office.js')));
    document.head.append(script);
  });
  return {
    connect(bridge) {
      current = bridge;
      bridge.onMessageFromHost = (text) => front.onMessageFromHost?.(text);
    },
  };
}
