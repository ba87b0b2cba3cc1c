import { type ExcelHost, type HostWorkbook, hostWorkbook, newId, openWorkbook } from '@jibiao/excel-host';
import { loadOffice } from '@jibiao/excel-host/node';
import type { Workbook } from '@jibiao/workbook';
import { bindingXml } from '../binding.ts';
import { memoryHost } from '../memory/memory-host.ts';
import { officeHost } from '../office/office-host.ts';
import type { WorkbookHost } from '../port.ts';
import { wpsHost } from '../wps/wps-host.ts';
import { wpsStandIn } from './wps-stand-in.ts';

/** A host under test and the simulated workbook behind it. */
export interface TestHost {
  readonly host: WorkbookHost;
  readonly workbook: HostWorkbook;
  /** Round trips so far; a host in memory makes none. */
  readonly trips: () => number;
  /** Largest request so far, in bytes. */
  readonly largest: () => number;
}

export function workbookOf(
  name: string,
  { sheets, boundProfile }: Pick<Workbook, 'sheets' | 'boundProfile'>,
): HostWorkbook {
  const workbook = openWorkbook(name, sheets);
  if (boundProfile !== undefined) workbook.customXml.push({ id: newId(workbook), xml: bindingXml(boundProfile) });
  return workbook;
}

function onOffice(workbook: HostWorkbook, newest: number): TestHost {
  const excel: ExcelHost = hostWorkbook(workbook);
  const { Excel: library } = loadOffice(excel.bridge);
  return {
    host: officeHost({
      Excel: library as typeof Excel,
      supports: (version) => Number(version.split('.')[1]) <= newest,
    }),
    workbook,
    trips: () => excel.exchanges.length,
    largest: () => Math.max(0, ...excel.exchanges.map(({ requestBytes }) => requestBytes)),
  };
}

/** The hosts that one suite holds to the same contract. */
export const HOSTS: readonly (readonly [name: string, open: (workbook: HostWorkbook) => TestHost])[] = [
  ['memory', (workbook) => ({ host: memoryHost(workbook), workbook, trips: () => 0, largest: () => 0 })],
  ['office.js', (workbook) => onOffice(workbook, 15)],
];

/** WPS, the oldest Excel that shows the pane, and one that joins edits to a step of Ctrl+Z. */
export const OTHER_HOSTS: typeof HOSTS = [
  [
    'a stand-in for WPS',
    (workbook) => ({ host: wpsHost(wpsStandIn(workbook)), workbook, trips: () => 0, largest: () => 0 }),
  ],
  ['office.js in an Excel of ExcelApi 1.9', (workbook) => onOffice(workbook, 9)],
  ['office.js in an Excel of ExcelApi 1.20', (workbook) => onOffice(workbook, 20)],
];

/** Lets messages and their answers pass. */
export const settle = (milliseconds = 20): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
