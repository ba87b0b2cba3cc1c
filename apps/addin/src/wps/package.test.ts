import { describe, expect, it } from 'vitest';
import { MANIFEST } from '../manifest/manifest.data.ts';
import { descendants, readXml } from '../manifest/read-xml.ts';
import { ON_ACTION, wpsManifest, wpsRibbon } from './package.ts';

describe('the package for WPS', () => {
  it('shows the same buttons as Excel, all answered by one function', () => {
    const root = readXml(wpsRibbon(MANIFEST));
    const buttons = 'malformed' in root ? [] : descendants(root).filter(({ name }) => name === 'button');
    expect(buttons.map(({ attributes }) => attributes['id'])).toEqual(MANIFEST.buttons.map(({ id }) => id));
    expect(new Set(buttons.map(({ attributes }) => attributes['onAction']))).toEqual(new Set([ON_ACTION]));
  });

  it('has a well-formed manifest', () => {
    expect(readXml(wpsManifest(MANIFEST))).toMatchObject({ name: 'JsPlugin' });
  });
});
