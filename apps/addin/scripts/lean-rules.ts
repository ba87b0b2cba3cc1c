import type { Plugin } from 'vite';
import { applyCuts, type Cut, children, type Node } from './syntax.ts';

const BILINGUAL = 'virtual:bilingual';
const ENGLISH = 'virtual:english';
const REASONS = 'virtual:reasons';
const PLACES = { [ENGLISH]: '@english@', [REASONS]: '@reasons@' };

/** Sentences that are there at once in Chinese, and those that come later: all English ones, and the Chinese reasons. */
const MODULES: Readonly<Record<string, string>> = {
  [BILINGUAL]: `const later = { zh: [], en: [] };
let said = {};
const keyOf = ${keyOf.toString()};
export const bilingual = (zh) => ({ zh, get en() { return said[keyOf(zh)] ?? zh; } });
export const reason = (at) => ({ get zh() { return later.zh[at] ?? ''; }, get en() { return later.en[at] ?? ''; } });
export const learn = (locale, reasons, sentences = said) => { later[locale] = reasons; said = sentences; };`,
  [ENGLISH]: `import { learn } from '${BILINGUAL}';\nlearn('en', ...JSON.parse('${PLACES[ENGLISH]}'));`,
  [REASONS]: `import { learn } from '${BILINGUAL}';\nlearn('zh', JSON.parse('${PLACES[REASONS]}'));`,
};

/** What is fetched later of one module: reasons by the place they were given there, and the English of its sentences. */
interface Later {
  /** Stands in the code for the places until all modules are known. */
  readonly mark: string;
  readonly en: string[];
  readonly zh: string[];
  readonly said: Map<string, string>;
}

/** What an English sentence is found by: a number for each would cost a kilobyte in the code that comes first. */
function keyOf(zh: string): string {
  let sum = 0;
  for (let at = 0; at < zh.length; at += 1) sum = (sum * 31 + zh.charCodeAt(at)) | 0;
  return (sum >>> 0).toString(36);
}

const MARK = /\b(?<mark>LATER_\d+)_(?<at>\d+)\b/gu;

/**
 * Makes the rules lean for a browser that shows one workbook. Left out: examples and names, which tests, documents
 * and settings need, and the work of rules that find nothing in one workbook. In files of their own, fetched later: English
 * sentences, and titles and reasons of the rules. What is found stays the same to the byte.
 */
export function leanRules(): Plugin {
  const modules = new Map<string, Later>();
  let count = 0;
  // Modules are read in no order that holds from build to build; their names have one.
  const inOrder = (): Later[] => [...modules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, later]) => later);
  return {
    name: 'lean-rules',
    resolveId: (id) => (id in MODULES ? id : undefined),
    load: (id) => MODULES[id],
    transform: {
      filter: {
        id: /[\\/]schema[\\/]dist[\\/](?:rules|form|value|profile|taxonomy)[\\/]|[\\/]expectations\.data\.ts$/u,
      },
      handler(code, id) {
        const cuts: Cut[] = [];
        count += 1;
        const later: Later = { mark: `LATER_${count}`, en: [], zh: [], said: new Map() };
        modules.set(id, later);
        visit(this.parse(code) as unknown as Node, { code, cuts, later });
        if (cuts.length === 0) return undefined;
        return `import { bilingual as $b, reason as $r } from '${BILINGUAL}';\n${applyCuts(code, cuts)}`;
      },
    },
    renderChunk(code) {
      const filled = placed(code, inOrder());
      return filled === code ? null : filled;
    },
  };
}

/** The code with the places of sentences, and the sentences where they are fetched. */
function placed(code: string, all: readonly Later[]): string {
  const starts = new Map<string, number>();
  let next = 0;
  for (const { mark, en } of all) {
    starts.set(mark, next);
    next += en.length;
  }
  return code
    .replaceAll(MARK, (_whole, mark: string, at: string) => String((starts.get(mark) ?? 0) + Number(at)))
    .replace(PLACES[ENGLISH], () => quoted([all.flatMap(({ en }) => en), Object.fromEntries(allSaid(all))]))
    .replace(PLACES[REASONS], () => quoted(all.flatMap(({ zh }) => zh)));
}

/** English by key; one key with two sentences would show the wrong one. */
function allSaid(all: readonly Later[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [zh, en] of all.flatMap(({ said }) => [...said])) {
    const key = keyOf(zh);
    const other = found.get(key);
    if (other !== undefined && other !== en)
      throw new Error(`“${zh}” has two English sentences: “${other}” and “${en}”`);
    found.set(key, en);
  }
  return found;
}

/** JSON that may stand between single quotes, which the build may turn into backticks. */
function quoted(sentences: unknown): string {
  return JSON.stringify(JSON.stringify(sentences)).slice(1, -1).replaceAll(/['`]/gu, String.raw`\$&`);
}

interface Leaning {
  readonly code: string;
  readonly cuts: Cut[];
  readonly later: Later;
}

function visit(node: Node, leaning: Leaning): void {
  const { cuts, later } = leaning;
  const sentence = sentenceOf(node);
  if (sentence !== undefined) {
    const known = later.said.get(sentence.zh) ?? sentence.en;
    if (known !== sentence.en) throw new Error(`“${sentence.zh}” has two English sentences`);
    later.said.set(sentence.zh, sentence.en);
    cuts.push({ start: node.start, end: node.end, text: `$b(${JSON.stringify(sentence.zh)})` });
    return;
  }
  const words = wordsOf(node);
  if (words !== undefined) {
    cuts.push({ start: node.start, end: node.end, text: `${JSON.stringify(words.join(' '))}.split(' ')` });
    return;
  }
  const done = member(node, 'messages') === undefined ? [] : leanRule(node, leaning);
  for (const child of children(node)) if (!done.includes(child)) visit(child, leaning);
}

/** Cuts what a rule need not carry; answers the properties that are done with. */
function leanRule(rule: Node, { code, cuts, later }: Leaning): Node[] {
  const done: Node[] = [];
  const replace = (name: string, text: (value: Node) => string | undefined): void => {
    const property = propertyOf(rule, name);
    const value = property && (property['value'] as Node);
    const put = value && text(value);
    if (property === undefined || put === undefined) return;
    cuts.push({ start: property.start, end: property.end, text: `${name}: ${put}` });
    done.push(property);
  };
  const later$ = (value: Node): string | undefined => {
    const sentence = sentenceOf(value);
    return sentence && `$r(${keep(later, sentence.zh, sentence.en)})`;
  };
  const idle = isIdle(rule);
  replace('title', later$);
  replace('why', later$);
  // Shipped profiles grade rules by code; names are for the settings of others.
  for (const name of ['id', 'review', 'since', 'confidence', 'examples']) {
    const property = propertyOf(rule, name);
    if (property === undefined) continue;
    cuts.push({ start: property.start, end: property.end + (code.charAt(property.end) === ',' ? 1 : 0), text: '' });
    done.push(property);
  }
  if (idle) {
    replace('check', () => "() => 'insufficient-data'");
    replace('messages', () => '{}');
    replace('basis', () => '[]');
  }
  return done;
}

/** Rules that compare files with each other. */
const ACROSS_FILES: readonly unknown[] = ['form-versions'];

/**
 * Whether a rule finds nothing in one workbook by a shipped profile: it compares files, or with lists from outside, or
 * judges publications, as each of its examples shows.
 */
function isIdle(rule: Node): boolean {
  const invalid = member(member(rule, 'examples'), 'invalid');
  const examples = (invalid?.['elements'] ?? []) as readonly Node[];
  const isBatch = member(rule, 'scope')?.['value'] === 'batch';
  const all = (holds: (example: Node) => boolean): boolean => examples.length > 0 && examples.every(holds);
  return (
    ACROSS_FILES.includes(member(rule, 'id')?.['value']) ||
    (isBatch && all((example) => member(example, 'inputs') !== undefined)) ||
    all((example) => member(member(example, 'settings'), 'mode')?.['value'] === 'publish')
  );
}

/** Puts a sentence aside; answers what stands for its place. */
function keep({ mark, ...later }: Later, zh: string, en: string): string {
  later.zh.push(zh);
  return `${mark}_${later.en.push(en) - 1}`;
}

const FEWEST = 5;

/** The words of a plain list: written as one text they take two thirds of the room. */
function wordsOf({ type, ...node }: Node): string[] | undefined {
  const elements = type === 'ArrayExpression' ? (node['elements'] as readonly (Node | null)[]) : [];
  const words = elements.map((element) => element?.['value']);
  const plain = words.filter((word): word is string => typeof word === 'string' && /^[^\s]+$/u.test(word));
  return plain.length >= FEWEST && plain.length === elements.length ? plain : undefined;
}

function sentenceOf(node: Node): { readonly zh: string; readonly en: string } | undefined {
  const [zh, en] = [member(node, 'zh')?.['value'], member(node, 'en')?.['value']];
  if (typeof zh !== 'string' || typeof en !== 'string') return undefined;
  return (node['properties'] as readonly Node[]).length === 2 ? { zh, en } : undefined;
}

function member(node: Node | undefined, name: string): Node | undefined {
  return propertyOf(node, name)?.['value'] as Node | undefined;
}

function propertyOf(node: Node | undefined, name: string): Node | undefined {
  if (node?.type !== 'ObjectExpression') return undefined;
  return (node['properties'] as readonly Node[]).find(({ key }) => (key as Node | undefined)?.['name'] === name);
}
