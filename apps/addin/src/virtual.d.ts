/** The rules' English sentences, made by the build (`scripts/lean-rules.ts`). */
declare module 'virtual:english' {}
/** Titles and reasons of the rules, made by the build (`scripts/lean-rules.ts`). */
declare module 'virtual:reasons' {}
/** The rules over several forms and the readers of rare layouts, put in their places (`scripts/late-rules.ts`). */
declare module 'virtual:across' {
  export { check } from '@jibiao/schema';
}
/** Fluent's themes with the tokens that the pane uses, made by the build (`scripts/lean-fluent.ts`). */
declare module 'virtual:fluent-themes' {
  export const THEMES: Readonly<Record<'light' | 'dark' | 'contrast', Readonly<Record<string, string>>>>;
}
