import { cpSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { lateRules } from './scripts/late-rules.ts';
import { leanDecimal } from './scripts/lean-decimal.ts';
import { leanFluent } from './scripts/lean-fluent.ts';
import { leanPreload } from './scripts/lean-preload.ts';
import { leanRules } from './scripts/lean-rules.ts';
import { offline } from './scripts/offline.ts';
import { singleFile } from './scripts/single-file.ts';
import { writeManifests } from './scripts/write-manifests.ts';
import { functionsJson } from './src/functions/metadata.ts';
import { MANIFEST } from './src/manifest/manifest.data.ts';
import { OFFICE_SCRIPTS, officeSource } from './src/manifest/office-source.ts';
import { wpsManifest, wpsRibbon } from './src/wps/package.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const source = officeSource(process.env['JIBIAO_OFFICE_JS']);

/** Puts the script tag of Microsoft's library into the page that runs inside Excel; it is never bundled. */
const officeScript: Plugin = {
  name: 'office-script',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('<!-- office.js -->', `<script src="${OFFICE_SCRIPTS[source]}"></script>`),
  },
};

/** Metadata of the custom functions, from the same table that implements them. */
const functionMetadata: Plugin = {
  name: 'function-metadata',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'functions.json', source: JSON.stringify(functionsJson(), undefined, 2) });
  },
};

/** The manifests, checked against the files that were really built. */
const manifests: Plugin = {
  name: 'manifests',
  writeBundle: ({ dir = '' }) => writeManifests(dir, process.env['JIBIAO_ADDIN_URL']),
};

/** Ribbon and manifest of the WPS add-in, from the same data as those for Excel. */
const wpsPackage: Plugin = {
  name: 'wps-package',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'ribbon.xml', source: wpsRibbon(MANIFEST) });
    this.emitFile({ type: 'asset', fileName: 'manifest.xml', source: wpsManifest(MANIFEST) });
  },
};

/** The folder a closed network keeps its own copy of Microsoft's library in. */
const vendoredOffice: Plugin = {
  name: 'vendored-office',
  writeBundle({ dir = '' }) {
    if (source !== 'vendored') return;
    const folder = process.env['JIBIAO_OFFICE_FOLDER'] ?? here('../../.tools/office-js');
    if (!existsSync(folder)) {
      throw new Error(`No copy of the Office JavaScript library in ${folder}. Run pnpm addin:vendor-office first.`);
    }
    cpSync(folder, `${dir}/office`, { recursive: true });
  },
};

/** What can be built: the add-in, the offline page for people without Excel, the demo, the add-in for WPS. */
const BUILDS = {
  addin: { pages: ['pane', 'help'], plugins: [officeScript, functionMetadata, vendoredOffice, offline, manifests] },
  checker: { pages: ['checker'], plugins: [singleFile] },
  demo: { pages: ['demo'], plugins: [] },
  wps: { pages: ['index', 'wps-pane'], plugins: [wpsPackage] },
};

/** React and what of Fluent stands on the first page, in one file: it compresses better than in six. */
const FACE = {
  name: 'face',
  test: /node_modules[\\/](?:\.pnpm[\\/])?(?:react|react-dom|scheduler|keyborg|@griffel|@fluentui)[@\\/+](?!.*(?:react-(?:search|select|field|input|message-bar|label|motion)[@\\/]))/u,
};

function isBuild(mode: string): mode is keyof typeof BUILDS {
  return mode in BUILDS;
}

/** `--mode` names the build. */
export default defineConfig(({ mode }) => {
  const name = isBuild(mode) ? mode : 'addin';
  const { pages, plugins } = BUILDS[name];
  return {
    root: here('pages'),
    base: './',
    publicDir: name === 'checker' ? false : here('public'),
    plugins: [lateRules(), leanDecimal(), leanFluent(), leanPreload(), leanRules(), ...plugins],
    build: {
      outDir: here(`dist/${name}`),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      // Terser first, then the bundler's own: each finds what the other leaves, 3 KB of the pane in all. Elsewhere size
      // is no matter, and time is. What is switched off reads shorter and compresses worse.
      minify: name === 'addin' ? 'terser' : 'oxc',
      terserOptions: {
        ecma: 2020,
        module: true,
        compress: {
          passes: 3,
          keep_fargs: false,
          pure_getters: true,
          conditionals: false,
          unsafe_arrows: true,
          sequences: false,
        },
      },
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        output:
          name === 'checker'
            ? { minify: true, format: 'iife', codeSplitting: false }
            : { minify: true, codeSplitting: { groups: [FACE] } },
        input: pages.map((page) => here(`pages/${page}.html`)),
        // Fluent marks its files for server frameworks; that means nothing to a bundle.
        onLog: (level, log, handler) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handler(level, log)),
      },
    },
  };
});
