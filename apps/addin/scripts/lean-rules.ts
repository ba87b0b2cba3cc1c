import type { Plugin } from 'vite';
import { applyCuts, type Cut, children, type Node } from './syntax.ts';

const BILINGUAL = 'virtual:bilingual';
const ENGLISH = 'virtual:english';
const REASONS = 'virtual:reasons';
const PLACES = { [ENGLISH]: '@english@', [REASONS]: '@reasons@' };

/** Sentences that are there at once in Chinese, and those that come later: all English ones, and the Chinese reasons. */
const MODULES: Readonly<Record<string, string>> = {
  [BILINGUAL]: `const later = { zh: [], en: [] };
export const bilingual = (zh, at) => ({ zh, get en() { return later.en[at] ?? zh; } });
export const reason = (at) => ({ get zh() { return later.zh[at] ?? ''; }, get en() { return later.en[at] ?? ''; } });
export const learn = (locale, sentences) => { later[locale] = sentences; };`,
  [ENGLISH]: `import { learn } from '${BILINGUAL}';\nlearn('en', JSON.parse('${PLACES[ENGLISH]}'));`,
  [REASONS]: `import { learn } from '${BILINGUAL}';\nlearn('zh', JSON.parse('${PLACES[REASONS]}'));`,
};

/** What is fetched later, by the place a sentence was given. */
interface Later {
  readonly en: string[];
  readonly zh: (string | 0)[];
}

/**
 * Makes the rules lean for a browser that shows one workbook. Left out: examples, which tests and documents need, and
 * the work of rules that compare with lists nobody hands to the pane. In files of their own, fetched later: English
 * sentences, and titles and reasons of the rules. What is found stays the same to the byte.
 */
export function leanRules(): Plugin {
  const later: Later = { en: [], zh: [] };
  return {
    name: 'lean-rules',
    resolveId: (id) => (id in MODULES ? id : undefined),
    load: (id) => MODULES[id],
    transform: {
      filter: {
        id: /[\\/]schema[\\/]dist[\\/](?:rules|form|value|profile|taxonomy)[\\/]|[\\/]expectations\.data\.ts$/u,
      },
      handler(code) {
        const cuts: Cut[] = [];
        visit(this.parse(code) as unknown as Node, { code, cuts, later });
        if (cuts.length === 0) return undefined;
        return `import { bilingual as $b, reason as $r } from '${BILINGUAL}';\n${applyCuts(code, cuts)}`;
      },
    },
    renderChunk(code) {
      const filled = code
        .replace(PLACES[ENGLISH], () => quoted(later.en))
        .replace(PLACES[REASONS], () => quoted(later.zh));
      return filled === code ? null : filled;
    },
  };
}

/** JSON that may stand between single quotes, which the build may turn into backticks. */
function quoted(sentences: readonly (string | 0)[]): string {
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
    cuts.push({ start: node.start, end: node.end, text: `$b(${JSON.stringify(sentence.zh)}, ${later.en.length})` });
    keep(later, 0, sentence.en);
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
  const needsLists = comparesWithLists(rule);
  replace('title', later$);
  replace('why', later$);
  for (const name of ['review', 'since', 'confidence']) {
    const property = propertyOf(rule, name);
    if (property === undefined) continue;
    cuts.push({ start: property.start, end: property.end + (code.charAt(property.end) === ',' ? 1 : 0), text: '' });
    done.push(property);
  }
  replace('examples', () => '{ valid: [], invalid: [] }');
  if (needsLists) {
    replace('check', () => "() => 'insufficient-data'");
    replace('messages', () => '{}');
    replace('basis', () => '[]');
  }
  return done;
}

/** Whether a rule over the batch finds nothing without lists from outside: none of its examples does. */
function comparesWithLists(rule: Node): boolean {
  const invalid = member(member(rule, 'examples'), 'invalid');
  const examples = (invalid?.['elements'] ?? []) as readonly Node[];
  const isBatch = member(rule, 'scope')?.['value'] === 'batch';
  return isBatch && examples.length > 0 && examples.every((example) => member(example, 'inputs') !== undefined);
}

function keep(later: Later, zh: string | 0, en: string): number {
  later.zh.push(zh);
  return later.en.push(en) - 1;
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
