// Whole files to damage, one of each format; `foreign` ones are parsed by SheetJS.
import { readFileSync } from 'node:fs';
import * as sheetjs from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { formPackage } from '../bench/reading-files.mjs';

const ROWS = [
  ['部门项目支出预算绩效目标表'],
  ['项目名称', '科技创新专项', '项目年度金额', 988],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '培训人数', '≥50人'],
  ['', '质量指标', '培训合格率', 0.98],
];

/** Name, bytes, and which parts of a container are worth damaging. */
export function fuzzBases() {
  const book = sheetjs.utils.book_new();
  sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet(ROWS), '绩效目标表');
  const old = (bookType) => new Uint8Array(sheetjs.write(book, { type: 'array', bookType }));
  const csv = ROWS.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n');
  const page = `<html><body><p>附件</p><table>${ROWS.map((cells) => `<tr>${cells.map((cell) => `<td rowspan="1">${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`;
  return [
    { name: 'xlsx', bytes: formPackage(0), parts: /workbook\.xml|sheet1\.xml|sharedStrings|styles|\.rels/u },
    { name: 'notes', bytes: noted(), parts: /sheet1\.xml|comments|\.rels/u },
    { name: 'ods', bytes: openDocument(), parts: /content\.xml/u },
    { name: 'docx', bytes: wordDocument(), parts: /document\.xml/u },
    { name: 'csv', bytes: strToU8(csv) },
    { name: 'html', bytes: strToU8(page) },
    {
      name: 'mht',
      bytes: strToU8(`MIME-Version: 1.0\n\n--b\nContent-Type: text/html; charset="utf-8"\n\n${page}\n--b--`),
    },
    { name: 'xls', bytes: old('biff8'), foreign: true },
    { name: 'locked xls', bytes: locked('rc4-97-no-password.xls'), foreign: true },
    { name: 'xlsb', bytes: old('xlsb'), parts: /\.bin/u, foreign: true },
    { name: 'xml 2003', bytes: old('xlml'), foreign: true },
  ];
}

function locked(name) {
  return new Uint8Array(readFileSync(new URL(`../tests/files/locked/${name}`, import.meta.url)));
}

/** A workbook of inline strings, formulas, merges, a note: what the first one lacks. */
function noted() {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (kind, target) =>
    `<Relationships xmlns="x"><Relationship Id="rId1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;
  return zip({
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<x:workbook xmlns:x="${main}" xmlns:r="${office}"><x:sheets><x:sheet name="表" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${main}"><x:cols><x:col min="2" max="3" hidden="1"/></x:cols><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:r><x:t>指标_x000D_</x:t></x:r><x:rPh><x:t>x</x:t></x:rPh></x:is></x:c><x:c r="B1"><x:f>SUM(A2:A9)</x:f><x:v>9</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:A3"/></x:mergeCells></x:worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relations('comments', '../comments1.xml'),
    'xl/comments1.xml': `<comments xmlns="${main}"><commentList><comment ref="A1"><text><t>核对</t></text></comment></commentList></comments>`,
  });
}

function openDocument() {
  const cell = (value) =>
    typeof value === 'number'
      ? `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
      : `<table:table-cell office:value-type="string" table:number-columns-spanned="1"><text:p>${value}<text:s text:c="2"/></text:p></table:table-cell>`;
  const rows = ROWS.map(
    (cells) => `<table:table-row table:number-rows-repeated="1">${cells.map(cell).join('')}</table:table-row>`,
  );
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="表">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
}

function wordDocument() {
  const cell = (value) =>
    `<w:tc><w:tcPr><w:gridSpan w:val="1"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>${value}</w:t></w:r></w:p></w:tc>`;
  const rows = ROWS.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`);
  return zip({
    'word/document.xml': `<w:document><w:body><w:p><w:r><w:t>附件1</w:t></w:r></w:p><w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`,
  });
}

function zip(parts) {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
