import { escapeMarkup } from '../escape.ts';

/** Markup that is safe to place: only {@link html} and {@link join} make it. */
export interface Markup {
  readonly markup: string;
}

/** Template for HTML: every value is escaped unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | number | Markup)[]): Markup {
  const filled = parts.map((part, index) => {
    const value = values[index];
    if (value === undefined) return part;
    return part + (typeof value === 'object' ? value.markup : escapeMarkup(String(value)));
  });
  return { markup: filled.join('') };
}

export function join(items: readonly Markup[]): Markup {
  return { markup: items.map(({ markup }) => markup).join('') };
}

export const nothing: Markup = { markup: '' };
