import type { Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

/** Leaves the examples of the rules out of a browser build: tests and pages of documentation need them, judging does not. */
export const withoutExamples: Plugin = {
  name: 'without-examples',
  transform: {
    filter: { id: /[\\/]schema[\\/]dist[\\/]rules[\\/]/u, code: 'defineRule' },
    handler(code) {
      const found: Node[] = [];
      collect(this.parse(code) as unknown as Node, found);
      // From the end, so that places found before stay true.
      return found.toReversed().reduce((text, { start, end }) => text.slice(0, start) + EMPTY + text.slice(end), code);
    },
  },
};

const EMPTY = '{ valid: [], invalid: [] }';

/** Values of the property `examples` of what `defineRule` is given. */
function collect(node: Node, found: Node[]): void {
  if (node.type === 'CallExpression' && (node['callee'] as Node)['name'] === 'defineRule') {
    const [rule] = node['arguments'] as readonly Node[];
    const examples = ((rule?.['properties'] ?? []) as readonly Node[]).find(
      (property) => (property['key'] as Node | undefined)?.['name'] === 'examples',
    );
    if (examples !== undefined) found.push(examples['value'] as Node);
    return;
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child) collect(child as Node, found);
    }
  }
}
