import type { Plugin } from 'vite';

/**
 * What is fetched later is plain code: Vite's helper, which would fetch style sheets before it, has nothing to do and is half a
 * kilobyte of the first page. Fails once a part that is fetched later brings styles of its own.
 */
export function leanPreload(): Plugin {
  return {
    name: 'lean-preload',
    enforce: 'pre',
    load: {
      filter: { id: /preload-helper/u },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk' || !part.isDynamicEntry || !part.viteMetadata?.importedCss.size) continue;
        throw new Error(`${part.fileName} is fetched later and brings styles, which nothing would fetch.`);
      }
    },
  };
}
