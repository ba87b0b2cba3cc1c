import type { CellStyle } from './draft.ts';

interface Look {
  readonly font: number;
  readonly border: 0 | 1;
  readonly fill?: number;
  readonly horizontal: 'center' | 'left' | 'right';
  readonly format?: number;
}

const LOOKS: readonly (readonly [style: CellStyle, look: Look])[] = [
  ['plain', { font: 0, border: 0, horizontal: 'left' }],
  ['title', { font: 1, border: 0, horizontal: 'center' }],
  ['note', { font: 0, border: 0, horizontal: 'right' }],
  ['label', { font: 0, border: 1, horizontal: 'center' }],
  ['text', { font: 0, border: 1, horizontal: 'left' }],
  ['value', { font: 0, border: 1, horizontal: 'center' }],
  ['number', { font: 0, border: 1, horizontal: 'right' }],
  ['link', { font: 2, border: 1, horizontal: 'left' }],
  ['head', { font: 3, border: 1, fill: 2, horizontal: 'center' }],
];

/** Index of a look in the styles part. */
export function styleIndex(style: CellStyle): number {
  return LOOKS.findIndex(([name]) => name === style);
}

const FONT = (size: number, extra = ''): string =>
  `<font>${extra}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`;
const SIDE = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('');

/** The styles part: song-style fonts and thin borders, as the published forms have them. */
export function stylesPart(): string {
  const formats = LOOKS.map(([, look]) => {
    const { font, border, fill = 0, horizontal, format = 0 } = look;
    return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="center" wrapText="1"/></xf>`;
  });
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<fonts count="4">${FONT(11)}${FONT(16, '<b/>')}<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="宋体"/><charset val="134"/></font>${FONT(11, '<b/>')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/><bgColor indexed="64"/></patternFill></fill></fills>',
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${SIDE}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
