import { portablePacking } from '../zip/deflate.ts';
import { joinZip, packPart } from '../zip/write-zip.ts';
import { documentPart } from './docx-document.ts';
import { xmlText } from './docx-text.ts';
import type { Paper } from './paper.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Writes a paper as .docx. Deterministic: the same paper gives the same bytes. */
export function writeDocx(paper: Paper): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(paper.title)}</dc:title><dc:language>${paper.language}</dc:language></cp:coreProperties>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/footer" Target="footer1.xml"/></Relationships>`,
    'word/document.xml': documentPart(paper),
    'word/styles.xml': stylesPart(paper),
    'word/footer1.xml': `<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t>— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t> —</w:t></w:r></w:p></w:ftr>`,
  };
  const encoder = new TextEncoder();
  const packed = Object.entries(parts).map(([name, xml]) =>
    packPart(name, [encoder.encode(DECLARATION + xml)], portablePacking),
  );
  return joinZip(packed);
}

/** 仿宋 for running text, 黑体 for headings, as official documents are set; half points. */
function stylesPart({ language }: Paper): string {
  const fonts = (eastAsia: string): string =>
    `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${eastAsia}" w:cs="Times New Roman"/>`;
  const heading = (level: number, size: number, centred: boolean): string =>
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="${centred ? 240 : 160}" w:after="${centred ? 240 : 80}"/>${centred ? '<w:jc w:val="center"/>' : ''}<w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr>${fonts('黑体')}<w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;
  return [
    `<w:styles xmlns:w="${MAIN}">`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋')}<w:sz w:val="28"/><w:lang w:val="en-US" w:eastAsia="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="420" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    heading(1, 36, true),
    heading(2, 30, false),
    heading(3, 28, false),
    '</w:styles>',
  ].join('');
}
