// Damages a file: bytes anywhere, or the XML inside its parts, which no checksum then betrays.
import { strToU8, unzipSync, zipSync } from 'fflate';

const TOKENS = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '/>',
  '</c>',
  '</row>',
  '<c r="',
  '<row>',
  '<row r="9999999">',
  '<is>',
  '<v>',
  '<f>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '&#xFFFFFFFF;',
  '&#0;',
  '&amp',
  ' t="s"',
  ' t="inlineStr"',
  ' s="99999"',
  '999999999',
  '-1',
  '1e999',
  'NaN',
  'A0',
  'ZZZZ9',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x [',
  '<?',
  '\u0000',
  '_x0000_',
  '<w:tbl>',
  '<w:tc>',
  '<w:gridSpan w:val="99999999"/>',
  '<w:vMerge/>',
  ' table:number-columns-repeated="999999999"',
  ' table:number-rows-repeated="-5"',
  '<table>',
  '<tr>',
  '<td colspan=99999999 rowspan="1e9">',
  ',',
  '\t',
  '\n',
  '"',
].map((token) => strToU8(token));

/** A damaged copy. */
export function mutate({ bytes, parts }, random) {
  if (parts === undefined || random(3) === 0) return damage(bytes, random);
  const all = { ...unzipSync(bytes) };
  const names = Object.keys(all).filter((name) => parts.test(name));
  for (let left = random(2); left >= 0; left -= 1) {
    const name = names[random(names.length)];
    if (random(25) === 0) delete all[name];
    else all[name] = damage(all[name], random);
    if (all[name] === undefined) return zipSync(all, { level: 0 });
  }
  return zipSync(all, { level: 0 });
}

function damage(bytes, random) {
  let result = bytes;
  for (let left = random(4); left >= 0; left -= 1) result = damageOnce(result, random);
  return result;
}

function damageOnce(bytes, random) {
  const at = random(Math.max(1, bytes.length));
  switch (random(6)) {
    case 0: {
      const copy = Uint8Array.from(bytes);
      copy[at] = random(256);
      return copy;
    }
    case 1:
      return join(bytes.subarray(0, at), bytes.subarray(at + 1 + random(60)));
    case 2:
    case 3:
      return join(bytes.subarray(0, at), TOKENS[random(TOKENS.length)], bytes.subarray(at));
    case 4: {
      const from = random(Math.max(1, bytes.length));
      return join(bytes.subarray(0, at), bytes.subarray(from, from + 1 + random(300)), bytes.subarray(at));
    }
    default:
      return random(4) === 0
        ? bytes.subarray(0, at)
        : join(bytes.subarray(0, at), TOKENS[random(TOKENS.length)].slice(0, 3), bytes.subarray(at + 1));
  }
}

function join(...pieces) {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
