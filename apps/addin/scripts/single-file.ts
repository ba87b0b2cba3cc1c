import type { Plugin } from 'vite';

/**
 * Puts the script (which brings its styles) into the page itself: one file that opens by a double click, from a share or a stick, where a
 * browser loads no modules.
 */
export const singleFile: Plugin = {
  name: 'single-file',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const outputs = Object.values(bundle);
      const scripts = outputs.flatMap((output) => (output.type === 'chunk' ? [output.code] : []));
      for (const output of outputs) {
        if (output.type !== 'asset' || !output.fileName.endsWith('.html')) {
          delete bundle[output.fileName];
          continue;
        }
        output.source = inline(String(output.source), scripts.join('\n'));
      }
    },
  },
};

/** Replacements are functions: text of ours may hold `$&`. */
function inline(html: string, script: string): string {
  return html
    .replace(/\s*<script\b[^>]*><\/script>/u, '')
    .replace('</body>', () => `  <script>${script.replaceAll('</script', String.raw`<\/script`)}</script>\n  </body>`);
}
