import { BUILT_IN_FORMATS } from '../number/built-in-formats.data.ts';
import { loadFormats } from '../number/load-formats.ts';
import { numberShower, type ShowNumber } from '../number/show-number.ts';
import { attribute } from '../xml/attribute.ts';
import { scanXml } from '../xml/scan-xml.ts';
import { prefixRemover } from '../xml/unescape-xml.ts';

/** How each cell style (`s` attribute) shows numbers. */
export async function readNumberStyles(part: string, date1904: boolean): Promise<ShowNumber[]> {
  const xml = prefixRemover(part.slice(0, 2048), 'styleSheet')(part);
  const codes = readCodes(xml);
  const formats = await loadFormats(new Set(codes));
  return codes.map((code) => numberShower(formats.get(code), date1904));
}

function readCodes(xml: string): string[] {
  const custom = new Map<string, string>();
  scanXml(between(xml, 'numFmts'), {
    open: (name, attributes) => {
      if (name === 'numFmt')
        custom.set(attribute(attributes, 'numFmtId') ?? '', attribute(attributes, 'formatCode') ?? '');
    },
  });
  const codes: string[] = [];
  scanXml(between(xml, 'cellXfs'), {
    open: (name, attributes) => {
      if (name !== 'xf') return;
      const id = attribute(attributes, 'numFmtId') ?? '0';
      codes.push(custom.get(id) ?? BUILT_IN_FORMATS[id] ?? '');
    },
  });
  return codes;
}

/** Content of an element that occurs once: the rest of the part, colours and borders, is of no interest. */
function between(xml: string, name: string): string {
  const start = xml.indexOf(`<${name}`);
  const end = xml.indexOf(`</${name}>`, start);
  return start === -1 || end === -1 ? '' : xml.slice(start, end);
}
