import { utils, write } from '@e965/xlsx';
import { strToU8 } from 'fflate';
import { oneSheet, PLAIN, PLAIN_STRINGS, relation, relationsPart, workbook } from './ooxml.ts';
import { zip } from './zip.ts';

interface DirtyFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** Cells of the first sheet as `cellsOf` writes them. */
  readonly cells: Readonly<Record<string, string>>;
  /** Other facts of the workbook, where they are the point. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

const READ = { A1: '三级指标', B1: '指标值', A2: '培训合格率', B2: '98' };
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const plain = (rest: Parameters<typeof oneSheet>[1] = {}): Uint8Array =>
  oneSheet(PLAIN, { strings: PLAIN_STRINGS, ...rest });
const cell = (address: string, attributes: string, body: string): string =>
  `<c r="${address}"${attributes}>${body}</c>`;
const row = (...cells: readonly string[]): string => `<row r="1">${cells.join('')}</row>`;
const isSheet = (name: string): boolean => /^xl\/(?:workbook|styles|sharedStrings|worksheets\/)/u.test(name);

/** UTF-16 with a byte order mark. */
function wide(text: string): Uint8Array {
  const units = Uint16Array.from(`\ufeff${text}`, (sign) => sign.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

/** “项目名称,指标值” and one row in GBK, whose bytes no encoder of the platform makes. */
const GBK = Uint8Array.from(
  'cfeec4bfc3fbb3c62cd6b8b1ead6b50acaf3b1eac5e0d1b52ca1dd3938250a'.match(/../gu) ?? [],
  (hex) => Number.parseInt(hex, 16),
);

/** A workbook of Excel 95, whose texts are in the code page it names: SheetJS writes none in Chinese, so they are put in. */
function excel95(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['四个字符', 98]]), 'A');
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff5' }) as ArrayBuffer);
  const find = (hex: string): number => Buffer.from(bytes).indexOf(Buffer.from(hex, 'hex'));
  bytes.set([0xa8, 0x03], find('42000200') + 4);
  // “项目” in GBK, in place of the four characters it could not write.
  bytes.set(Buffer.from('cfeec4bf', 'hex'), find('5f5f5f5f'));
  return bytes;
}

export const dirtyFiles: readonly DirtyFile[] = [
  {
    name: 'prefixed elements',
    bytes: () =>
      plain({
        edit: (xml, name) =>
          isSheet(name)
            ? xml.replaceAll(/<(\/?)([a-zA-Z]+)(?=[\s/>])/gu, '<$1x:$2').replace('xmlns=', 'xmlns:x=')
            : xml,
      }),
    cells: READ,
  },
  {
    name: 'strict namespaces',
    bytes: () =>
      plain({ edit: (xml) => xml.replaceAll('http://schemas.openxmlformats.org', 'http://purl.oclc.org/ooxml') }),
    cells: READ,
  },
  {
    name: 'backslashes in entry names',
    bytes: () => plain({ rename: (name) => name.replaceAll('/', '\\') }),
    cells: READ,
  },
  {
    name: 'part names in another case',
    bytes: () => plain({ rename: (name) => name.replace('xl/worksheets/sheet1', 'xl/Worksheets/Sheet1') }),
    cells: READ,
  },
  {
    name: 'cells without references',
    bytes: () => oneSheet(PLAIN.replaceAll(/ r="[^"]+"/gu, ''), { strings: PLAIN_STRINGS }),
    cells: READ,
  },
  {
    name: 'references that are none',
    bytes: () =>
      oneSheet(PLAIN.replaceAll('"A2"', '"__proto__"').replaceAll('"B2"', '"ZZZZ9"'), { strings: PLAIN_STRINGS }),
    cells: READ,
  },
  {
    name: 'UTF-16 parts',
    bytes: () =>
      plain({
        parts: {
          'xl/worksheets/sheet1.xml': wide(
            `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData>${PLAIN}</sheetData></worksheet>`,
          ),
        },
      }),
    cells: READ,
  },
  {
    name: 'single quotes and line feeds in tags',
    bytes: () => oneSheet(PLAIN.replaceAll('"', "'").replaceAll('<c ', '<c\n'), { strings: PLAIN_STRINGS }),
    cells: READ,
  },
  {
    name: 'comments and CDATA in the XML',
    bytes: () =>
      oneSheet(row('<!-- <c r="A9"><v>9</v></c> -->', cell('A1', ' t="str"', '<v><![CDATA[甲<乙&丙]]></v>'))),
    cells: { A1: '甲<乙&丙' },
  },
  {
    name: 'shared string with white space around it, and none',
    bytes: () =>
      oneSheet(
        row(cell('A1', ' t="s"', '<v>0</v>'), cell('D1', ' t="s"', '<v> 1 </v>'), cell('F1', ' t="s"', '<v></v>')),
        { strings: PLAIN_STRINGS },
      ),
    cells: { A1: '三级指标', D1: '指标值' },
  },
  {
    name: 'rows and cells out of order, one written twice',
    bytes: () =>
      oneSheet(
        '<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>',
      ),
    cells: { A1: '7', A2: '3', B2: '2' },
  },
  {
    name: 'rich text, phonetic readings, white space',
    bytes: () =>
      oneSheet(row(...['A1', 'B1', 'C1'].map((address, index) => cell(address, ' t="s"', `<v>${index}</v>`))), {
        strings:
          '<si><r><rPr><b/></rPr><t xml:space="preserve">满意度 </t></r><r><t>≥95%</t></r></si><si><t>重庆</t><rPh sb="0" eb="2"><t>chóngqìng</t></rPh><phoneticPr fontId="0"/></si><si><t xml:space="preserve">  前后空格  </t></si>',
      }),
    cells: { A1: '满意度 ≥95%', B1: '重庆', C1: '  前后空格  ' },
  },
  {
    name: 'inline strings and escapes',
    bytes: () =>
      oneSheet(
        row(
          cell('A1', ' t="inlineStr"', '<is><t>指标 &amp; 目标 &lt;1&gt;</t></is>'),
          cell('B1', ' t="inlineStr"', '<is><r><t>90%</t></r><r><t>以上</t></r><rPh><t>x</t></rPh></is>'),
          cell('C1', ' t="inlineStr"', '<is><t>第一行_x000D_&#10;第二行_x005F_x0041_</t></is>'),
        ),
      ),
    cells: { A1: '指标 & 目标 <1>', B1: '90%以上', C1: '第一行\n第二行_x0041_' },
  },
  {
    name: 'formulas',
    bytes: () =>
      oneSheet(
        row(
          cell('A1', '', '<f>SUM(B2:B9)</f><v>998</v>'),
          cell('B1', ' t="str"', '<f>A1&amp;"万元"</f><v>10万元</v>'),
          cell('C1', ' t="e"', '<f>1/0</f><v>#DIV/0!</v>'),
          cell('D1', ' t="b"', '<f>A1&gt;5</f><v>1</v>'),
          cell('E1', '', '<f>A1*2</f>'),
          cell('F1', '', '<f>A1*2</f><v></v>'),
          cell('G1', ' t="str"', '<f>""</f><v></v>'),
          cell('H1', '', '<f t="shared" ref="H1:I1" si="0">A1+$B$2</f><v>5</v>'),
          cell('I1', '', '<f t="shared" si="0"/><v>6</v>'),
        ),
      ),
    cells: {
      A1: '998 =SUM(B2:B9)',
      B1: '10万元 =A1&"万元"',
      C1: '#DIV/0! error =1/0',
      D1: 'TRUE ⟨true⟩ boolean =A1>5',
      E1: ' uncached =A1*2',
      F1: ' uncached =A1*2',
      G1: ' =""',
      H1: '5 =A1+$B$2',
      I1: '6 =B1+$B$2',
    },
  },
  {
    name: 'text that looks like a formula, a number or a date',
    bytes: () =>
      oneSheet(row(...['A1', 'B1', 'C1', 'D1'].map((address, index) => cell(address, ' t="s"', `<v>${index}</v>`))), {
        strings: '<si><t>=A1+1</t></si><si><t>0988</t></si><si><t>９８％</t></si><si><t>2025-1-1</t></si>',
      }),
    cells: { A1: '=A1+1', B1: '0988', C1: '９８％', D1: '2025-1-1' },
  },
  {
    name: 'percentages four ways',
    bytes: () =>
      oneSheet(
        row(
          cell('A1', ' s="1"', '<v>0.98</v>'),
          cell('B1', ' s="2"', '<v>98</v>'),
          cell('C1', '', '<v>98</v>'),
          cell('D1', ' t="str"', '<v>98%</v>'),
          cell('E1', ' s="1"', '<v>0.29999999999999999</v>'),
        ),
        { formats: [0, 9, '0"%"'] },
      ),
    cells: { A1: '98% ⟨0.98⟩', B1: '98% ⟨98⟩', C1: '98', D1: '98%', E1: '30% ⟨0.3⟩' },
  },
  {
    name: 'dates of a Chinese system',
    bytes: () =>
      oneSheet(
        row(
          cell('A1', ' s="1"', '<v>45700</v>'),
          cell('B1', ' s="2"', '<v>45700</v>'),
          cell('C1', ' s="3"', '<v>45700.5</v>'),
          cell('D1', ' t="d"', '<v>2025-02-12T00:00:00</v>'),
        ),
        { formats: [0, 31, 57, 22] },
      ),
    cells: {
      A1: '2025年2月12日 ⟨2025-02-12⟩ date',
      B1: '2025年2月 ⟨2025-02-12⟩ date',
      C1: '2025/2/12 12:00 ⟨2025-02-12T12:00:00⟩ date',
      D1: '2025-02-12T00:00:00 ⟨2025-02-12⟩ date',
    },
  },
  {
    name: 'dates from 1904',
    bytes: () =>
      oneSheet(row(cell('A1', ' s="1"', '<v>44238</v>')), {
        formats: [0, 14],
        properties: '<workbookPr date1904="1"/>',
      }),
    cells: { A1: '2025/2/12 ⟨2025-02-12⟩ date' },
  },
  {
    name: 'shared strings that are empty',
    bytes: () =>
      oneSheet(row(cell('A1', '', '<v>1</v>')), {
        parts: { 'xl/sharedStrings.xml': `<?xml version="1.0"?><sst xmlns="${MAIN}" count="0"/>` },
      }),
    cells: { A1: '1' },
  },
  {
    name: 'style that does not exist',
    bytes: () => oneSheet(row(cell('A1', ' s="77"', '<v>1</v>'))),
    cells: { A1: '1' },
  },
  {
    name: 'merges: hidden content, one cell, overlap',
    bytes: () =>
      workbook({
        sheets: [
          `<sheetData>${row(cell('A1', '', '<v>1</v>'), cell('B1', '', '<v>2</v>'), cell('C1', '', '<v>3</v>'))}</sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1:C1"/><mergeCell ref="B2:D4"/></mergeCells>`,
        ],
      }),
    cells: { A1: '1', C1: '3' },
    facts: { merges: [{ top: 1, left: 1, bottom: 2, right: 2 }] },
  },
  {
    name: 'hidden rows and columns',
    bytes: () =>
      workbook({
        sheets: [
          '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/></cols><sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="true"/><row r="4" hidden="1"/></sheetData>',
        ],
      }),
    cells: { A1: '1' },
    facts: {
      hiddenRows: [
        [1, 2],
        [4, 4],
      ],
      hiddenColumns: [
        [2, 3],
        [5, 5],
      ],
    },
  },
  {
    name: 'notes and threads',
    bytes: () =>
      plain({
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels': relationsPart([
            relation('r1', 'comments', '../comments1.xml'),
            relation('r2', 'threadedComment', '../tc/tc1.xml'),
          ]),
          'xl/comments1.xml': `<comments xmlns="${MAIN}"><commentList><comment ref="B2"><text><r><t>财政局：</t></r><r><t>请核对</t></r></text></comment><comment ref="A2"><text><t>[Threaded comment] 旧程序看的话</t></text></comment></commentList></comments>`,
          'xl/tc/tc1.xml':
            '<ThreadedComments xmlns="x"><threadedComment ref="A2" id="1"><text>补充依据</text></threadedComment><threadedComment ref="A2" id="2" parentId="1"><text>已补充</text></threadedComment></ThreadedComments>',
        },
      }),
    cells: READ,
    facts: {
      comments: [
        { row: 2, column: 1, text: '补充依据\n已补充' },
        { row: 2, column: 2, text: '财政局：请核对' },
      ],
    },
  },
  {
    name: 'names that are traps',
    bytes: () =>
      workbook({ sheets: [`<sheetData>${row(cell('A1', '', '<v>1</v>'))}</sheetData>`], names: ['__proto__'] }),
    cells: { A1: '1' },
    facts: { sheet: '__proto__' },
  },
  { name: 'GBK csv', bytes: () => GBK, cells: { A1: '项目名称', B1: '指标值', A2: '鼠标培训', B2: '≥98%' } },
  {
    name: 'UTF-8 csv with a mark, quotes and line feeds',
    bytes: () => strToU8('\ufeff指标,值\r\n"培训,合格率","≥98%\r\n以上"\r\n"他说""好""",1'),
    cells: { A1: '指标', B1: '值', A2: '培训,合格率', B2: '≥98%\n以上', A3: '他说"好"', B3: '1' },
  },
  {
    name: 'csv that begins with BM',
    bytes: () => strToU8('BM001,甲\nBM002,乙\n'),
    cells: { A1: 'BM001', B1: '甲', A2: 'BM002', B2: '乙' },
  },
  {
    name: 'tabs with commas in the words',
    bytes: () => strToU8('指标\t值\n培训,合格率\t98\n资金,拨付,率\t90\n'),
    cells: { A1: '指标', B1: '值', A2: '培训,合格率', B2: '98', A3: '资金,拨付,率', B3: '90' },
  },
  {
    name: 'UTF-16 text',
    bytes: () => wide('指标\t值\r\n培训合格率\t≥98%\r\n'),
    cells: { A1: '指标', B1: '值', A2: '培训合格率', B2: '≥98%' },
  },
  {
    name: 'web page',
    bytes: () =>
      strToU8(
        '<html><head><style>td{}</style></head><body><h3>绩效目标表</h3><table><tr><td colspan=2>项目<td>培训合格率<tr><th rowspan="2">满意度</th><td x:str>&ge;98%&nbsp;<br>以上</td><td style="display:none">98<tr><td>0988</td><td><5天</td></tr></table></body></html>',
      ),
    cells: {
      A1: '绩效目标表',
      A2: '项目',
      C2: '培训合格率',
      A3: '满意度',
      B3: '≥98%\u00a0\n以上',
      C3: '98',
      B4: '0988',
      C4: '<5天',
    },
    facts: {
      merges: [
        { top: 2, left: 1, bottom: 2, right: 2 },
        { top: 3, left: 1, bottom: 4, right: 1 },
      ],
    },
  },
  {
    name: 'form inside a frame of a web page',
    bytes: () =>
      strToU8(
        '<table><tr><td><table><tr><td>一</td><td>二</td></tr><tr><td>三</td><td><table><tr><td>四</td><td>五</td></tr></table></td></tr><tr><td>六</td></tr></table></td></tr></table>',
      ),
    cells: { A1: '一', B1: '二', A2: '三', B2: '四 五', A3: '六' },
  },
  {
    name: 'single-file web page',
    bytes: () =>
      strToU8(
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><table><tr><td>=E6=8C=87=\r\n=E6=A0=87</td><td>98%</td></tr></table></html>\r\n--b--\r\n',
      ),
    cells: { A1: '指标', B1: '98%' },
  },
  { name: 'Excel 95 in GBK', bytes: excel95, cells: { A1: '项目', B1: '98' } },
  {
    name: 'XML of Excel 2003',
    bytes: () =>
      strToU8(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="绩效"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">目标表</Data></Cell></Row><Row><Cell><Data ss:Type="String">金额</Data></Cell><Cell><Data ss:Type="Number">988</Data></Cell></Row></Table></Worksheet></Workbook>',
      ),
    cells: { A1: '目标表', A2: '金额', B2: '988' },
    facts: { sheet: '绩效' },
  },
  {
    name: '.ods',
    bytes: () =>
      zip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
        {
          name: 'content.xml',
          content:
            '<o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x" xmlns:s="s"><s:style s:name="ta2" s:family="table"><s:table-properties t:display="false"/></s:style><o:body><o:spreadsheet><t:table t:name="表" t:style-name="ta2"><t:table-column t:number-columns-repeated="2"/><t:table-column t:visibility="collapse"/><t:table-row-group><t:table-row><t:table-cell t:number-columns-spanned="2" o:value-type="string"><o:annotation><x:p>核对</x:p></o:annotation><x:p>项目<x:s x:c="2"/>名称</x:p><x:p>二</x:p></t:table-cell><t:covered-table-cell/><t:table-cell o:value-type="percentage" o:value="0.98"><x:p>98%</x:p></t:table-cell></t:table-row></t:table-row-group><t:table-row t:number-rows-repeated="2" t:visibility="filter"><t:table-cell/><t:table-cell o:value-type="date" o:date-value="2025-02-12"><x:p>2025年2月12日</x:p></t:table-cell></t:table-row><t:table-row><t:table-cell t:formula="of:=SUM([.A1:.B2])" o:value-type="float" o:value="5"><x:p>5</x:p></t:table-cell></t:table-row><t:table-row t:number-rows-repeated="1048572"><t:table-cell t:number-columns-repeated="16384"/></t:table-row></t:table></o:spreadsheet></o:body></o:document-content>',
        },
      ]),
    cells: {
      A1: '项目  名称\n二',
      C1: '98% ⟨0.98⟩',
      B2: '2025年2月12日 ⟨2025-02-12⟩ date',
      B3: '2025年2月12日 ⟨2025-02-12⟩ date',
      A4: '5 =SUM(A1:B2)',
    },
    facts: {
      visibility: 'hidden',
      hiddenRows: [[2, 3]],
      hiddenColumns: [[3, 3]],
      comments: [{ row: 1, column: 1, text: '核对' }],
      merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
    },
  },
];
