import type { Block, Paper, PaperCell, TableBlock, TextBlock } from './paper.ts';

const STYLE = `
:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0 auto;max-width:48rem;padding:2rem 1.2rem;font:16px/1.75 FangSong,"仿宋",STFangsong,"Noto Serif CJK SC",serif;color:#111;background:#fff}
h1,h2,h3{font-family:SimHei,"黑体","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;line-height:1.4}h1{text-align:center;font-size:1.5rem;margin:1rem 0 1.2rem}h2{font-size:1.15rem;margin:1.2rem 0 .4rem}h3{font-size:1rem;margin:1rem 0 .3rem}
p{margin:.4rem 0;white-space:pre-line}.indent{text-indent:2em}.center{text-align:center}.right{text-align:right}.small{font-size:.88rem}.bold{font-weight:700}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin:.6rem 0 1rem;font:.9rem/1.55 SimSun,"宋体","Noto Sans CJK SC",sans-serif}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
td,th{border:1px solid #333;padding:.3rem .5rem;text-align:left;vertical-align:middle;overflow-wrap:anywhere;white-space:pre-line}th{background:#f2f5f9;text-align:center}
.marked{background:#fff1a8}section{break-before:page;border-top:1px dashed #999;padding-top:1.5rem;margin-top:2rem}section:first-child{break-before:auto;border:0;margin:0;padding:0}
@page{size:A4;margin:25mm 25mm 22mm}
@media print{body{max-width:none;padding:0;font-size:12pt}section{border:0;margin:0;padding:0}table{font-size:10pt;line-height:1.4}td,th{padding:0 4pt}.small{font-size:10.5pt;line-height:1.6}tr{break-inside:avoid}h2,h3{break-after:avoid}td,th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

/** Writes a paper as one HTML file that works offline and prints page for page. */
export function writePaperHtml({ title, language, blocks }: Paper): string {
  const pages: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'page-break') pages.push([]);
    else pages.at(-1)?.push(block);
  }
  const sections = pages.map((page) => `<section>\n${page.map(blockElement).join('\n')}\n</section>`);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title><style>${STYLE}</style></head>
<body><main>
${sections.join('\n')}
</main></body></html>
`;
}

function blockElement(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h${block.level}>${escape(block.text)}</h${block.level}>`;
    case 'text':
      return `<p${classes(block)}>${escape(block.text)}</p>`;
    case 'table':
      return tableElement(block);
    case 'page-break':
      return '';
  }
}

function classes({ align, indent, bold, small }: TextBlock): string {
  return classAttribute([indent && 'indent', align, bold && 'bold', small && 'small']);
}

function classAttribute(names: readonly (string | true | undefined)[]): string {
  const given = names.filter((name) => name !== undefined && name !== 'left');
  return given.length === 0 ? '' : ` class="${given.join(' ')}"`;
}

function tableElement({ caption, widths, rows }: TableBlock): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${((width / total) * 100).toFixed(1)}%">`);
  const lines = rows.map(
    ({ cells, head }) => `<tr>${cells.map((cell) => cellElement(cell, head === true)).join('')}</tr>`,
  );
  const heads = rows.filter(({ head }) => head === true).length;
  const leading = rows.slice(0, heads).every(({ head }) => head === true);
  const head = leading && heads > 0 ? `<thead>${lines.slice(0, heads).join('\n')}</thead>` : '';
  const body = head === '' ? lines : lines.slice(heads);
  return `<table><caption>${escape(caption)}</caption><colgroup>${columns.join('')}</colgroup>${head}<tbody>\n${body.join('\n')}\n</tbody></table>`;
}

function cellElement(cell: PaperCell, head: boolean): string {
  const { text, label, marked, bold, align } = cell;
  const look = classAttribute([marked && 'marked', bold && 'bold', align]) + spans(cell);
  if (head) return `<th scope="col"${look}>${escape(text)}</th>`;
  return label === true ? `<th scope="row"${look}>${escape(text)}</th>` : `<td${look}>${escape(text)}</td>`;
}

function spans({ columns = 1, rows = 1 }: PaperCell): string {
  return `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
    .replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '');
}
