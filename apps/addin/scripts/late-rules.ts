import type { Plugin } from 'vite';

const ACROSS = 'virtual:across';

/** A module as built, in the places that are changed; a build that no longer has them fails. */
type Changes = readonly (readonly [was: string | RegExp, is: string])[];

const CATALOGUE: Changes = [
  [/import \{ crossRules \} from '[^']+';/u, ''],
  [/\.\.\.crossRules,/u, ''],
  [/import \{ scoreRules \} from '[^']+';/u, ''],
  [/\.\.\.scoreRules,/u, ''],
  ['export const allRules = [', 'export let allRules = ['],
  [/$/u, 'export const add = (rules) => { allRules = [...allRules, ...rules]; };'],
];

/** Readers of rare layouts by the module that calls them, each with what stands there until it is fetched. */
const READERS: Readonly<Record<string, Readonly<Record<string, readonly [file: string, until: string]>>>> = {
  'document/read-sheet': {
    proseForms: ['form/prose', '(_, rest) => ({ forms: [], rest })'],
    turnedSheet: ['document/turned', '() => undefined'],
    flatForms: ['form/flat-list', '() => []'],
    besideSegment: ['document/beside', '() => undefined'],
  },
  'document/sheet-facts': {
    noteOf: ['document/sheet-note', "({ grid }) => (grid.cells.length > 0 ? 'list' : 'empty')"],
  },
  'block/find-block': { headlessHeaders: ['block/headless', '() => []'] },
};

function withoutReaders(file: string): Changes {
  const readers = Object.entries(READERS[file] ?? {});
  const imports = readers.map(
    ([name, [, until]]) =>
      [new RegExp(`import \\{ ${name} \\} from '[^']+';`, 'u'), `let ${name} = ${until};`] as const,
  );
  const names = readers.map(([name]) => name).join(', ');
  return [...imports, [/$/u, `export const add = (readers) => { ({ ${names} } = readers); };`]];
}

function readersFrom(layout: string): string {
  return Object.entries(READERS)
    .map(([file, readers], at) => {
      const imports = Object.entries(readers).map(
        ([name, [from]]) => `import { ${name} } from '${layout}/${from}.js';`,
      );
      const call = `add${at}({ ${Object.keys(readers).join(', ')} });`;
      return [`import { add as add${at} } from '${layout}/${file}.js';`, ...imports, call].join('\n');
    })
    .join('\n');
}

/** What is fetched: the rules put back into the catalogue, whose order is no matter, and the readers. */
const late = (rules: string, layout: string): string => `
import { add } from '${rules}/all-rules.js';
import { crossRules } from '${rules}/cross/cross-rules.js';
import { scoreRules } from '${rules}/arithmetic/score-rules.js';
${readersFrom(layout)}
add([...crossRules, ...scoreRules]);
export { check } from '${rules}/../check/check.js';`;

/**
 * Takes out of what a browser loads first what few workbooks need: the rules over several forms, those of scores, and
 * the readers of lists of many projects and of sheets on which no table of indicators stands upright. `virtual:across`
 * puts all of them back.
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
      filter: { id: /[\\/](?:rules[\\/]all-rules|document[\\/](?:read-sheet|sheet-facts)|block[\\/]find-block)\.js$/u },
      handler: (code, id) => {
        const file = /[^\\/]+[\\/][^\\/]+(?=\.js$)/u.exec(id)?.[0].replace('\\', '/') ?? '';
        return (file === 'rules/all-rules' ? CATALOGUE : withoutReaders(file)).reduce((text, [was, is]) => {
          const changed = text.replace(was, is);
          if (changed === text) throw new Error(`${id} is not built as expected: no ${String(was)}`);
          return changed;
        }, code);
      },
    },
  };
}
