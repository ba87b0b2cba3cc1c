import type { Plugin } from 'vite';

const ACROSS = 'virtual:across';

/** A module as built, in the places that are changed; a build that no longer has them fails. */
type Changes = readonly (readonly [was: string | RegExp, is: string])[];

const CATALOGUE: Changes = [
  [/import \{ crossRules \} from '[^']+';/u, ''],
  [/\.\.\.crossRules,/u, ''],
  ['export const allRules = [', 'export let allRules = ['],
  [/$/u, 'export const add = (rules) => { allRules = [...allRules, ...rules]; };'],
];

const SHEETS: Changes = [
  [/import \{ proseForms \} from '[^']+';/u, 'let proseForms = (_, rest) => ({ forms: [], rest });'],
  [/import \{ turnedSheet \} from '[^']+';/u, 'let turnedSheet = () => undefined;'],
  [/$/u, 'export const add = (prose, turned) => { proseForms = prose; turnedSheet = turned; };'],
];

/** What is fetched: the rules put back into the catalogue, whose order is no matter, and the readers of rare layouts. */
const late = (rules: string, layout: string): string => `
import { add as addRules } from '${rules}/all-rules.js';
import { crossRules } from '${rules}/cross/cross-rules.js';
import { add as addReaders } from '${layout}/document/read-sheet.js';
import { turnedSheet } from '${layout}/document/turned.js';
import { proseForms } from '${layout}/form/prose.js';
addRules(crossRules);
addReaders(proseForms, turnedSheet);`;

/**
 * Takes out of what a browser loads first what few workbooks need: the rules over several forms, and the readers of
 * sheets on which no table of indicators stands upright. `virtual:across` puts both back.
 */
export function lateRules(): Plugin {
  return {
    name: 'late-rules',
    resolveId: (id) => (id === ACROSS ? ACROSS : undefined),
    async load(id) {
      if (id !== ACROSS) return undefined;
      const [schema, layout] = await Promise.all([this.resolve('@jibiao/schema'), this.resolve('@jibiao/layout')]);
      if (schema === null || layout === null) throw new Error('The packages are not built.');
      return late(schema.id.replace(/index\.js$/u, 'rules'), layout.id.replace(/[\\/]index\.js$/u, ''));
    },
    transform: {
      filter: { id: /[\\/](?:rules[\\/]all-rules|document[\\/]read-sheet)\.js$/u },
      handler: (code, id) =>
        (id.endsWith('all-rules.js') ? CATALOGUE : SHEETS).reduce((text, [was, is]) => {
          const changed = text.replace(was, is);
          if (changed === text) throw new Error(`${id} is not built as expected: no ${String(was)}`);
          return changed;
        }, code),
    },
  };
}
