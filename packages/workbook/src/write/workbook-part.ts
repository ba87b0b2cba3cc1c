import type { SheetDraft, WorkbookExtras } from './draft.ts';
import { escapeXml } from './escape-xml.ts';
import { placeOf } from './sheet-name.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** One line of a relations part; a kind without `/` belongs to the office namespace. */
export interface RelationDraft {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly external?: boolean;
}

/** The relations part of some part. */
export function relationsPart(relations: readonly RelationDraft[]): string {
  const items = relations.map(
    ({ id, kind, target, external }) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${escapeXml(target)}"${external === true ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

/** What kind of content each part of the container is. */
export function contentTypesPart(parts: Iterable<string>): string {
  const overrides = [...parts].flatMap((part) => {
    const type = contentTypeOf(part);
    return type === undefined ? [] : [`<Override PartName="/${part}" ContentType="${type}"/>`];
  });
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides.join('')}</Types>`;
}

const TYPES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^xl\/workbook\.xml$/u, `${MAIN}.sheet.main+xml`],
  [/^xl\/styles\.xml$/u, `${MAIN}.styles+xml`],
  [/^xl\/worksheets\/sheet\d+\.xml$/u, `${MAIN}.worksheet+xml`],
  [/^xl\/comments\d+\.xml$/u, `${MAIN}.comments+xml`],
  [/^customXml\/itemProps\d+\.xml$/u, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
];

function contentTypeOf(part: string): string | undefined {
  return TYPES.find(([pattern]) => pattern.test(part))?.[1];
}

/** The workbook part: sheets `rId1`… in order, and the names that filters, printing and drop-downs go by. */
export function workbookPart(sheets: readonly SheetDraft[], { names = {} }: WorkbookExtras): string {
  const entries = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden === true ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const own = sheets.flatMap((sheet, index) =>
    sheetNames(sheet).map(
      ([name, area]) =>
        `<definedName name="_xlnm.${name}" localSheetId="${index}"${name === '_FilterDatabase' ? ' hidden="1"' : ''}>${escapeXml(area)}</definedName>`,
    ),
  );
  const given = Object.entries(names).map(
    ([name, area]) => `<definedName name="${escapeXml(name)}">${escapeXml(area)}</definedName>`,
  );
  const defined = own.length + given.length === 0 ? '' : `<definedNames>${[...own, ...given].join('')}</definedNames>`;
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${entries.join('')}</sheets>${defined}</workbook>`;
}

function sheetNames({ name, filter, frozenRows = 0, printArea }: SheetDraft): [name: string, area: string][] {
  const found: [string, string][] = [];
  if (filter !== undefined) found.push(['_FilterDatabase', placeOf(name, absolute(filter))]);
  if (printArea !== undefined) found.push(['Print_Area', placeOf(name, absolute(printArea))]);
  if (frozenRows > 0) found.push(['Print_Titles', placeOf(name, `$1:$${frozenRows}`)]);
  return found;
}

function absolute(area: string): string {
  return area.replaceAll(/([A-Z]+)(\d+)/gu, '$$$1$$$2');
}
