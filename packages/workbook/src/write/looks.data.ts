/** A look a cell may have, without the parts of the styles part it is made of. */
export interface Look {
  readonly font: FontName;
  readonly border?: true;
  readonly fill?: FillName;
  readonly horizontal: 'center' | 'left' | 'right';
  readonly vertical?: 'top';
  /** Number format code. */
  readonly format?: string;
  /** May be written into on a locked sheet. */
  readonly unlocked?: true;
}

const FACE = '<name val="宋体"/><charset val="134"/>';

export const FONTS = {
  body: `<font><sz val="11"/>${FACE}</font>`,
  title: `<font><b/><sz val="16"/>${FACE}</font>`,
  link: `<font><u/><sz val="11"/><color rgb="FF0563C1"/>${FACE}</font>`,
  bold: `<font><b/><sz val="11"/>${FACE}</font>`,
  small: `<font><sz val="9"/><color rgb="FF595959"/>${FACE}</font>`,
} as const;
export type FontName = keyof typeof FONTS;

/** Colours of fills. Those of the severities differ by one step from Excel's own, so that they can be told apart from a clerk's. */
export const FILLS = {
  head: 'FFE7EEF7',
  input: 'FFFFFDF0',
  error: 'FFFFC7CD',
  warning: 'FFFFEB9B',
  suggestion: 'FFDDEBF6',
} as const;
export type FillName = keyof typeof FILLS;

const BOXED = { font: 'body', border: true } as const;

export const LOOKS = {
  plain: { font: 'body', horizontal: 'left' },
  title: { font: 'title', horizontal: 'center' },
  note: { font: 'body', horizontal: 'right' },
  small: { font: 'small', horizontal: 'left' },
  label: { ...BOXED, horizontal: 'center' },
  text: { ...BOXED, horizontal: 'left' },
  value: { ...BOXED, horizontal: 'center' },
  number: { ...BOXED, horizontal: 'right' },
  money: { ...BOXED, horizontal: 'right', format: '#,##0.00' },
  percent: { ...BOXED, horizontal: 'right', format: '0.00%' },
  total: { font: 'bold', border: true, horizontal: 'right', fill: 'head' },
  link: { font: 'link', border: true, horizontal: 'left' },
  head: { font: 'bold', border: true, fill: 'head', horizontal: 'center' },
  input: { ...BOXED, fill: 'input', horizontal: 'left', format: '@', unlocked: true },
  choice: { ...BOXED, fill: 'input', horizontal: 'center', format: '@', unlocked: true },
  figure: { ...BOXED, fill: 'input', horizontal: 'right', unlocked: true },
  status: { font: 'small', horizontal: 'left' },
  error: { ...BOXED, fill: 'error', horizontal: 'center' },
  warning: { ...BOXED, fill: 'warning', horizontal: 'center' },
  suggestion: { ...BOXED, fill: 'suggestion', horizontal: 'center' },
} as const satisfies Readonly<Record<string, Look>>;

/** Looks a written cell may have. */
export type CellStyle = keyof typeof LOOKS;

/** Looks a condition may give, in the order of the styles part's `dxfs`. */
export const HIGHLIGHTS = {
  error:
    '<dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>',
  warning:
    '<dxf><font><color rgb="FF7F6000"/></font><fill><patternFill><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf>',
  good: '<dxf><font><color rgb="FF006100"/></font></dxf>',
} as const;
export type Highlight = keyof typeof HIGHLIGHTS;
