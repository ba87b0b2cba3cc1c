import { strToU8 } from 'fflate';
import { oneSheet, PLAIN, PLAIN_STRINGS, workbook, workbookParts } from './ooxml.ts';
import { type Entry, zip } from './zip.ts';

interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** Why it cannot be read, with the sentence a person gets; or what is read. */
  readonly code?: string;
  readonly zh?: string;
  readonly cells?: Readonly<Record<string, string>>;
}

const MEGA = 1024 * 1024;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const READ = { A1: '三级指标', B1: '指标值', A2: '培训合格率', B2: '98' };
const plain = (): Uint8Array => oneSheet(PLAIN, { strings: PLAIN_STRINGS });

/** The plain workbook with some of its entries written otherwise. */
function altered(change: (entry: Entry) => Entry | readonly Entry[]): Uint8Array {
  const parts = workbookParts({ sheets: [`<sheetData>${PLAIN}</sheetData>`], strings: PLAIN_STRINGS });
  return zip(Object.entries(parts).flatMap(([name, content]) => change({ name, content })));
}

const only = (part: string, change: (entry: Entry) => Entry | readonly Entry[]): Uint8Array =>
  altered((entry) => (entry.name === part ? change(entry) : entry));

function text(encoded: string): Uint8Array {
  return strToU8(encoded);
}

/** A compound file of one directory sector with the given stream names. */
function compound(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(512 + 4, 0xfffffffe, true);
  ['Root Entry', ...names].forEach((name, index) => {
    const at = 1024 + index * 128;
    [...name].forEach((letter, place) => view.setUint16(at + place * 2, letter.charCodeAt(0), true));
    view.setUint16(at + 64, name.length * 2 + 2, true);
  });
  return bytes;
}

const DAMAGED = (part: string): string => `文件内部已损坏（${part}）。用 Excel 或 WPS 打开并另存后再检查。`;
const TOO_LARGE = (what: string, actual: string, most: string): string =>
  `文件超出上限：${what}为 ${actual}，上限 ${most}。删去多余的工作表、行或图片后再检查。`;
const TRUNCATED = '文件不完整，像是没有传完。重新接收后再检查。';
const NO_WORKBOOK = '这不是表格文件。可以读取 xlsx、xls、et、ods、csv、docx。';
const IMAGE = '这是图片，读不出表格内容。改用报送前的 Excel 或 WPS 表格检查。';
const ARCHIVE = '这是压缩包，不是表格。解压后再检查里面的文件。';
const ENCRYPTED = '文件设有打开密码。用 Excel 或 WPS 打开，取消密码并保存后再检查。';
const WORD = '这是旧版 Word 文档（.doc、.wps 或 .rtf）。另存为 .docx 或 .xlsx 后再检查。';
const SHEET = 'xl/worksheets/sheet1.xml';

const emptyRows = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `<row r="${index + 3}"><c r="A${index + 3}" s="0"/><c r="B${index + 3}" s="0"/></row>`,
  ).join('');

export const hostileFiles: readonly HostileFile[] = [
  { name: 'plain', bytes: plain, cells: READ },
  {
    name: 'empty',
    bytes: () => new Uint8Array(0),
    code: 'empty-file',
    zh: '文件是空的（0 字节）。重新导出或重新接收后再检查。',
  },
  { name: 'zero bytes only', bytes: () => new Uint8Array(4096), code: 'truncated', zh: TRUNCATED },
  { name: 'cut in the middle', bytes: () => plain().subarray(0, 900), code: 'truncated', zh: TRUNCATED },
  { name: 'cut at the end', bytes: () => plain().subarray(0, -30), code: 'truncated', zh: TRUNCATED },
  {
    name: 'prose',
    bytes: () => text('关于报送绩效目标的通知\n各单位：\n现将有关事项通知如下。\n'),
    code: 'not-a-workbook',
    zh: NO_WORKBOOK,
  },
  {
    name: 'noise',
    bytes: () => Uint8Array.from({ length: 999 }, (_, at) => (at * 197 + 13) & 0xff),
    code: 'not-a-workbook',
    zh: NO_WORKBOOK,
  },
  {
    name: 'PDF',
    bytes: () => text('%PDF-1.7\n%âãÏÓ'),
    code: 'pdf',
    zh: '这是 PDF，不是表格。改用报送前的 Excel 或 WPS 表格检查。',
  },
  { name: 'PNG', bytes: () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), code: 'image', zh: IMAGE },
  { name: 'bitmap', bytes: () => Uint8Array.of(0x42, 0x4d, 70, 0, 0, 0, 0, 0, 0, 0), code: 'image', zh: IMAGE },
  { name: 'rar', bytes: () => text('Rar!\x1a\x07'), code: 'archive', zh: ARCHIVE },
  {
    name: 'zip of workbooks',
    bytes: () => zip([{ name: '附件/表.xlsx', content: plain() }]),
    code: 'archive',
    zh: ARCHIVE,
  },
  {
    name: 'OFD',
    bytes: () => zip([{ name: 'OFD.xml', content: '<ofd:OFD/>' }]),
    code: 'fixed-layout',
    zh: '这是 OFD 版式文件，不是表格。改用报送前的 Excel 或 WPS 表格检查。',
  },
  {
    name: 'presentation',
    bytes: () => zip([{ name: 'ppt/presentation.xml', content: '<p/>' }]),
    code: 'not-a-workbook',
    zh: NO_WORKBOOK,
  },
  { name: '.doc', bytes: () => compound('WordDocument', '1Table'), code: 'word-document', zh: WORD },
  { name: 'rtf', bytes: () => text('{\\rtf1\\ansi'), code: 'word-document', zh: WORD },
  {
    name: 'compound file of another program',
    bytes: () => compound('PowerPoint Document'),
    code: 'not-a-workbook',
    zh: NO_WORKBOOK,
  },
  {
    name: 'compound file cut short',
    bytes: () => compound('Workbook').subarray(0, 700),
    code: 'truncated',
    zh: TRUNCATED,
  },
  {
    name: '.xls without a workbook in it',
    bytes: () => compound('Workbook'),
    code: 'damaged',
    zh: DAMAGED('Workbook'),
  },
  {
    name: 'encrypted package',
    bytes: () => compound('EncryptionInfo', 'EncryptedPackage'),
    code: 'encrypted',
    zh: ENCRYPTED,
  },
  {
    name: 'encrypted zip entry',
    bytes: () => only(SHEET, (entry) => ({ ...entry, claims: { flags: 1 } })),
    code: 'encrypted',
    zh: ENCRYPTED,
  },
  {
    name: 'encrypted .ods',
    bytes: () =>
      zip([
        { name: 'mimetype', content: 'x' },
        { name: 'content.xml', content: 'noise' },
        { name: 'META-INF/manifest.xml', content: '<m:encryption-data/>' },
      ]),
    code: 'encrypted',
    zh: ENCRYPTED,
  },
  {
    name: 'wrong checksum',
    bytes: () => only(SHEET, (entry) => ({ ...entry, claims: { crc: 1 } })),
    code: 'damaged',
    zh: DAMAGED(SHEET),
  },
  {
    name: 'size below the truth',
    bytes: () => only(SHEET, (entry) => ({ ...entry, claims: { size: 40 } })),
    code: 'damaged',
    zh: DAMAGED(SHEET),
  },
  {
    name: 'size above the truth',
    bytes: () => only(SHEET, (entry) => ({ ...entry, claims: { size: 4000 } })),
    code: 'damaged',
    zh: DAMAGED(SHEET),
  },
  {
    name: 'unknown compression',
    bytes: () => only(SHEET, (entry) => ({ ...entry, claims: { method: 14 } })),
    code: 'damaged',
    zh: DAMAGED(SHEET),
  },
  {
    name: 'two different parts of one name',
    bytes: () => only(SHEET, (entry) => [entry, { ...entry, content: '<worksheet/>' }]),
    code: 'damaged',
    zh: DAMAGED(SHEET),
  },
  { name: 'the same part twice', bytes: () => only(SHEET, (entry) => [entry, entry]), cells: READ },
  { name: 'missing sheet part', bytes: () => only(SHEET, () => []), code: 'damaged', zh: DAMAGED(SHEET) },
  {
    name: 'text that the shared texts do not have',
    bytes: () => oneSheet('<row r="1"><c r="A1" t="s"><v>9</v></c></row>', { strings: PLAIN_STRINGS }),
    code: 'damaged',
    zh: DAMAGED('xl/sharedStrings.xml'),
  },
  {
    name: 'sheet without a relation',
    bytes: () => only('xl/_rels/workbook.xml.rels', () => []),
    code: 'damaged',
    zh: DAMAGED('Sheet1'),
  },
  {
    name: 'missing workbook part',
    bytes: () => only('xl/workbook.xml', () => []),
    code: 'damaged',
    zh: DAMAGED('xl/workbook.xml'),
  },
  {
    name: 'sheet cut before its end',
    bytes: () => only(SHEET, (entry) => ({ ...entry, content: String(entry.content).slice(0, -30) })),
    code: 'damaged',
    zh: DAMAGED(SHEET),
  },
  {
    name: 'shared strings cut before their end',
    bytes: () =>
      oneSheet(PLAIN, { parts: { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>三级指标</t></si><si>` } }),
    code: 'damaged',
    zh: DAMAGED('xl/sharedStrings.xml'),
  },
  {
    name: 'list of sheets cut before its end',
    bytes: () => only('xl/workbook.xml', (entry) => ({ ...entry, content: String(entry.content).slice(0, -20) })),
    code: 'damaged',
    zh: DAMAGED('xl/workbook.xml'),
  },
  {
    name: 'cell without an end',
    bytes: () => oneSheet('<row r="1"><c r="A1"><v>1</v></row>'),
    code: 'damaged',
    zh: DAMAGED('xl/worksheets'),
  },
  {
    name: 'attribute without quotes',
    bytes: () => oneSheet('<row r="1"><c r=A1><v>1</v></c></row>'),
    code: 'damaged',
    zh: DAMAGED('xl/worksheets'),
  },
  {
    name: 'entities that expand without end',
    bytes: () =>
      only('xl/sharedStrings.xml', (entry) => ({
        ...entry,
        content: `<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst xmlns="${MAIN}"><si><t>&b;</t></si></sst>`,
      })),
    code: 'damaged',
    zh: DAMAGED('DOCTYPE'),
  },
  {
    name: 'bomb in the sheet',
    bytes: () => only(SHEET, (entry) => ({ ...entry, claims: { size: 200 * MEGA } })),
    code: 'too-large',
    zh: TOO_LARGE('解压后一个部分的大小', '200 MB', '192 MB'),
  },
  {
    name: 'bomb below the size limit',
    bytes: () => only(SHEET, (entry) => ({ ...entry, content: new Uint8Array(8 * MEGA).fill(32) })),
    code: 'too-large',
    zh: TOO_LARGE('压缩倍数', '1,024', '200'),
  },
  {
    name: 'bomb in the shared strings',
    bytes: () => only('xl/sharedStrings.xml', (entry) => ({ ...entry, claims: { size: 70 * MEGA } })),
    code: 'too-large',
    zh: TOO_LARGE('解压后一个部分的大小', '70 MB', '64 MB'),
  },
  {
    name: 'bomb that lies about its size',
    bytes: () =>
      only(SHEET, (entry) => ({ ...entry, content: new Uint8Array(16 * MEGA).fill(32), claims: { size: 1000 } })),
    code: 'damaged',
    zh: DAMAGED(SHEET),
  },
  {
    name: 'many entries',
    bytes: () =>
      altered((entry) =>
        entry.name === SHEET
          ? [
              entry,
              ...Array.from({ length: 10_001 }, (_, at): Entry => ({ name: `x${at}`, content: '', stored: true })),
            ]
          : entry,
      ),
    code: 'too-large',
    zh: TOO_LARGE('内部的文件数', '10,008', '10,000'),
  },
  {
    name: 'many sheets',
    bytes: () => workbook({ sheets: Array.from({ length: 1001 }, () => '<sheetData/>') }),
    code: 'too-large',
    zh: TOO_LARGE('工作表数', '1,001', '1,000'),
  },
  {
    name: 'many overlapping merges',
    bytes: () =>
      workbook({
        sheets: [
          `<sheetData/><mergeCells>${Array.from({ length: 200_001 }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`).join('')}</mergeCells>`,
        ],
      }),
    code: 'too-large',
    zh: TOO_LARGE('合并区域数', '200,001', '200,000'),
  },
  {
    name: 'tables in tables in a page',
    bytes: () => text(`<html>${'<table><tr><td>'.repeat(5000)}x`),
    code: 'too-large',
    zh: TOO_LARGE('元素嵌套层数', '257', '256'),
  },
  {
    name: 'repeated rows of .ods',
    bytes: () =>
      zip([
        {
          name: 'content.xml',
          content:
            '<o:document-content xmlns:o="o"><o:spreadsheet><t:table t:name="甲"><t:table-row t:number-rows-repeated="1000000"><t:table-cell o:value-type="string"><x:p>指标</x:p></t:table-cell></t:table-row></t:table></o:spreadsheet></o:document-content>',
        },
      ]),
    code: 'too-large',
    zh: TOO_LARGE('有内容的单元格数', '1,000,000', '600,000'),
  },
  {
    name: 'used range to the last cell',
    bytes: () => oneSheet(`${PLAIN}<row r="1048576"><c r="XFD1048576" s="0"/></row>`, { strings: PLAIN_STRINGS }),
    cells: READ,
  },
  {
    name: 'dimension of the whole sheet',
    bytes: () =>
      workbook({ sheets: [`<dimension ref="A1:XFD1048576"/><sheetData>${PLAIN}</sheetData>`], strings: PLAIN_STRINGS }),
    cells: READ,
  },
  {
    name: '200,000 styled empty rows',
    bytes: () => oneSheet(PLAIN + emptyRows(200_000), { strings: PLAIN_STRINGS }),
    cells: READ,
  },
  {
    name: '600,000 styled empty rows, scanned piece by piece',
    bytes: () => oneSheet(PLAIN + emptyRows(600_000), { strings: PLAIN_STRINGS }),
    cells: READ,
  },
  ...['99', '-1', 'x'].map((index) => ({
    name: `shared string ${index}, which does not exist`,
    bytes: () => oneSheet(`<row r="1"><c r="A1" t="s"><v>${index}</v></c></row>`, { strings: PLAIN_STRINGS }),
    code: 'damaged' as const,
    zh: DAMAGED('xl/sharedStrings.xml'),
  })),
];
