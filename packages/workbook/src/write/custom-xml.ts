import { crc32 } from '../zip/crc32.ts';

const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** Ids by namespace; the programs here know a handful. */
const ids = new Map<string, string>();

/** The properties part by which programs find a custom XML part by its namespace; the id follows from the namespace. */
export function customXmlProperties(xml: string): string {
  const namespace = /\sxmlns="([^"]*)"/u.exec(xml)?.[1] ?? '';
  const id = ids.get(namespace) ?? idOf(namespace);
  if (ids.size < 16) ids.set(namespace, id);
  return `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${PROPERTIES}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`;
}

function idOf(namespace: string): string {
  const digits = ['0', '1', '2', '3']
    .map((salt) =>
      crc32(new TextEncoder().encode(namespace + salt))
        .toString(16)
        .padStart(8, '0'),
    )
    .join('')
    .toUpperCase();
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '{$1-$2-$3-$4-$5}');
}
