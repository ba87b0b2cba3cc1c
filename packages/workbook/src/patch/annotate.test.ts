import { describe, expect, it } from 'vitest';
import { hasLibreOffice, openWithLibreOffice, saveWithLibreOffice } from '../../../../tests/libre-office.ts';
import { container, oddWorkbooks, plainParts } from '../../../../tests/odd-workbooks.ts';
import { checkStructure } from '../../../../tests/workbook-structure.ts';
import { readWorkbook } from '../read-workbook.ts';
import { ToolError } from '../tool-error.ts';
import type { SheetDraft } from '../write/draft.ts';
import { placeOf } from '../write/sheet-name.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { openZip, type Zip } from '../zip/read-zip.ts';
import { annotate, clearAnnotations, type Mark } from './annotate.ts';

const NOTE = '【绩标】应改 V05\n“0.98”没有写明单位。';
const marks: readonly Mark[] = [
  { sheet: '表', address: 'B1', level: 'error', note: NOTE },
  { sheet: '表', address: 'A1', level: 'warning', note: '【绩标】建议' },
  { sheet: '表', address: 'C3', level: 'suggestion', note: '【绩标】可改' },
  { sheet: '表', address: 'B5', level: 'warning', note: '【绩标】建议' },
  { sheet: '没有这张表', address: 'A1', level: 'error', note: '' },
];
const list: SheetDraft = {
  name: '问题清单',
  widths: [20, 40],
  frozenRows: 1,
  filter: 'A1:B2',
  rows: [
    { row: 1, cells: ['位置', '问题'].map((text, at) => ({ column: at + 1, text, style: 'head' })) },
    {
      row: 2,
      cells: [
        { column: 1, text: '表 B1', place: placeOf('表', 'B1'), style: 'link' },
        { column: 2, text: '=没有写明单位', style: 'text' },
      ],
    },
  ],
};
const marking = { marks, list };

/** Parts of two containers whose content differs, or that only one of them has. */
function changedParts(before: Zip, after: Zip): string[] {
  const names = new Set([...before.entries.keys(), ...after.entries.keys()]);
  return [...names].filter((name) => String(before.read(name)) !== String(after.read(name))).sort();
}

/** A part as it lies in the container, deflated. */
function rawPart(zip: Zip, name: string): string {
  const entry = zip.entries.get(name);
  if (entry === undefined) return '';
  const view = new DataView(zip.bytes.buffer, zip.bytes.byteOffset);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  return Buffer.from(zip.bytes.subarray(start, start + entry.packedSize)).toString('hex');
}

describe.each(Object.entries(oddWorkbooks))('annotating %s', (_, parts) => {
  const received = container(parts);
  const { bytes, facts } = annotate(received, marking);

  it('shows each mark on its cell, with what was there', async () => {
    const { sheets } = await readWorkbook(bytes, { marks: true });
    const [sheet, added] = sheets;
    const [before] = (await readWorkbook(received)).sheets;
    expect(sheet?.cells).toEqual(before?.cells);
    const notes = new Map(sheet?.comments.map(({ row, column, text }) => [`${row} ${column}`, text]));
    const old = before?.comments.find(({ row, column }) => row === 1 && column === 2)?.text ?? '';
    expect(notes.get('1 2')).toBe(old === '' ? NOTE : `${old}\n${NOTE}`);
    expect([...notes.keys()].sort()).toEqual(['1 1', '1 2', '3 3', '5 2']);
    expect(added?.sheet).toBe('问题清单');
    expect(added?.cells.map(({ text, formula }) => formula ?? text)).toEqual([
      '位置',
      '问题',
      '表 B1',
      '=没有写明单位',
    ]);
    expect(facts.unplaced).toBe(1);
  });

  it('keeps to the order of the schema', () => {
    const { problems } = checkStructure(bytes);
    const old = new Set(checkStructure(received).problems);
    expect(problems.filter((problem) => !old.has(problem))).toEqual([]);
  });

  it('leaves every other part as the bytes it was', () => {
    const before = openZip(received);
    const after = openZip(bytes);
    const may =
      /^(?:\[Content_Types\]\.xml|xl\/(?:workbook|styles\d*|worksheets\/sheet[12]|comments\d)\.xml|xl\/drawings\/vmlDrawing\d\.vml|xl\/(?:worksheets\/)?_rels\/[^/]*\.rels|customXml\/.*)$/u;
    expect(changedParts(before, after).filter((name) => !may.test(name))).toEqual([]);
    for (const name of before.entries.keys()) {
      if (!changedParts(before, after).includes(name)) expect(rawPart(after, name)).toBe(rawPart(before, name));
    }
  });

  it('is the same when done twice, and gives everything back', () => {
    const twice = annotate(bytes, marking);
    expect(twice.bytes).toEqual(bytes);
    expect(twice.facts.replaced).toBe(true);
    const cleared = clearAnnotations(bytes);
    expect(changedParts(openZip(received), openZip(cleared ?? new Uint8Array()))).toEqual([]);
    expect(clearAnnotations(received)).toBeUndefined();
  });

  it('reads as if it had never been marked', async () => {
    expect(await readWorkbook(bytes)).toEqual(await readWorkbook(received));
  });

  it('replaces the marks of the last round', async () => {
    const next = annotate(bytes, { marks: [{ sheet: '表', address: 'A1', level: 'error', note: '【绩标】新' }], list });
    expect(next.bytes).toEqual(
      annotate(received, { marks: [{ sheet: '表', address: 'A1', level: 'error', note: '【绩标】新' }], list }).bytes,
    );
  });
});

/** What another program makes of a file: the named part says something else. */
function resaved(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const zip = openZip(bytes);
  const parts = [...zip.entries.keys()].map((name) => [name, decodeXml(zip.read(name) ?? new Uint8Array())] as const);
  return container(Object.fromEntries(parts.map(([name, xml]) => [name, name === part ? change(xml) : xml])));
}

describe.each(Object.entries(oddWorkbooks))('clearing a copy that was edited since: %s', (_, parts) => {
  const received = container(parts);
  const edited = resaved(annotate(received, marking).bytes, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replaceAll('指标值', '绩效值').replace('0.98', '0.99'),
  );
  const cleared = clearAnnotations(edited);

  it('keeps what was edited and takes everything of ours away', async () => {
    const [sheet, ...rest] = (await readWorkbook(cleared ?? edited, { marks: true })).sheets;
    const [before] = (await readWorkbook(edited)).sheets;
    expect(rest).toEqual([]);
    expect(sheet).toEqual(before);
    expect(clearAnnotations(cleared ?? edited)).toBeUndefined();
    const old = new Set(checkStructure(received).problems);
    expect(checkStructure(cleared ?? edited).problems.filter((problem) => !old.has(problem))).toEqual([]);
  });

  it('gives each cell its fill back', () => {
    const zip = openZip(cleared ?? edited);
    const fillOf = (book: Zip, cell: string): string | undefined => {
      const text = (part: string): string => decodeXml(book.read(part) ?? new Uint8Array());
      const style = Number(
        new RegExp(`r="${cell}"[^>]*? s="(\\d+)"`, 'u').exec(text('xl/worksheets/sheet1.xml'))?.[1] ?? 0,
      );
      const xf = [
        ...(/<(?:x:)?cellXfs[^]*<\/(?:x:)?cellXfs>/u.exec(text('xl/styles.xml'))?.[0] ?? '').matchAll(
          /<(?:x:)?xf\s[^>]*>/gu,
        ),
      ][style]?.[0];
      return /fillId="(\d+)"/u.exec(xf ?? '')?.[1] ?? '0';
    };
    for (const cell of ['A1', 'B1']) expect(fillOf(zip, cell)).toBe(fillOf(openZip(received), cell));
  });
});

describe('annotating', () => {
  const cell = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
  const mark = (address: string): Mark => ({ sheet: '表', address, level: 'warning', note: `在 ${address}` });
  const textOf = (bytes: Uint8Array, part: string): string => new TextDecoder().decode(openZip(bytes).read(part));

  it('marks the first cell of a merged area once, with the gravest level', async () => {
    const parts = plainParts(`${cell}<mergeCells><mergeCell ref="A1:C3"/></mergeCells>`);
    const both = [mark('B2'), { ...mark('C3'), level: 'error' as const }];
    const { bytes } = annotate(container(parts), { marks: both, list });
    const [sheet] = (await readWorkbook(bytes, { marks: true })).sheets;
    expect(sheet?.comments).toEqual([{ row: 1, column: 1, text: '在 B2\n在 C3' }]);
    expect(textOf(bytes, 'xl/styles.xml')).toContain('FFFFC7CD');
  });

  it('gives way to a sheet of the same name', async () => {
    const parts = plainParts(cell);
    const named = {
      ...parts,
      'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace('name="表"', 'name="问题清单"'),
    };
    const { sheets } = await readWorkbook(annotate(container(named), { marks: [], list }).bytes, { marks: true });
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['问题清单', '问题清单 (2)']);
  });

  it('tells of protection, signatures and threads, and leaves them alone', () => {
    const parts = plainParts(
      `${cell.replace('</row>', '<c r="B1"/></row>')}<sheetProtection password="CC2A" sheet="1"/>`,
      {
        '_xmlsignatures/sig1.xml': '<Signature/>',
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>',
        'xl/threadedComments/threadedComment1.xml':
          '<ThreadedComments><threadedComment ref="B1"><text>?</text></threadedComment></ThreadedComments>',
      },
    );
    const book = (parts['xl/workbook.xml'] ?? '').replace(
      '<bookViews>',
      '<workbookProtection lockStructure="1"/><bookViews>',
    );
    const { bytes, facts } = annotate(container({ ...parts, 'xl/workbook.xml': book }), {
      marks: [mark('A1'), mark('B1')],
      list,
    });
    expect(facts).toEqual({
      protectedSheets: ['表'],
      threaded: ['表!B1'],
      unplaced: 0,
      replaced: false,
      signed: true,
      lockedBook: true,
    });
    expect(textOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('<sheetProtection password="CC2A" sheet="1"/>');
    expect(textOf(bytes, 'xl/comments1.xml')).not.toContain('ref="B1"');
  });

  it('writes parts of a strict workbook in its namespaces', () => {
    const parts = Object.entries(plainParts(cell)).map(([name, text]): [string, string] => [
      name,
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/',
          'http://purl.oclc.org/ooxml/officeDocument/',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/',
          'http://purl.oclc.org/ooxml/spreadsheetml/',
        ),
    ]);
    const { bytes } = annotate(container(Object.fromEntries(parts)), { marks: [mark('A1')], list });
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/comments1.xml', 'xl/styles.xml'])
      expect(textOf(bytes, part)).not.toMatch(/schemas\.openxmlformats\.org\/(?:spreadsheetml|officeDocument)/u);
  });

  it('takes an empty protection element for none', () => {
    const parts = plainParts(cell);
    const book = (parts['xl/workbook.xml'] ?? '').replace('<bookViews>', '<workbookProtection/><bookViews>');
    const { facts } = annotate(container({ ...parts, 'xl/workbook.xml': book }), { marks: [mark('A1')], list });
    expect(facts.lockedBook).toBe(false);
  });

  it.each(['xl/worksheets/sheet1.xml', 'xl/styles.xml'])('refuses %s in GBK rather than harm it', (part) => {
    const parts = plainParts(cell);
    const xml = (parts[part] ?? '').replace(/^(?:<\?[^>]*>)?/u, '<?xml version="1.0" encoding="gb2312"?>');
    const attempt = (): unknown => annotate(container({ ...parts, [part]: xml }), { marks: [mark('A1')], list });
    expect(attempt).toThrow(ToolError);
  });

  it.runIf(hasLibreOffice)('is cleared after LibreOffice has saved it', async () => {
    const { bytes } = annotate(container(oddWorkbooks['a note as plain text'] ?? {}), marking);
    const saved = saveWithLibreOffice(bytes, 'xlsx');
    const [sheet, ...rest] = (await readWorkbook(clearAnnotations(saved) ?? saved, { marks: true })).sheets;
    expect(rest).toEqual([]);
    expect(sheet?.comments.map(({ text }) => text)).toEqual(['核对']);
  });

  it.runIf(hasLibreOffice)('is opened by LibreOffice with its list', () => {
    const parts = oddWorkbooks['a note in runs with a phonetic reading'] ?? {};
    const csv = openWithLibreOffice(annotate(container(parts), marking).bytes, 'xlsx');
    expect(csv).toContain('指标值');
    expect(csv).toContain('=没有写明单位');
  });
});
