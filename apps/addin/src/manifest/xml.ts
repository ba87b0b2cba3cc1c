/** An XML element as data. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Element | string)[]
): Element {
  return { name, attributes, children };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Indented XML text; an element with text only stands on one line. */
export function renderXml({ name, attributes, children }: Element, indent = ''): string {
  const head = Object.entries(attributes).reduce((text, [key, value]) => `${text} ${key}="${escape(value)}"`, name);
  if (children.length === 0) return `${indent}<${head}/>`;
  const [first] = children;
  if (children.length === 1 && typeof first === 'string') return `${indent}<${head}>${escape(first)}</${name}>`;
  const inner = children.map((child) =>
    typeof child === 'string' ? `${indent}  ${escape(child)}` : renderXml(child, `${indent}  `),
  );
  return [`${indent}<${head}>`, ...inner, `${indent}</${name}>`].join('\n');
}
