/** Characters of symbol fonts that Word stores by code, without a character of their own. */
const SYMBOLS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Symbol: { A3: '≤', B3: '≥', B1: '±', B4: '×', B8: '÷', B9: '≠', A5: '∞', B0: '°', D7: '·' },
  Wingdings: { A8: '□', '6F': '□', FE: '☑', '52': '☑', FC: '√', FB: '×' },
  'Wingdings 2': { A3: '□', '52': '☑', '50': '√', '4F': '×' },
};

/** The sign a `w:sym` element shows; nothing for one that only decorates. */
export function symbolOf(font: string, code: string): string {
  return SYMBOLS[font]?.[code.toUpperCase().replace(/^F0/u, '')] ?? '';
}
