import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';

const FONT =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif';

export type ThemeName = 'light' | 'dark' | 'contrast';

const BASES: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Fluent's themes name no Chinese font. */
export function themeNamed(name: ThemeName): Theme {
  return { ...BASES[name], fontFamilyBase: FONT };
}

/** High contrast of the system first, then what Office says, then what the system prefers. */
export function chooseTheme(isDark: boolean | undefined): ThemeName {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  return (isDark ?? matchMedia('(prefers-color-scheme: dark)').matches) ? 'dark' : 'light';
}
