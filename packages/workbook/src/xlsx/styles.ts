import { attribute, scanXml } from '../xml/scan-xml.ts';
import { BUILT_IN_FORMATS } from './built-in-formats.data.ts';

/** Number format code of each cell style (`s` attribute); `undefined` for General. */
export function readNumberFormats(xml: string): (string | undefined)[] {
  const custom = new Map<string, string>();
  const styles: (string | undefined)[] = [];
  let inCellStyles = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt')
        custom.set(attribute(attributes, 'numFmtId') ?? '', attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = attribute(attributes, 'numFmtId') ?? '0';
        styles.push(codeOf(custom.get(id) ?? BUILT_IN_FORMATS[id]));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

function codeOf(code: string | undefined): string | undefined {
  return code === undefined || /^(?:general|@|)$/iu.test(code) ? undefined : code;
}
