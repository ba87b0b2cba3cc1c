import { type Entry, zip } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook as far as a test spells it out; the rest is as plain as can be. */
export interface WorkbookParts {
  /** What stands inside each `<worksheet>`. */
  readonly sheets: readonly string[];
  readonly names?: readonly string[];
  readonly states?: readonly string[];
  /** What stands inside `<sst>`. */
  readonly strings?: string;
  /** Number formats of the cell styles: a built-in id, or a code. */
  readonly formats?: readonly (number | string)[];
  readonly properties?: string;
  /** Parts to add, or to put in place of the usual ones. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly rename?: (name: string) => string;
  readonly edit?: (xml: string, name: string) => string;
}

/** The parts of a workbook by name. */
export function workbookParts(book: WorkbookParts): Record<string, string | Uint8Array> {
  const { sheets, names = [], states = [], strings, formats = [0], properties = '', parts = {} } = book;
  const relations = sheets.map((_, index) =>
    relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  const entries = sheets.map(
    (_, index) =>
      `<sheet name="${names[index] ?? `Sheet${index + 1}`}" sheetId="${index + 1}" ${states[index] === undefined ? '' : `state="${states[index]}" `}r:id="rId${index + 1}"/>`,
  );
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': relationsPart([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsPart([
      ...relations,
      relation('rIdS', 'sharedStrings', 'sharedStrings.xml'),
      relation('rIdT', 'styles', 'styles.xml'),
    ]),
    'xl/styles.xml': styles(formats),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings ?? ''}</sst>`,
  };
  sheets.forEach((xml, index) => {
    all[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${xml}</worksheet>`;
  });
  return { ...all, ...parts };
}

/** A workbook as bytes. */
export function workbook(book: WorkbookParts): Uint8Array {
  const { rename = (name) => name, edit = (xml) => xml } = book;
  const entries = Object.entries(workbookParts(book)).map(
    ([name, content]): Entry => ({
      name: rename(name),
      content: typeof content === 'string' ? edit(content, name) : content,
    }),
  );
  return zip(entries);
}

/** A workbook of one sheet: rows of cells. */
export function oneSheet(data: string, rest: Omit<WorkbookParts, 'sheets'> = {}): Uint8Array {
  return workbook({ sheets: [`<sheetData>${data}</sheetData>`], ...rest });
}

/** Relations of one part. */
export function relationsPart(relations: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

/** One relation of the office kinds. */
export function relation(id: string, kind: string, target: string): string {
  const type = kind === 'threadedComment' ? 'http://schemas.microsoft.com/office/2017/10/relationships' : OFFICE;
  return `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`;
}

function styles(formats: readonly (number | string)[]): string {
  const own = formats.flatMap((format, index) => (typeof format === 'string' ? [{ id: 176 + index, format }] : []));
  const codes = own.map(
    ({ id, format }) => `<numFmt numFmtId="${id}" formatCode="${format.replaceAll('"', '&quot;')}"/>`,
  );
  const xfs = formats.map((format, index) => `<xf numFmtId="${typeof format === 'number' ? format : 176 + index}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${codes.length}">${codes.join('')}</numFmts><cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`;
}

/** Two rows of a target table, as most tests need no more. */
export const PLAIN =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>98</v></c></row>';
export const PLAIN_STRINGS = '<si><t>三级指标</t></si><si><t>指标值</t></si><si><t>培训合格率</t></si>';
