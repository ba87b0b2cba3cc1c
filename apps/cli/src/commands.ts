import type { Command } from './command.ts';

/** Every command by name, in the order of the help; loaded only when asked for, so that start-up stays short. */
export const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  check: () => import('./commands/check.ts'),
  annotate: () => import('./commands/annotate.ts'),
  fix: () => import('./commands/fix.ts'),
  template: () => import('./commands/template.ts'),
  migrate: () => import('./commands/migrate.ts'),
  read: () => import('./commands/read.ts'),
  parse: () => import('./commands/parse.ts'),
  report: () => import('./commands/report.ts'),
  letter: () => import('./commands/letter.ts'),
  diff: () => import('./commands/diff.ts'),
  merge: () => import('./commands/merge.ts'),
  publish: () => import('./commands/publish.ts'),
  explain: () => import('./commands/explain.ts'),
  profile: () => import('./commands/profile.ts'),
  rules: () => import('./commands/rules.ts'),
  init: () => import('./commands/init.ts'),
};
