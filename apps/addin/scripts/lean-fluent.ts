import { fileURLToPath } from 'node:url';
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/tokens';
import type { Plugin } from 'vite';
import { UNSEEN } from './lean-fluent.data.ts';
import { leanStyles, MARKED } from './lean-styles.ts';
import type { Node } from './syntax.ts';

const THEMES = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };
const FOCUS = fileURLToPath(new URL('../src/pane/focus-visible.ts', import.meta.url));
const MODULE = 'virtual:fluent-themes';
const PLACE = '__FLUENT_THEMES__';
const TOKEN = /(?<![./])\btokens\.(?<name>\w+)\b/gu;
const STYLE_FILE =
  /@fluentui[\\/](?<name>[\w-]+)[\\/]lib[\\/](?:components[\\/](?<component>\w+)[\\/])?.*\.styles\.js$/u;

/**
 * Makes Fluent's components lean: their styles without the looks that the pane never shows and with short names, their
 * themes with the tokens only that some style names. A style that names a token Fluent does not know fails the build.
 */
export function leanFluent(): Plugin {
  const tokens = new Set<string>();
  const styleNames = new Set<string>();
  return {
    name: 'lean-fluent',
    enforce: 'pre',
    resolveId(id, importer = '') {
      if (id === MODULE) return id;
      // The provider wants one thing of Tabster, which browsers do by themselves.
      return id === '@fluentui/react-tabster' && importer.includes('react-provider') ? FOCUS : undefined;
    },
    load: (id) => (id === MODULE ? `export const THEMES = ${PLACE};` : undefined),
    transform: {
      filter: { id: /[\\/]pane\.css$|[\\/]@fluentui[\\/]react-[\w-]+[\\/]lib[\\/].*\.js$/u },
      handler(code, id) {
        const [, name, component = ''] = STYLE_FILE.exec(id) ?? [];
        // Written out here, so that the table of all names need not be in the pane.
        if (name === undefined && id.endsWith('.js')) return code.replaceAll(TOKEN, '"var(--$<name>)"');
        const lean =
          name === undefined
            ? code
            : leanStyles(code, this.parse(code) as unknown as Node, [...unseenIn(name), ...unseenIn(component)]);
        for (const [, token = ''] of lean.matchAll(/var\(--(?<name>[a-z]\w+)\)/gu)) tokens.add(token);
        for (const [, word = ''] of lean.matchAll(MARKED)) styleNames.add(word);
        return name === undefined ? lean : lean.replaceAll(TOKEN, '"var(--$<name>)"');
      },
    },
    renderChunk(code) {
      // Only now all styles are known, so that the same build always gives the same names.
      const short = new Map([...styleNames].sort().map((name, at) => [name, `${name.charAt(0)}${at.toString(36)}`]));
      return code
        .replaceAll(MARKED, (_whole, name: string) => short.get(name) ?? name)
        .replace(PLACE, () => written(themesOf(tokens)));
    },
  };
}

function unseenIn(name: string): string[] {
  return UNSEEN[name]?.split(/\s+/u) ?? [];
}

function themesOf(used: ReadonlySet<string>): Record<keyof typeof THEMES, Tokens> {
  const names = [...used].sort();
  return Object.fromEntries(
    Object.entries(THEMES).map(([theme, tokens]) => {
      const values = tokens as unknown as Readonly<Record<string, string | number>>;
      const missing = names.filter((name) => values[name] === undefined);
      if (missing.length > 0) throw new Error(`Fluent has no token “${missing.join('”, “')}”.`);
      return [theme, Object.fromEntries(names.map((name) => [name, values[name] ?? '']))];
    }),
  ) as Record<keyof typeof THEMES, Tokens>;
}

type Tokens = Readonly<Record<string, string | number>>;

/** The themes as source: the dark ones say only where they differ from the one before. */
function written({ light, dark, contrast }: Readonly<Record<keyof typeof THEMES, Tokens>>): string {
  const [night, stark] = [differing(dark, light), differing(contrast, dark)].map((tokens) => JSON.stringify(tokens));
  return `((light, dark = { ...light, ...${night} }) => ({ light, dark, contrast: { ...dark, ...${stark} } }))(${JSON.stringify(light)})`;
}

function differing(own: Tokens, from: Tokens): Tokens {
  return Object.fromEntries(Object.entries(own).filter(([name, value]) => from[name] !== value));
}
