import { attribute } from '../xml/attribute.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { scanXml } from '../xml/scan-xml.ts';
import type { Zip } from '../zip/read-zip.ts';

/** Namespace of the custom XML part by which a template or the add-in binds a profile to a workbook. */
export const BINDING_NAMESPACE = 'urn:jibiao:binding:1';

/** Profile bound to the workbook, if any. */
export function readBoundProfile(zip: Zip): { readonly id: string; readonly version: string } | undefined {
  for (const name of zip.entries.keys()) {
    if (!/^customXml\/item\d+\.xml$/u.test(name)) continue;
    const bytes = zip.read(name);
    const xml = bytes === undefined ? '' : decodeXml(bytes);
    if (!xml.includes(BINDING_NAMESPACE)) continue;
    let bound: { readonly id: string; readonly version: string } | undefined;
    scanXml(xml, {
      open: (element, attributes) => {
        const id = attribute(attributes, 'profile');
        if (element === 'binding' && id !== undefined) bound = { id, version: attribute(attributes, 'version') ?? '' };
      },
    });
    if (bound !== undefined) return bound;
  }
  return undefined;
}
