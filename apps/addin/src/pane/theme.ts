import { THEMES } from 'virtual:fluent-themes';
import type { FluentProviderProps } from '@fluentui/react-provider';

export type ThemeName = keyof typeof THEMES;
type Theme = NonNullable<FluentProviderProps['theme']>;

/** Fluent's own list of fonts knows none for Chinese. */
const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif';

const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...THEMES.light, fontFamilyBase: FONTS },
  dark: { ...THEMES.dark, fontFamilyBase: FONTS },
  contrast: { ...THEMES.contrast, fontFamilyBase: FONTS },
};

/** Fluent's theme of this name; always the same object, since a new one writes all styles anew. */
export function themeOf(name: ThemeName): Theme {
  return themes[name];
}

/** High contrast of the system first, then what Office says, then what the system prefers. */
export function chooseTheme(isDark: boolean | undefined): ThemeName {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  return (isDark ?? matchMedia('(prefers-color-scheme: dark)').matches) ? 'dark' : 'light';
}
