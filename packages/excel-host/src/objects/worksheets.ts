import { findSheet, type HostSheet } from '../model/workbook.ts';
import { type HostObject, hostObject, type Members, type Scene } from '../wire/host-object.ts';
import { EVENT } from '../wire/protocol.ts';
import { worksheet } from './worksheet.ts';

const REGISTRATIONS: Readonly<Record<string, number>> = {
  DataChanged: EVENT.changed,
  SelectionChanged: EVENT.selected,
  Activated: EVENT.activated,
  Added: EVENT.added,
  Deleted: EVENT.deleted,
  NameChanged: EVENT.renamed,
};

type Method = (target: undefined, args: readonly unknown[], scene: Scene) => unknown;

/** `_RegisterDataChangedEvent` and its kin, generated from the table. */
const registrationMethods: Readonly<Record<string, Method>> = Object.fromEntries(
  Object.entries(REGISTRATIONS).flatMap(([name, number]): (readonly [string, Method])[] => [
    [`_Register${name}Event`, (_, __, { registered }) => void registered.add(number)],
    [`_Unregister${name}Event`, (_, __, { registered }) => void registered.delete(number)],
  ]),
);

const sheetObject = (sheet: HostSheet | undefined, scene: Scene): HostObject | undefined =>
  sheet && hostObject(worksheet, sheet, scene);

/** Excel's `WorksheetCollection`. */
export const worksheets: Members<undefined> = {
  name: 'WorksheetCollection',
  objects: {
    GetActiveWorksheet: (_, __, scene) => sheetObject(findSheet(scene.workbook, scene.workbook.active), scene),
    GetItemOrNullObject: (_, [key], scene) => sheetObject(findSheet(scene.workbook, String(key)), scene),
  },
  methods: registrationMethods,
  items: (_, scene) => scene.workbook.sheets.map((sheet) => hostObject(worksheet, sheet, scene)),
  item: (_, key, scene) => sheetObject(findSheet(scene.workbook, String(key)), scene),
};
