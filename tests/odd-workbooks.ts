import { portablePacking } from '../packages/workbook/src/zip/deflate.ts';
import { joinZip, packPart } from '../packages/workbook/src/zip/write-zip.ts';

/** Packs parts as a container, text as UTF-8. */
export function container(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const utf8 = new TextEncoder();
  return joinZip(
    Object.entries(parts).map(([name, content]) =>
      packPart(name, [typeof content === 'string' ? utf8.encode(content) : content], portablePacking),
    ),
  );
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const relations = (...items: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<Relationships xmlns="${RELATIONS}">${items
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;

/** The parts of a small workbook with one sheet `表`; `sheet` is what stands between the tags of its root. */
export function plainParts(sheet: string, rest: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${override('xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml')}${override('xl/worksheets/sheet1.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml')}${override('xl/styles.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml')}</Types>`,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><bookViews><workbookView/></bookViews><sheets><sheet name="表" sheetId="7" r:id="rId1"/></sheets><definedNames><definedName name="甲">'表'!$A$1</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
    ),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="12"/><name val="仿宋"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFCCFFCC"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="9" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"><alignment wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><protection locked="0"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?>\r\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet}</worksheet>`,
    ...rest,
  };
}

const DATA =
  '<sheetData><row r="1" spans="1:2"><c r="A1" t="inlineStr"><is><t>指标值</t></is></c><c r="B1" s="1"><v>0.98</v></c></row><row r="5"/></sheetData>';

const notes = (...comments: readonly string[]): string =>
  `<comments xmlns="${MAIN}"><authors><author>张三</author></authors><commentList>${comments.join('')}</commentList></comments>`;
const note = (ref: string, content: string): string => `<comment ref="${ref}" authorId="0">${content}</comment>`;

const SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202"><br></v:shape></xml>';
const SHAPES_IN_NS0 =
  '<ns0:xml xmlns:ns0="" xmlns:ns1="urn:schemas-microsoft-com:vml"><ns1:shape id="_x0000_s3000"/></ns0:xml>';

const withNotes = (comments: string, shapes: string): Record<string, string> => {
  const parts = plainParts(`${DATA}<legacyDrawing r:id="rId1"/>`, {
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      ['rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId2', 'comments', '../comments1.xml'],
    ),
    'xl/drawings/vmlDrawing1.vml': shapes,
    'xl/comments1.xml': comments,
  });
  const types = parts['[Content_Types].xml'] ?? '';
  return {
    ...parts,
    '[Content_Types].xml': types.replace(
      '</Types>',
      `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${override('xl/comments1.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml')}</Types>`,
    ),
  };
};

/** The same workbook with every element of its own parts under the prefix `x:`. */
function withPrefix(parts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [
      name,
      /^xl\/(?:workbook|styles|worksheets\/sheet1)\.xml$/u.test(name)
        ? xml.replaceAll(/<(\/?)(?=[a-zA-Z])/gu, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`)
        : xml,
    ]),
  );
}

const without = (parts: Readonly<Record<string, string>>, part: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => name !== part)
      .map(([name, xml]) => [
        name,
        name.endsWith('.rels') || name.startsWith('[')
          ? xml.replaceAll(new RegExp(`<[^<>]*"[^"<>]*${part.split('/').at(-1) ?? ''}"[^<>]*>`, 'gu'), '')
          : xml,
      ]),
  );

/** The same workbook with its own parts in UTF-16; without a byte order mark the declaration has to do. */
function inUtf16(parts: Readonly<Record<string, string>>, order: 'le' | 'be'): Record<string, string | Uint8Array> {
  const encode = (text: string): Uint8Array => {
    const bytes = Buffer.from(text, 'utf16le');
    return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
  };
  const head = order === 'le' ? '\uFEFF' : '';
  return Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [
      name,
      name.startsWith('xl/')
        ? encode(`${head}<?xml version="1.0" encoding="utf-16"?>${xml.replace(/^<\?[^>]*>/u, '')}`)
        : xml,
    ]),
  );
}

/** Workbooks whose insides stand as some program or other writes them, each with a sheet `表`. */
export const oddWorkbooks: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  plain: plainParts(DATA),
  'an extension list inside the filter, as WPS writes it': plainParts(
    `${DATA}<autoFilter ref="A1:B1"><extLst><ext uri="a"/></extLst></autoFilter><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><extLst><ext uri="b"/></extLst>`,
  ),
  'a drawing in alternatives, and form controls': plainParts(
    `${DATA}<pageSetup/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>`,
  ),
  'shapes of the page header only': plainParts(`${DATA}<legacyDrawingHF r:id="rId9"/>`, {
    'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId9', 'vmlDrawing', '../drawings/vmlDrawingHF.vml']),
    'xl/drawings/vmlDrawingHF.vml': SHAPES,
  }),
  'a note as plain text': withNotes(notes(note('B1', '<text><t>核对</t></text>')), SHAPES),
  'a note in runs with a phonetic reading': withNotes(
    notes(note('B1', '<text><r><t>核</t></r><r><t>对</t></r><rPh sb="0" eb="1"><t>he</t></rPh></text>')),
    SHAPES,
  ),
  'an empty note': withNotes(notes(note('B1', '<text/>')), SHAPES_IN_NS0),
  'a note without author': withNotes(`<comments xmlns="${MAIN}"><authors/><commentList/></comments>`, SHAPES),
  'x: on every element': withPrefix(plainParts(DATA)),
  'no row at all': plainParts('<cols><col min="2" max="3" width="9" style="1"/></cols><sheetData/>'),
  'rows and cells without numbers': plainParts(
    '<sheetData><row><c t="inlineStr"><is><t>指标值</t></is></c><c s="1"><v>0.98</v></c></row></sheetData>',
  ),
  'no styles': without(plainParts(DATA.replace(' s="1"', '')), 'xl/styles.xml'),
  'styles without fills': {
    ...plainParts(DATA.replace(' s="1"', '')),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs/></styleSheet>`,
  },
  'a byte order mark and old line ends': plainParts(DATA, {
    'xl/worksheets/sheet1.xml': `\uFEFF<?xml version="1.0"?>\r\n<worksheet xmlns="${MAIN}">\r\n${DATA}\r\n</worksheet>\r\n`,
  }),
  'parts in UTF-16': inUtf16(withNotes(notes(note('B1', '<text><t>核对</t></text>')), SHAPES), 'le'),
  'parts in UTF-16, big end first': inUtf16(plainParts(DATA), 'be'),
  'parts it does not know': {
    ...plainParts(DATA),
    'xl/media/a.png': new Uint8Array([0x89, 0x50, 0, 255, 254]),
    'customXml/item1.xml': '<a/>',
  },
};
