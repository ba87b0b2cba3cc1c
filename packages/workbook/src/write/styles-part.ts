import {
  type CellStyle,
  FILLS,
  type FillName,
  FONTS,
  type FontName,
  HIGHLIGHTS,
  LOOKS,
  type Look,
} from './looks.data.ts';

/** Where the pieces a look is made of stand in a styles part. */
export interface StylePieces {
  readonly font: (name: FontName) => number;
  readonly fill: (name: FillName | undefined) => number;
  /** The thin box, or no border. */
  readonly border: (boxed: boolean) => number;
  readonly format: (code: string | undefined) => number;
}

const STYLES = Object.keys(LOOKS) as readonly CellStyle[];
const FONT_NAMES = Object.keys(FONTS) as readonly FontName[];
const FILL_NAMES = Object.keys(FILLS) as readonly FillName[];
const SIDE = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('');

/** Numbers of the formats Excel has built in. */
const BUILT_IN: Readonly<Record<string, number>> = { '#,##0.00': 4, '0.00%': 10, '@': 49 };

/** Border with a thin line on each side. */
export const BOX = `<border>${SIDE}<diagonal/></border>`;

/** Index of a look in a styles part of ours. */
export function styleIndex(style: CellStyle): number {
  return STYLES.indexOf(style);
}

/** Number of a conditional look in a styles part of ours. */
export function highlightIndex(name: keyof typeof HIGHLIGHTS): number {
  return Object.keys(HIGHLIGHTS).indexOf(name);
}

/** The `xf` of a look, its pieces found by `pieces`. */
export function lookElement(style: CellStyle, pieces: StylePieces): string {
  const look: Look = LOOKS[style];
  const numbers = `numFmtId="${pieces.format(look.format)}" fontId="${pieces.font(look.font)}" fillId="${pieces.fill(look.fill)}" borderId="${pieces.border(look.border === true)}"`;
  const apply = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  const alignment = `<alignment horizontal="${look.horizontal}" vertical="${look.vertical ?? 'center'}" wrapText="1"/>`;
  if (look.unlocked !== true) return `<xf ${numbers} xfId="0" ${apply}>${alignment}</xf>`;
  return `<xf ${numbers} xfId="0" ${apply} applyProtection="1">${alignment}<protection locked="0"/></xf>`;
}

/** One colour over the whole cell. */
export function solidFill(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** Number of a built-in format; General when there is no code. */
export function formatNumber(code: string | undefined): number {
  return code === undefined ? 0 : (BUILT_IN[code] ?? 0);
}

const OWN: StylePieces = {
  font: (name) => FONT_NAMES.indexOf(name),
  // The first two fills are the schema's own.
  fill: (name) => (name === undefined ? 0 : FILL_NAMES.indexOf(name) + 2),
  border: (boxed) => (boxed ? 1 : 0),
  format: formatNumber,
};

/** The styles part: song-style fonts and thin borders, as the published forms have them. */
export function stylesPart(): string {
  const fills = FILL_NAMES.map((name) => solidFill(FILLS[name]));
  const highlights = Object.values(HIGHLIGHTS);
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<fonts count="${FONT_NAMES.length}">${Object.values(FONTS).join('')}</fonts>`,
    `<fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.join('')}</fills>`,
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${BOX}</borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${STYLES.length}">${STYLES.map((style) => lookElement(style, OWN)).join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    `<dxfs count="${highlights.length}">${highlights.join('')}</dxfs>`,
    '</styleSheet>',
  ].join('');
}
