export type ThemeName = 'light' | 'dark' | 'contrast';

/** High contrast of the system first, then what Office says, then what the system prefers. */
export function chooseTheme(isDark: boolean | undefined): ThemeName {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  return (isDark ?? matchMedia('(prefers-color-scheme: dark)').matches) ? 'dark' : 'light';
}
