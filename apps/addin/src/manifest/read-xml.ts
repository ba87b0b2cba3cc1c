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

type Groups = Readonly<Record<string, string | undefined>>;

/** Reads a manifest's XML; answers why not when it is not well-formed. */
export function readXml(xml: string): Element | { readonly malformed: string } {
  const top: Open = { name: '', attributes: {}, children: [] };
  const stack: Open[] = [top];
  for (const { groups = {} } of xml.matchAll(TOKEN)) {
    const malformed = takeToken(stack, groups);
    if (malformed !== undefined) return { malformed };
  }
  const root = top.children.find((child) => typeof child !== 'string');
  return stack.length === 1 && root !== undefined ? root : { malformed: 'elements are not closed' };
}

function takeToken(stack: Open[], { junk, text, open, attributes = '', empty, close }: Groups): string | undefined {
  if (junk !== undefined) return 'stray “<”';
  if (close !== undefined) return stack.pop()?.name === close ? undefined : `</${close}> closes nothing`;
  if (text !== undefined && text.trim() !== '') stack.at(-1)?.children.push(unescape(text.trim()));
  if (open === undefined) return undefined;
  const node: Open = { name: open, attributes: attributesOf(attributes), children: [] };
  stack.at(-1)?.children.push(node);
  if (empty === undefined) stack.push(node);
  return undefined;
}

/** Every element below and including the given one. */
export function descendants(node: Element): Element[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : descendants(child)))];
}

export function textOf(node: Element | undefined): string {
  return node?.children.filter((child) => typeof child === 'string').join('') ?? '';
}
