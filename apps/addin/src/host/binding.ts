import { BINDING_NAMESPACE } from '@jibiao/workbook';
import type { Binding } from './port.ts';

export { BINDING_NAMESPACE };

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const unescape = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** The custom XML part that names a profile, as the file reader understands it. */
export function bindingXml({ id, version }: Binding): string {
  return `<binding xmlns="${BINDING_NAMESPACE}" profile="${escape(id)}" version="${escape(version)}"/>`;
}

/** The binding in a custom XML part; `undefined` for parts of others. */
export function parseBinding(xml: string): Binding | undefined {
  if (!xml.includes(`"${BINDING_NAMESPACE}"`)) return undefined;
  const attribute = (name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(xml)?.[1];
  const [id, version] = [attribute('profile'), attribute('version') ?? ''];
  return id === undefined ? undefined : { id: unescape(id), version: unescape(version) };
}
