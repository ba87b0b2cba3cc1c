export { fullAddress, parseArea } from './model/address.ts';
export { select, undo, writeBlock } from './model/edit.ts';
export { dateSerial, openWorkbook } from './model/load.ts';
export { usedArea } from './model/used-area.ts';
export type {
  CellValue,
  ConditionalFormat,
  EditSource,
  HostCell,
  HostComment,
  HostEvent,
  HostSheet,
  HostWorkbook,
  Selection,
} from './model/workbook.ts';
export { announce, cellKey, cellOfKey, findSheet, newId, setEditing } from './model/workbook.ts';
export { type ExcelHost, type Exchange, hostWorkbook, type NativeBridge } from './wire/bridge.ts';
