import type { Severity } from '@jibiao/schema';

/** Highlight colours by severity; the formula is always true and carries our name, so that we find our own again. */
export const HIGHLIGHTS: readonly { readonly severity: Severity; readonly formula: string; readonly fill: string }[] = [
  { severity: 'error', formula: '=LEN("jibiao-error")>0', fill: '#F8CBAD' },
  { severity: 'warning', formula: '=LEN("jibiao-warning")>0', fill: '#FFE699' },
  { severity: 'suggestion', formula: '=LEN("jibiao-suggestion")>0', fill: '#DDEBF7' },
];

export function isOwnHighlight(formula: string): boolean {
  return formula.includes('"jibiao-');
}

const SIGN = '【绩标】';

export function noteText(text: string): string {
  return SIGN + text;
}

export function isOwnNote(content: string): boolean {
  return content.startsWith(SIGN);
}
