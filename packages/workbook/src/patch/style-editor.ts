import { type CellStyle, FILLS, type FillName, FONTS } from '../write/looks.data.ts';
import { BOX, formatNumber, lookElement, solidFill } from '../write/styles-part.ts';
import type { Package } from './package.ts';
import { attributePattern } from './splice.ts';
import { openSections, type StyleSections } from './style-sections.ts';

/** Adds to the styles of a workbook; nothing that is there changes its place or its look. */
export interface StyleEditor {
  /** The cell format that is like another one but for its fill. */
  readonly filled: (base: number, fill: FillName) => number;
  /** The cell formats whose fill is of one of some colours. */
  readonly withFill: (colors: readonly string[]) => readonly number[];
  /** The cell format that is like another one but for its fill element; none when that is empty. */
  readonly refilled: (base: number, fill: string) => number;
  /** The fill element of a cell format. */
  readonly fillOf: (style: number) => string;
  /** The cell format that is like another one but shows what begins with a sign as text, also when typed over. */
  readonly quoted: (base: number) => number;
  /** The cell format of one of our own looks. */
  readonly look: (style: CellStyle) => number;
  /** Hands the additions to the package. */
  readonly finish: () => void;
}

/** Opens the styles part for additions. */
export function openStyles(pkg: Package, part: string): StyleEditor {
  const sections = openSections(pkg, part);
  const formats = sections.items('cellXfs');
  const fills = sections.items('fills');
  const looks = new Map<CellStyle, number>();
  const formatAt = (index: number): string => formats[index] ?? formats[0] ?? NO_FORMAT;
  const filled = new Map<string, number>();
  const derive = (base: number, values: Readonly<Record<string, string>>): number =>
    sections.add('cellXfs', withAttributes(formatAt(base), values));
  const fillOf = (style: number): string => {
    const id = Number(/\sfillId\s*=\s*["'](\d+)/u.exec(formatAt(style))?.[1] ?? 0);
    return fills[id] ?? '';
  };
  return {
    filled: (base, fill) => {
      const key = `${base} ${fill}`;
      const index =
        filled.get(key) ??
        derive(base, { fillId: String(sections.addOwn('fills', solidFill(FILLS[fill]))), applyFill: '1' });
      filled.set(key, index);
      return index;
    },
    withFill: (colors) =>
      [...formats.keys()].filter((index) => colors.some((color) => fillOf(index).includes(`"${color}"`))),
    refilled: (base, fill) => {
      const before = fills.indexOf(fill);
      const id = fill === '' ? 0 : before === -1 ? sections.add('fills', fill) : before;
      return derive(base, { fillId: String(id) });
    },
    fillOf,
    quoted: (base) => derive(base, { quotePrefix: '1' }),
    look: (style) => {
      const index = looks.get(style) ?? sections.addOwn('cellXfs', ownLook(style, sections));
      looks.set(style, index);
      return index;
    },
    finish: sections.write,
  };
}

const NO_FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

function ownLook(style: CellStyle, { addOwn }: StyleSections): string {
  return lookElement(style, {
    font: (name) => addOwn('fonts', FONTS[name]),
    fill: (name) => (name === undefined ? 0 : addOwn('fills', solidFill(FILLS[name]))),
    border: (boxed) => (boxed ? addOwn('borders', BOX) : 0),
    format: formatNumber,
  });
}

/** An element with some attributes of its own tag set. */
function withAttributes(element: string, values: Readonly<Record<string, string>>): string {
  const end = element.indexOf('>');
  const stop = element.charAt(end - 1) === '/' ? end - 1 : end;
  let head = element.slice(0, stop).trimEnd();
  for (const [name, value] of Object.entries(values)) {
    head = head.replace(attributePattern(name), '');
    head += ` ${name}="${value}"`;
  }
  return head + element.slice(stop);
}
