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
    const parent = stack.at(-1) ?? top;
    if (groups['junk'] !== undefined) return { malformed: `stray “<” at ${index}` };
    if (groups['text'] !== undefined && groups['text'].trim() !== '')
      parent.children.push(unescape(groups['text'].trim()));
    if (groups['open'] !== undefined) {
      const node: Open = { name: groups['open'], attributes: attributesOf(groups['attributes'] ?? ''), children: [] };
      parent.children.push(node);
      if (groups['empty'] === undefined) stack.push(node);
    }
    if (groups['close'] !== undefined && stack.pop()?.name !== groups['close']) {
      return { malformed: `</${groups['close']}> closes nothing` };
    }
  }
  const [root] = top.children;
  if (stack.length !== 1 || root === undefined || typeof root === 'string')
    return { malformed: 'elements are not closed' };
  return root;
}

/** Every element below and including the given one. */
export function descendants(node: Element): Element[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : descendants(child)))];
}

export function textOf(node: Element | undefined): string {
  return node?.children.filter((child) => typeof child === 'string').join('') ?? '';
}
