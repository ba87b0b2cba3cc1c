import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTarget } from './parse-target.ts';
import { renderTarget } from './render.ts';
import type { ValueContext } from './target.ts';

interface Reading {
  readonly group: string;
  readonly value: string;
  readonly context: ValueContext;
  readonly target: unknown;
}

/** `readings.tsv`: groups headed by `# id, Chinese, English`; then value, context, tree. docs/grammar.md is made from it. */
function readings(): Reading[] {
  const lines = readFileSync(new URL('readings.tsv', import.meta.url), 'utf8').split('\n');
  let group = '';
  return lines.flatMap((line) => {
    if (line.startsWith('# ')) group = line.slice(2).split('\t')[0] ?? '';
    const [value, context = '', target] = line.split('\t');
    if (line.startsWith('# ') || value === undefined || target === undefined) return [];
    return [
      {
        group,
        value: JSON.parse(`"${value}"`) as string,
        context: JSON.parse(context === '' ? '{}' : context) as ValueContext,
        target: JSON.parse(target) as unknown,
      },
    ];
  });
}

describe('readings', () => {
  const all = readings();

  it('cover every kind of target', () => {
    const kinds = new Set(all.map(({ target }) => (target as { kind: string }).kind));
    expect([...kinds].sort()).toMatchInlineSnapshot(`
      [
        "boolean",
        "budgetRef",
        "change",
        "composite",
        "deadline",
        "empty",
        "frequency",
        "grade",
        "number",
        "period",
        "placeholder",
        "qualitative",
        "range",
        "ratio",
        "unmeasurable",
        "unparsed",
      ]
    `);
    expect(all.length).toBeGreaterThan(300);
  });

  it.each(all)('$group: $value', ({ value, context, target }) => {
    expect(parseTarget(value, context)).toStrictEqual(target);
  });

  it.each(all)('$group: $value reads the same once written back', ({ target }) => {
    const written = renderTarget(target as Parameters<typeof renderTarget>[0]);
    expect(parseTarget(written)).toStrictEqual(target);
  });
});
