import type { GridArea } from '@jibiao/layout';
import { overlaps } from '../model/used-area.ts';
import { announce, type ConditionalFormat, findSheet, type HostSheet, newId } from '../model/workbook.ts';
import { refuse } from '../wire/host-error.ts';
import { type HostObject, hostObject, type Members, type Scene } from '../wire/host-object.ts';

/** Several areas of one sheet. */
export interface AreasTarget {
  readonly sheet: string;
  readonly areas: readonly GridArea[];
}

interface FormatTarget {
  readonly sheet: string;
  readonly format: ConditionalFormat;
}

function sheetOf(id: string, { workbook }: Scene): HostSheet {
  return findSheet(workbook, id) ?? refuse('InvalidReference', 'The sheet is gone.');
}

function writable(id: string, scene: Scene): HostSheet {
  const sheet = sheetOf(id, scene);
  if (sheet.protected) refuse('AccessDenied', 'You cannot perform the requested operation: the sheet is protected.');
  scene.workbook.writes += 1;
  announce(scene.workbook, { type: 'marked' });
  return sheet;
}

const rule: Members<FormatTarget> = {
  name: 'ConditionalFormatRule',
  properties: { Formula: ({ format }) => format.formula },
  setters: { Formula: ({ format }, value) => void (format.formula = String(value)) },
};

const fill: Members<FormatTarget> = {
  name: 'ConditionalRangeFill',
  setters: {
    Color({ format }, value, { workbook }) {
      format.fill = String(value);
      announce(workbook, { type: 'marked' });
    },
  },
};

const rangeFormat: Members<FormatTarget> = {
  name: 'ConditionalRangeFormat',
  objects: { Fill: (target, _, scene) => hostObject(fill, target, scene) },
};

const custom: Members<FormatTarget> = {
  name: 'CustomConditionalFormat',
  objects: {
    Rule: (target, _, scene) => hostObject(rule, target, scene),
    Format: (target, _, scene) => hostObject(rangeFormat, target, scene),
  },
};

const conditionalFormat: Members<FormatTarget> = {
  name: 'ConditionalFormat',
  properties: { Id: ({ format }) => format.id, Type: () => 'Custom' },
  objects: {
    Custom: (target, _, scene) => hostObject(custom, target, scene),
    CustomOrNullObject: (target, _, scene) => hostObject(custom, target, scene),
  },
  methods: {
    Delete({ sheet: id, format }, _, scene) {
      const sheet = writable(id, scene);
      sheet.formats = sheet.formats.filter(({ id: other }) => other !== format.id);
      announce(scene.workbook, { type: 'marked' });
    },
  },
};

function formatsIn({ sheet, areas }: AreasTarget, scene: Scene): ConditionalFormat[] {
  const touches = (format: ConditionalFormat): boolean =>
    format.areas.some((one) => areas.some((other) => overlaps(one, other)));
  return sheetOf(sheet, scene).formats.filter(touches);
}

const formatObject = (sheet: string, format: ConditionalFormat, scene: Scene): HostObject =>
  hostObject(conditionalFormat, { sheet, format }, scene);

/** Excel's `ConditionalFormatCollection`; only custom-formula formats are simulated. */
export const conditionalFormats: Members<AreasTarget> = {
  name: 'ConditionalFormatCollection',
  objects: {
    Add({ sheet: id, areas }, [type], scene) {
      if (type !== 'Custom') refuse('NotImplemented', `Conditional format “${String(type)}” is not simulated.`);
      const sheet = writable(id, scene);
      const format = { id: newId(scene.workbook), areas, formula: '', fill: '' };
      sheet.formats.push(format);
      return formatObject(id, format, scene);
    },
  },
  items: (target, scene) => formatsIn(target, scene).map((format) => formatObject(target.sheet, format, scene)),
  item(target, id, scene) {
    const format = formatsIn(target, scene).find((candidate) => candidate.id === id);
    return format && formatObject(target.sheet, format, scene);
  },
};
