import { decodeText } from '../text/decode-text.ts';
import { ToolError } from '../tool-error.ts';

/** The page inside a single-file web page (.mht), which Excel and WPS also save as .xls. Throws `ToolError` when there is none. */
export function unpackMht(bytes: Uint8Array): string {
  // Headers and boundaries are ASCII; the bytes are kept one to one until a part is decoded.
  const raw = new TextDecoder('latin1').decode(bytes);
  for (const start of partStarts(raw)) {
    const headEnd = /\r?\n\r?\n/gu;
    headEnd.lastIndex = start;
    const found = headEnd.exec(raw);
    if (found === null) break;
    const head = raw.slice(start, found.index);
    if (!/content-type:\s*text\/html/iu.test(head)) continue;
    const end = raw.indexOf('\n--', found.index);
    const page = decodePart(head, raw.slice(found.index + found[0].length, end === -1 ? undefined : end));
    if (/<table/iu.test(page)) return page;
  }
  throw new ToolError('not-a-workbook');
}

function partStarts(raw: string): number[] {
  return [0, ...[...raw.matchAll(/\n--/gu)].slice(0, 1000).map(({ index }) => index + 1)];
}

function decodePart(head: string, body: string): string {
  const encoding = /content-transfer-encoding:\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase();
  const charset = /charset="?([\w-]+)/iu.exec(head)?.[1];
  const octets = encoding === 'base64' ? fromBase64(body) : encoding === 'quoted-printable' ? unquote(body) : body;
  return decodeText(
    Uint8Array.from(octets, (sign) => sign.charCodeAt(0) & 0xff),
    charset,
  );
}

function unquote(body: string): string {
  return body
    .replaceAll(/=\r?\n/gu, '')
    .replaceAll(/=([0-9A-Fa-f]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function fromBase64(body: string): string {
  try {
    return atob(body.replaceAll(/\s/gu, ''));
  } catch {
    throw new ToolError('damaged', { part: 'base64' });
  }
}
