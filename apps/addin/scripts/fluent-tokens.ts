import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/tokens';
import type { Plugin } from 'vite';

const THEMES = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

/** Gives the pane's styles the values of the Fluent tokens they name, per theme; a name Fluent does not know fails. */
export const fluentTokens: Plugin = {
  name: 'fluent-tokens',
  enforce: 'pre',
  transform: {
    filter: { id: /[\\/]pane\.css$/u },
    handler(css) {
      const names = [
        ...new Set([...css.matchAll(/var\(--(?<name>\w+)\)/gu)].map(({ groups }) => groups?.['name'] ?? '')),
      ];
      const blocks = Object.entries(THEMES).map(([theme, tokens]) => {
        const values = names.map((name) => {
          const value = (tokens as unknown as Readonly<Record<string, string>>)[name];
          if (value === undefined) throw new Error(`Fluent has no token “${name}”.`);
          return `--${name}: ${value};`;
        });
        return `.pane-${theme} { ${values.join(' ')} }`;
      });
      return `${blocks.join('\n')}\n${css}`;
    },
  },
};
