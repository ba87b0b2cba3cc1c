import type { Grid } from '../../packages/layout/src/index.ts';
import { zip } from './zip.ts';

/** A sheet as a Word document: rows that span the table above its first label are lines, the rest is one table per form. */
export function wordDocument(grid: Grid): Uint8Array {
  const width = Math.max(...grid.cells.map(({ column }) => column));
  const body: string[] = [];
  let rows: string[] = [];
  const endTable = (): void => {
    if (rows.length > 0) body.push(`<w:tbl>${rows.join('')}</w:tbl>`);
    rows = [];
  };
  for (let row = 1; row <= Math.max(...grid.cells.map((cell) => cell.row)); row += 1) {
    const heading = headingOf(grid, row);
    if (heading === undefined) rows.push(rowOf(grid, row, width));
    else {
      endTable();
      body.push(`<w:p><w:r><w:t xml:space="preserve">${escape(heading)}</w:t></w:r></w:p>`);
    }
  }
  endTable();
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`;
  return zip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/document.xml', content: document },
  ]);
}

/** Title, unit and page notes stand outside the table, as such documents are published. */
function headingOf(grid: Grid, row: number): string | undefined {
  const cells = grid.cells.filter((cell) => cell.row === row);
  if (cells.length === 0) return grid.merges.some(({ top, bottom }) => row > top && row <= bottom) ? undefined : '';
  const [first] = cells;
  return cells.length === 1 &&
    first !== undefined &&
    /绩效目标表|单位：|附件|年度|公开/u.test(first.text) &&
    first.text.length < 40
    ? first.text
    : undefined;
}

function rowOf(grid: Grid, row: number, width: number): string {
  const cells: string[] = [];
  for (let column = 1; column <= width; ) {
    const area = grid.merges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    const span = area === undefined ? 1 : area.right - column + 1;
    const text = grid.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '';
    const vertical =
      area === undefined || area.top === area.bottom
        ? ''
        : row === area.top
          ? '<w:vMerge w:val="restart"/>'
          : '<w:vMerge/>';
    const lines = text
      .split('\n')
      .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r></w:p>`);
    cells.push(`<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${vertical}</w:tcPr>${lines.join('')}</w:tc>`);
    column += span;
  }
  return `<w:tr>${cells.join('')}</w:tr>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
