import type { Plugin } from 'vite';

const ACROSS = 'virtual:across';

/** The catalogue as built, in the places that are changed; a build that no longer has them fails. */
const CHANGES: readonly (readonly [was: string | RegExp, is: string])[] = [
  [/import \{ crossRules \} from '[^']+';/u, ''],
  [/\.\.\.crossRules,/u, ''],
  ['export const allRules = [', 'export let allRules = ['],
  [/$/u, 'export const add = (rules) => { allRules = [...allRules, ...rules]; };'],
];

/**
 * Takes the rules over several forms out of what a browser loads first. `virtual:across` adds them to the catalogue;
 * their place in it is no matter, since findings have an order of their own.
 */
export function lateRules(): Plugin {
  return {
    name: 'late-rules',
    resolveId: (id) => (id === ACROSS ? ACROSS : undefined),
    async load(id) {
      const schema = id === ACROSS ? await this.resolve('@jibiao/schema') : undefined;
      const rules = schema?.id.replace(/index\.js$/u, 'rules');
      return rules === undefined
        ? undefined
        : `import { add } from '${rules}/all-rules.js'; import { crossRules } from '${rules}/cross/cross-rules.js'; add(crossRules);`;
    },
    transform: {
      filter: { id: /[\\/]schema[\\/]dist[\\/]rules[\\/]all-rules\.js$/u },
      handler: (code) =>
        CHANGES.reduce((text, [was, is]) => {
          const changed = text.replace(was, is);
          if (changed === text) throw new Error(`The catalogue is not built as expected: no ${String(was)}`);
          return changed;
        }, code),
    },
  };
}
