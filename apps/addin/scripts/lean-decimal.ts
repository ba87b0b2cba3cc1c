import type { Plugin } from 'vite';
import { applyCuts, type Cut, children, type Node } from './syntax.ts';

/** Arithmetic of big.js that no rule does. */
const UNUSED: ReadonlySet<string> = new Set(['neg', 'pow', 'prec', 'sqrt']);
const USE = new RegExp(String.raw`(?<!Math)\.(?:${[...UNUSED].join('|')})\(`, 'u');

/**
 * Leaves out of big.js what a page never computes: its methods hang on a prototype, where no bundler can tell. Fails where
 * a page would use one after all.
 */
export function leanDecimal(): Plugin {
  return {
    name: 'lean-decimal',
    transform: {
      filter: { id: /[\\/]big\.mjs$/u },
      handler(code) {
        const cuts = children(this.parse(code) as unknown as Node).flatMap(cutOf);
        return cuts.length === 0 ? undefined : applyCuts(code, cuts);
      },
    },
    renderChunk(code, { fileName }) {
      const use = USE.exec(code);
      if (use !== null) throw new Error(`${fileName} uses ${use[0]} of big.js, which lean-decimal.ts leaves out.`);
      return null;
    },
  };
}

/** The statement `P.sqrt = function …`. */
function cutOf({ type, expression, start, end }: Node): Cut[] {
  if (type !== 'ExpressionStatement') return [];
  const { left } = expression as Node;
  const { property } = (left ?? {}) as Partial<Node>;
  const name = (property as Node | undefined)?.['name'];
  return typeof name === 'string' && UNUSED.has(name) ? [{ start, end, text: '' }] : [];
}
