import type { Element } from './xml.ts';

const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<\/(?<close>[\w:.-]+)\s*>|<(?<open>[\w:.-]+)(?<attributes>(?:\s[^<>]*?)?)(?<empty>\/)?>|(?<text>[^<]+)|(?<junk><)/gu;

const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (Element | string)[];
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/(?<key>[\w:.-]+)\s*=\s*"(?<value>[^"]*)"/gu)];
  return Object.fromEntries(pairs.map(({ groups }) => [groups?.['key'] ?? '', unescape(groups?.['value'] ?? '')]));
}

/** Reads a manifest's XML; answers why not when it is not well-formed. */
export function readXml(xml: string): Element | { readonly malformed: string } {
  const top: Open = { name: '', attributes: {}, children: [] };
  const stack: Open[] = [top];
  for (const { groups = {}, index } of xml.matchAll(TOKEN)) {
    if (groups['junk'] !== undefined) return { malformed: `stray “<” at ${index}` };
    const text = groups['text']?.trim() ?? '';
    if (text !== '') stack.at(-1)?.children.push(unescape(text));
    if (groups['open'] !== undefined) openElement(stack, groups);
    const closed = groups['close'];
    if (closed !== undefined && stack.pop()?.name !== closed) return { malformed: `</${closed}> closes nothing` };
  }
  const [root] = top.children;
  return stack.length !== 1 || root === undefined || typeof root === 'string'
    ? { malformed: 'elements are not closed' }
    : root;
}

function openElement(stack: Open[], { open = '', attributes = '', empty }: Record<string, string | undefined>): void {
  const node: Open = { name: open, attributes: attributesOf(attributes), children: [] };
  stack.at(-1)?.children.push(node);
  if (empty === undefined) stack.push(node);
}

/** Every element below and including the given one. */
export function descendants(node: Element): Element[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : descendants(child)))];
}

export function textOf(node: Element | undefined): string {
  return node?.children.filter((child) => typeof child === 'string').join('') ?? '';
}
