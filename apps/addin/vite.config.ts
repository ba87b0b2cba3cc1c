import { cpSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { functionsJson } from './src/functions/metadata.ts';
import { OFFICE_SCRIPTS, officeSource } from './src/manifest/office-source.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const source = officeSource(process.env['JIBIAO_OFFICE_JS']);

/** Puts the script tag of Microsoft's library into the pages that run inside Excel; it is never bundled. */
const officeScript: Plugin = {
  name: 'office-script',
  transformIndexHtml: {
    order: 'pre',
    handler(html, { filename }) {
      if (!html.includes('<!-- office.js -->')) return html;
      if (!filename.endsWith('pane.html')) return html;
      return html.replace('<!-- office.js -->', `<script src="${OFFICE_SCRIPTS[source]}"></script>`);
    },
  },
};

/** Metadata of the custom functions, from the same table that implements them. */
const functionMetadata: Plugin = {
  name: 'function-metadata',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'functions.json', source: JSON.stringify(functionsJson(), undefined, 2) });
  },
};

/** The folder a closed network keeps its own copy of Microsoft's library in. */
const vendoredOffice: Plugin = {
  name: 'vendored-office',
  closeBundle() {
    const target = here('dist/addin/office');
    if (source !== 'vendored') return rmSync(target, { recursive: true, force: true });
    const folder = process.env['JIBIAO_OFFICE_FOLDER'] ?? '';
    if (!existsSync(folder))
      throw new Error('JIBIAO_OFFICE_FOLDER must name your copy of the Office JavaScript library.');
    cpSync(folder, target, { recursive: true });
  },
};

/** `--mode checker` builds the offline page for people without Excel; otherwise the add-in. */
export default defineConfig(({ mode }) => ({
  root: here('pages'),
  base: './',
  publicDir: here('public'),
  plugins: mode === 'checker' ? [] : [officeScript, functionMetadata, vendoredOffice],
  build: {
    outDir: here(mode === 'checker' ? 'dist/checker' : 'dist/addin'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: { input: here(mode === 'checker' ? 'pages/checker.html' : 'pages/pane.html') },
  },
}));
