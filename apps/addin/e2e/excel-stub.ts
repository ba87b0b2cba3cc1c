import { readFileSync } from 'node:fs';
import { type ExcelHost, hostWorkbook } from '@jibiao/excel-host';
import { officeLibrary } from '@jibiao/excel-host/node';
import type { Page } from 'playwright-core';

/** What a page inside Excel finds beside the library for workbooks: who hosts it, and a place to leave its functions. */
const SURROUNDINGS = `
  globalThis.jibiaoStub = { commands: {}, functions: {} };
  globalThis._richApiNativeBridge = { sendMessageToHost: (text) => globalThis.toExcel(text) };
  globalThis.fromExcel = (text) => globalThis._richApiNativeBridge.onMessageFromHost(text);
  globalThis.CustomFunctions = { associate: (id, run) => { jibiaoStub.functions[id] = run; } };
`;
const OFFICE = `
  globalThis.Office = {
    onReady: async () => ({ host: 'Excel', platform: 'OfficeOnline' }),
    context: {
      displayLanguage: 'zh-CN',
      requirements: { isSetSupported: (_name, version) => Number(version.split('.')[1]) <= 15 },
    },
    actions: { associate: (name, run) => { jibiaoStub.commands[name] = run; } },
    addin: { showAsTaskpane: async () => undefined },
  };
`;

type Workbook = Parameters<typeof hostWorkbook>[0];

/** Puts a simulated Excel around the next page: the library's own address is answered with the real client. */
export async function insideExcel(page: Page, workbook: Workbook): Promise<ExcelHost> {
  const excel = hostWorkbook(workbook);
  excel.bridge.onMessageFromHost = (text) => {
    void page.evaluate((message) => (globalThis as unknown as { fromExcel(m: string): void }).fromExcel(message), text);
  };
  await page.exposeFunction('toExcel', (text: string) => excel.bridge.sendMessageToHost(text));
  const library = readFileSync(officeLibrary(), 'utf8');
  await page.route('**/hosted/office.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: SURROUNDINGS + library + OFFICE }),
  );
  return excel;
}
