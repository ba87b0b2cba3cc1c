import { strToU8, type Zippable, zipSync } from 'fflate';
import type { SheetDraft } from './draft.ts';
import { escapeXml } from './escape-xml.ts';
import { linksOf, sheetPart } from './sheet-part.ts';
import { stylesPart } from './styles-part.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The first moment a zip can carry: equal drafts give equal bytes. */
const MOMENT = new Date(1980, 0, 1);

/** Writes a workbook from drafts. Deterministic: the same drafts give the same bytes. */
export function writeXlsx(sheets: readonly SheetDraft[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookPart(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesPart(),
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetPart(sheet);
    const links = linksOf(sheet);
    if (links.length > 0) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = linkRelations(links);
  });
  const files: Zippable = {};
  for (const [name, xml] of Object.entries(parts))
    files[name] = [strToU8(DECLARATION + xml), { mtime: MOMENT, level: 6 }];
  return zipSync(files);
}

function contentTypes(sheets: number): string {
  const overrides = [
    ['/xl/workbook.xml', `${MAIN}.sheet.main+xml`],
    ['/xl/styles.xml', `${MAIN}.styles+xml`],
    ...Array.from({ length: sheets }, (_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${MAIN}.worksheet+xml`]),
  ].map(([part, type]) => `<Override PartName="${part ?? ''}" ContentType="${type ?? ''}"/>`);
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function workbookPart(sheets: readonly SheetDraft[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(({ name, frozenRows = 0, filter }, index) => [
    ...(filter === undefined
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${reference(name)}!${absolute(filter)}</definedName>`,
        ]),
    ...(frozenRows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${reference(name)}!$1:$${frozenRows}</definedName>`,
        ]),
  ]);
  const defined = names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${entries.join('')}</sheets>${defined}</workbook>`;
}

function relations(entries: readonly (readonly [kind: string, target: string])[]): string {
  const items = entries.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return wrapRelations(items);
}

function linkRelations(links: ReturnType<typeof linksOf>): string {
  return wrapRelations(
    links.map(
      ({ id, target }) =>
        `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`,
    ),
  );
}

function wrapRelations(items: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function reference(name: string): string {
  return escapeXml(`'${name.replaceAll("'", "''")}'`);
}

function absolute(area: string): string {
  return area.replaceAll(/([A-Z]+)(\d+)/gu, '$$$1$$$2');
}
