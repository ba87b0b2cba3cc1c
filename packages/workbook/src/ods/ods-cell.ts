import type { GridCell } from '@jibiao/layout';
import { general, plainDecimal } from '../number/plain-decimal.ts';
import { attribute } from '../xml/attribute.ts';

type Shown = Omit<GridCell, 'row' | 'column'>;

/** A cell as its paragraphs show it, with the value stored in its attributes; `undefined` for one without content. */
export function showOdsCell(attributes: string, text: string): Shown | undefined {
  const formula = formulaOf(attributes);
  const shown = showValue(attributes, text);
  if (formula === undefined) return shown;
  return shown === undefined ? { text: '', type: 'uncached', formula } : { ...shown, formula };
}

function showValue(attributes: string, text: string): Shown | undefined {
  if (attributes.includes('calcext:value-type="error"')) return { text, type: 'error', value: text };
  switch (attribute(attributes, 'value-type')) {
    case 'float':
    case 'currency':
      return showNumeric(attributes, text);
    case 'percentage':
      return { ...showNumeric(attributes, text), format: percentFormat(text) };
    case 'date':
      return showDate(attribute(attributes, 'date-value') ?? '', text);
    case 'time':
      return { text, type: 'text' };
    case 'boolean': {
      const value = attribute(attributes, 'boolean-value') === 'true';
      return { text: value ? 'TRUE' : 'FALSE', type: 'boolean', value: String(value) };
    }
    case 'string':
      return showText(text === '' ? (attribute(attributes, 'string-value') ?? '') : text, attributes);
    default:
      return text === '' ? undefined : { text, type: 'text' };
  }
}

/** An empty text is content only as the result of a formula. */
function showText(text: string, attributes: string): Shown | undefined {
  return text === '' && formulaOf(attributes) === undefined ? undefined : { text, type: 'text' };
}

function showNumeric(attributes: string, text: string): Shown {
  const value = plainDecimal(attribute(attributes, 'value') ?? '');
  if (value === undefined) return { text, type: 'text' };
  return { text: text === '' ? general(value) : text.trim(), type: 'number', value };
}

function showDate(stored: string, text: string): Shown {
  const value = stored.replace(/T00:00:00(?:\.0+)?$/u, '').replace(/\.0+$/u, '');
  return { text: text === '' ? value : text, type: 'date', value };
}

/** OpenDocument names its formats elsewhere; that a share is shown as a percentage is what matters. */
function percentFormat(text: string): string {
  const places = /\.(\d+)%/u.exec(text)?.[1]?.length ?? 0;
  return places === 0 ? '0%' : `0.${'0'.repeat(places)}%`;
}

/** `of:=SUM([.A1:.B2])` as Excel writes it: `SUM(A1:B2)`. */
function formulaOf(attributes: string): string | undefined {
  if (!attributes.includes('formula')) return undefined;
  const written = attribute(attributes, 'formula')?.replace(/^[\w.-]{1,20}:=|^=/u, '');
  return written?.replaceAll(/\[([^[\]]*)\]/gu, (_, reference: string) =>
    reference
      .replaceAll(/:\./gu, ':')
      .replace(/^\./u, '')
      .replaceAll(/\.(?=\$?[A-Z]{1,3}\$?\d)/gu, '!'),
  );
}
