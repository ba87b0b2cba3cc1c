import { newId } from '../model/workbook.ts';
import { type HostObject, hostObject, type Members, type Scene } from '../wire/host-object.ts';
import { comments } from './comments.ts';
import { range } from './range.ts';
import { worksheets } from './worksheets.ts';

interface Part {
  readonly id: string;
  readonly xml: string;
}

const customXmlPart: Members<Part> = {
  name: 'CustomXmlPart',
  properties: { Id: ({ id }) => id },
  methods: {
    GetXml: ({ xml }) => xml,
    Delete({ id }, _, { workbook }) {
      workbook.customXml = workbook.customXml.filter((part) => part.id !== id);
      workbook.writes += 1;
    },
  },
};

/** The parts of one namespace, or all. */
const customXmlParts: Members<string | undefined> = {
  name: 'CustomXmlPartCollection',
  objects: {
    GetByNamespace: (_, [namespace], scene) => hostObject(customXmlParts, String(namespace), scene),
    Add(_, [xml], scene) {
      const part = { id: newId(scene.workbook), xml: String(xml) };
      scene.workbook.customXml.push(part);
      scene.workbook.writes += 1;
      return hostObject(customXmlPart, part, scene);
    },
  },
  items: (namespace, scene) =>
    scene.workbook.customXml
      .filter(({ xml }) => namespace === undefined || rootNamespace(xml) === namespace)
      .map((part) => hostObject(customXmlPart, part, scene)),
  item(_, id, scene) {
    const part = scene.workbook.customXml.find((candidate) => candidate.id === id);
    return part && hostObject(customXmlPart, part, scene);
  },
};

function rootNamespace(xml: string): string | undefined {
  return /<[^?!][^>]*?\sxmlns="(?<namespace>[^"]*)"/u.exec(xml)?.groups?.['namespace'];
}

const workbookMembers: Members<undefined> = {
  name: 'Workbook',
  properties: { Name: (_, { workbook }) => workbook.name },
  objects: {
    Worksheets: (_, __, scene) => hostObject(worksheets, undefined, scene),
    Comments: (_, __, scene) => hostObject(comments, undefined, scene),
    CustomXmlParts: (_, __, scene) => hostObject(customXmlParts, undefined, scene),
    GetActiveCell(_, __, scene) {
      const { sheet, area } = scene.workbook.selection;
      return hostObject(range, { sheet, area: { ...area, bottom: area.top, right: area.left } }, scene);
    },
    GetSelectedRange(_, __, scene) {
      const { sheet, area } = scene.workbook.selection;
      return hostObject(range, { sheet, area }, scene);
    },
  },
};

/** The root that every object path starts from. */
export function rootObject(scene: Scene): HostObject {
  return hostObject(workbookMembers, undefined, scene);
}
