import { columnName } from './column-name.ts';
import { escapeXml } from './escape-xml.ts';
import type { NotedCell } from './sheet-part.ts';

const V = 'urn:schemas-microsoft-com:vml';
const O = 'urn:schemas-microsoft-com:office:office';
const X = 'urn:schemas-microsoft-com:office:excel';
const NAMESPACES = `xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}"`;

/** Author of the notes we write: tells them from a person's. */
export const NOTE_AUTHOR = '绩标';

/** The comments part of a new sheet. */
export function commentsPart(notes: readonly NotedCell[]): string {
  const comments = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${columnName(column)}${row}" authorId="0"><text><r><t xml:space="preserve">${escapeXml(text)}</t></r></text></comment>`,
  );
  return `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${NOTE_AUTHOR}</author></authors><commentList>${comments.join('')}</commentList></comments>`;
}

/** The shapes Excel draws notes with; `sheet` is 1-based and keeps shape ids of different sheets apart. */
export function noteShapesPart(notes: readonly NotedCell[], sheet: number): string {
  const shapes = notes.map((note, index) => noteShape(note, sheet * 1024 + 1 + index));
  return `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`;
}

/** One note's shape, hidden until the cell is pointed at; namespaces are declared on it, whatever its surroundings use. */
export function noteShape({ row, column, text }: NotedCell, id: number): string {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 17)), 0);
  const anchor = [column, 15, Math.max(row - 2, 0), 10, column + 3, 15, Math.max(row - 2, 0) + lines + 1, 10].join(
    ', ',
  );
  const style = `position:absolute;margin-left:80pt;margin-top:2pt;width:210pt;height:${lines * 15 + 12}pt;z-index:1;visibility:hidden`;
  return `<v:shape ${NAMESPACES} id="_x0000_s${id}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}
