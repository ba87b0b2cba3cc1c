import { applyCuts, type Cut, children, type Node } from './syntax.ts';

/** Styles of one component: per name, per property, the class that sets it (or for left-to-right and right-to-left). */
type Classes = Record<string, Record<string, string | 0 | readonly [string, string]>>;
/** A rule, or a rule and where it belongs. */
type StyleRule = string | readonly [rule: string, place: object];
type StyleRules = Record<string, readonly StyleRule[]>;

/** Marks a name that may be shortened: what Griffel calls classes and properties is a hash that says nothing. */
export const MARKED = /§(?<name>\w+)§/gu;
const mark = (name: string): string => `§${name}§`;

/**
 * Takes out of a Fluent style file (`*.styles.js`, compiled by Griffel) what a page never shows: looks by name, the
 * twins for writing from right to left, and then every rule whose class nobody is given any more. Names are marked.
 */
export function leanStyles(code: string, program: Node, unseen: readonly string[]): string {
  const cuts: Cut[] = [];
  visit(program, '', (call, hook) => {
    const [first, second, third] = call['arguments'] as readonly Node[];
    if (first === undefined || second === undefined) return;
    const name = (call['callee'] as Node)['name'];
    if (name === '__styles') {
      const classes = pickClasses(literal(first) as Classes, hook, unseen);
      cuts.push(
        cut(first, markClasses(classes)),
        cut(second, pickRules(literal(second) as StyleRules, classNames(classes))),
      );
    }
    if (name === '__resetStyles' && third !== undefined) {
      const rules = literal(third);
      const base = literal(first) as string;
      const keep = new Set([base]);
      cuts.push(
        cut(first, mark(base)),
        cut(second, null),
        cut(third, Array.isArray(rules) ? keepRules(rules as StyleRule[], keep) : pickRules(rules as StyleRules, keep)),
      );
    }
  });
  return applyCuts(code, cuts);
}

function cut({ start, end }: Node, value: unknown): Cut {
  return { start, end, text: JSON.stringify(value) };
}

function visit(node: Node, hook: string, found: (call: Node, hook: string) => void): void {
  const own = node.type === 'VariableDeclarator' ? String((node['id'] as Node)['name']) : hook;
  if (node.type === 'CallExpression' && node['arguments'] !== undefined) found(node, own);
  for (const child of children(node)) visit(child, own, found);
}

function pickClasses(classes: Classes, hook: string, unseen: readonly string[]): Classes {
  const seen = Object.entries(classes).filter(
    ([name]) => !unseen.includes(name) && !unseen.includes(`${hook}.${name}`) && !unseen.includes(`${hook}.*`),
  );
  const leftToRight = ([property, value]: [string, string | 0 | readonly [string, string]]) =>
    [property, typeof value === 'object' ? value[0] : value] as const;
  return Object.fromEntries(
    seen.map(([name, properties]) => [name, Object.fromEntries(Object.entries(properties).map(leftToRight))]),
  );
}

function markClasses(classes: Classes): Classes {
  const marked = ([property, value]: [string, string | 0 | readonly [string, string]]) =>
    [mark(property), typeof value === 'string' ? mark(value) : value] as const;
  return Object.fromEntries(
    Object.entries(classes).map(([name, properties]) => [
      name,
      Object.fromEntries(Object.entries(properties).map(marked)),
    ]),
  );
}

function classNames(classes: Classes): Set<string> {
  return new Set(Object.values(classes).flatMap((properties) => Object.values(properties).map(String)));
}

/** Rules by bucket. */
function pickRules(rules: StyleRules, keep: ReadonlySet<string>): StyleRules {
  const named = animationsIn(Object.values(rules).flat(), keep);
  const buckets = Object.entries(rules).map(([name, list]) => [name, keepRules(list, keep, named)] as const);
  return Object.fromEntries(buckets.filter(([, list]) => list.length > 0));
}

/** Rules of the classes that stay, and the animations that they name. */
function keepRules(
  rules: readonly StyleRule[],
  keep: ReadonlySet<string>,
  named = animationsIn(rules, keep),
): StyleRule[] {
  return rules
    .filter((rule) => stays(rule, keep) || named.includes(animationOf(rule) ?? '-'))
    .map((rule) => (typeof rule === 'string' ? markRule(rule) : [markRule(rule[0]), rule[1]]));
}

const CLASS = /\.(?<name>[fr]\w+)/gu;
const markRule = (rule: string): string => rule.replaceAll(CLASS, (_whole, name: string) => `.${mark(name)}`);

function stays(rule: StyleRule, keep: ReadonlySet<string>): boolean {
  return [...textOf(rule).matchAll(CLASS)].some(([, name = '']) => keep.has(name));
}

function animationOf(rule: StyleRule): string | undefined {
  return /^@(?:-webkit-)?keyframes (?<name>\w+)/u.exec(textOf(rule))?.[1];
}

function animationsIn(rules: readonly StyleRule[], keep: ReadonlySet<string>): string[] {
  const text = rules
    .filter((rule) => stays(rule, keep))
    .map(textOf)
    .join('');
  return rules.map((rule) => animationOf(rule) ?? '').filter((name) => name !== '' && text.includes(name));
}

const textOf = (rule: StyleRule): string => (typeof rule === 'string' ? rule : rule[0]);

/** The value of a literal; anything else is not what Griffel compiles to. */
function literal(node: Node): unknown {
  if (node.type === 'Literal') return node['value'];
  if (node.type === 'ArrayExpression') return (node['elements'] as readonly Node[]).map(literal);
  if (node.type === 'UnaryExpression') return -Number(literal(node['argument'] as Node));
  if (node.type !== 'ObjectExpression') throw new Error(`A style holds a ${node.type}, which cannot be read.`);
  return Object.fromEntries(
    (node['properties'] as readonly Node[]).map(({ key, value }) => {
      const { name, value: text } = key as Node;
      return [String(name ?? text), literal(value as Node)];
    }),
  );
}
