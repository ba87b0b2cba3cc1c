import type { ManifestData } from '../manifest/manifest.data.ts';
import { type Element, element, renderXml } from '../manifest/xml.ts';

const CUSTOM_UI = 'http://schemas.microsoft.com/office/2006/01/customui';
/** Name of the function of the ribbon page that every button calls. */
export const ON_ACTION = 'jibiaoOnAction';

const file = (root: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${renderXml(root)}\n`;

/** The ribbon as WPS reads it: the same group and buttons as in Excel, from the same data. */
export function wpsRibbon({ group, buttons }: ManifestData): string {
  const face = ({ id, label, tip }: ManifestData['buttons'][number]): Element =>
    element('button', {
      id,
      label: label.zh,
      screentip: label.zh,
      supertip: tip.zh,
      size: 'large',
      onAction: ON_ACTION,
      getImage: 'jibiaoImage',
    });
  return file(
    element(
      'customUI',
      { xmlns: CUSTOM_UI, onLoad: 'jibiaoOnLoad' },
      element(
        'ribbon',
        {},
        element(
          'tabs',
          {},
          element(
            'tab',
            { id: 'JibiaoTab', label: '绩标' },
            element('group', { id: 'JibiaoGroup', label: group.zh }, ...buttons.map(face)),
          ),
        ),
      ),
    ),
  );
}

/** What WPS is told of the add-in. */
export function wpsManifest({ name, description, version }: ManifestData): string {
  return file(
    element(
      'JsPlugin',
      {},
      element('ApiVersion', {}, '1.0.0'),
      element('Name', {}, name.zh),
      element('Description', {}, description.zh),
      element('Version', {}, version),
    ),
  );
}
