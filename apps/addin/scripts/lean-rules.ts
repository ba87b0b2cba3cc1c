import type { Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const BILINGUAL = 'virtual:bilingual';
const ENGLISH = 'virtual:english';
const PLACE = '@english@';

/** Sentences in Chinese at once, in English once they have been fetched. */
const MODULES: Readonly<Record<string, string>> = {
  [BILINGUAL]: `const english = [];
export const bilingual = (zh, at) => ({ zh, get en() { return english[at] ?? zh; } });
export const learn = (sentences) => void english.push(...sentences);`,
  [ENGLISH]: `import { learn } from '${BILINGUAL}';\nlearn(JSON.parse('${PLACE}'));`,
};

/**
 * Makes the rules lean for a browser: without examples, which tests and documents need and judging does not, and with
 * their English sentences in a file of their own, fetched by those who read English.
 */
export function leanRules(): Plugin {
  const english: string[] = [];
  return {
    name: 'lean-rules',
    resolveId: (id) => (id in MODULES ? id : undefined),
    load: (id) => MODULES[id],
    transform: {
      filter: { id: /[\\/]schema[\\/]dist[\\/]rules[\\/]/u },
      handler(code) {
        const cuts: Cut[] = [];
        visit(this.parse(code) as unknown as Node, cuts, english);
        if (cuts.length === 0) return undefined;
        // From the end, so that places found before stay true.
        const lean = cuts
          .toSorted((a, b) => b.start - a.start)
          .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), code);
        return `import { bilingual as $b } from '${BILINGUAL}';\n${lean}`;
      },
    },
    generateBundle(_options, bundle) {
      const sentences = JSON.stringify(JSON.stringify(english)).slice(1, -1).replaceAll("'", String.raw`\'`);
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') output.code = output.code.replace(PLACE, () => sentences.replaceAll('`', '\\`'));
      }
    },
  };
}

function visit(node: Node, cuts: Cut[], english: string[]): void {
  const properties = node.type === 'ObjectExpression' ? (node['properties'] as readonly Node[]) : [];
  const value = (name: string): Node | undefined =>
    properties.find(({ key }) => (key as Node | undefined)?.['name'] === name)?.['value'] as Node | undefined;
  const [zh, en] = [value('zh'), value('en')];
  if (properties.length === 2 && typeof zh?.['value'] === 'string' && typeof en?.['value'] === 'string') {
    const at = english.push(en['value']) - 1;
    cuts.push({ start: node.start, end: node.end, text: `$b(${JSON.stringify(zh['value'])}, ${at})` });
    return;
  }
  const examples = value('messages') === undefined ? undefined : value('examples');
  if (examples !== undefined) {
    cuts.push({ start: examples.start, end: examples.end, text: '{ valid: [], invalid: [] }' });
  }
  for (const child of children(node)) if (child !== examples) visit(child, cuts, english);
}

function children(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter((value): value is Node => typeof value === 'object' && value !== null && 'type' in value);
}
