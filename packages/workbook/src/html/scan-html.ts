import { ENTITIES } from './entities.data.ts';

/** What a scan of HTML tells about: names in lower case. */
export interface HtmlHandler {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  /** Text with its references resolved, white space as written. */
  readonly text: (text: string) => void;
}

const RAW = new Set(['script', 'style', 'title', 'xml']);

/** Walks through HTML as exports write it: sloppy, unclosed, with conditional comments. Linear and total. */
export function scanHtml(html: string, handler: HtmlHandler): void {
  let at = 0;
  for (;;) {
    const start = html.indexOf('<', at);
    if (start > at || (start === -1 && at < html.length))
      handler.text(resolve(html.slice(at, start === -1 ? undefined : start)));
    if (start === -1) return;
    at = /[A-Za-z/!?]/u.test(html.charAt(start + 1)) ? tag(html, start, handler) : loneSign(start, handler);
  }
}

/** A `<` that starts no tag is text: `<5天`. */
function loneSign(start: number, { text }: HtmlHandler): number {
  text('<');
  return start + 1;
}

function tag(html: string, start: number, handler: HtmlHandler): number {
  if (html.startsWith('<!--', start)) return after(html, '-->', start + 4);
  const next = html.charAt(start + 1);
  if (next === '!' || next === '?') return after(html, '>', start);
  const end = endOfTag(html, start);
  const content = html.slice(start + 1, end);
  const name = /^\/?([A-Za-z][\w:-]{0,40})/u.exec(content)?.[1]?.toLowerCase() ?? '';
  if (next === '/') handler.close(name);
  else {
    handler.open(name, content.slice(name.length));
    if (RAW.has(name) && !content.endsWith('/')) return after(html, `</${name}`, end, true);
  }
  return end + 1;
}

function after(html: string, closing: string, from: number, keepClosing = false): number {
  const end = html.indexOf(closing, from);
  if (end === -1) return html.length;
  return keepClosing ? end : end + closing.length;
}

/** The `>` of a tag, past quoted values; the end of the text for a tag that never ends. */
function endOfTag(html: string, start: number): number {
  const end = html.indexOf('>', start);
  if (end === -1) return html.length;
  const open = html.slice(start, end).match(/=\s*"[^"]*$|=\s*'[^']*$/u);
  if (open === null) return end;
  const quote = open[0].includes('"') ? '"' : "'";
  const close = html.indexOf(quote, end);
  const next = close === -1 ? -1 : html.indexOf('>', close);
  // An unclosed quote ends with its tag.
  return next === -1 || close - start > 4096 ? end : next;
}

function resolve(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z]{2,8}\d{0,2}));?/gu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** Value of an attribute, quoted or not; references resolved. */
export function htmlAttribute(attributes: string, name: string): string | undefined {
  const pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'iu');
  const found = pattern.exec(attributes);
  return found === null ? undefined : resolve(found[1] ?? found[2] ?? found[3] ?? '');
}
