/** The rules' English sentences, made by the build (`scripts/lean-rules.ts`). */
declare module 'virtual:english' {}
