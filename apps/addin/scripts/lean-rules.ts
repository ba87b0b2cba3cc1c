import { allRules } from '@jibiao/schema';
import type { Plugin } from 'vite';
import { applyCuts, type Cut, children, type Node } from './syntax.ts';

const BILINGUAL = 'virtual:bilingual';
const ENGLISH = 'virtual:english';
const REASONS = 'virtual:reasons';
/** Stands for the English sentences until all modules are known. */
const PLACE = '@english@';

/** Sentences that are there at once in Chinese, and those that come later: all English ones, titles, reasons and bases. */
const MODULES: Readonly<Record<string, string>> = {
  [BILINGUAL]: `const told = {};
let said = {};
let bases = [[], {}];
const keyOf = ${keyOf.toString()};
export const bilingual = (zh) => ({ zh, get en() { return said[keyOf(zh)] ?? zh; } });
export const message = (what, how) => ({ what: bilingual(what), how: bilingual(how) });
export const toldOf = (code, at) => ({ zh: told.zh?.[code]?.[at] ?? '', en: told.en?.[code]?.[at] ?? '' });
export const learn = (locale, rules, sentences = said) => { told[locale] = rules; said = sentences; };
export const basisOf = (code) => bases[0][bases[1][code]] ?? [];
export const learnBases = (all) => { bases = all; };`,
  [ENGLISH]: `import { learn } from '${BILINGUAL}';\nlearn('en', ...JSON.parse('${PLACE}'));`,
  [REASONS]: `import { learn, learnBases } from '${BILINGUAL}';
learn('zh', JSON.parse('${quoted(reasonsIn('zh'))}'));
learnBases(JSON.parse('${quoted(basesOf())}'));`,
};

/** What replaces a look at the rule itself. */
const LOOKS: Readonly<Record<string, string>> = {
  'rule.title': '$t(rule.code, 0)',
  'rule.why': '$t(rule.code, 1)',
  'rule.basis': '$s(rule.code)',
};

/** Title and reason of each rule, by its code. */
function reasonsIn(locale: 'zh' | 'en'): Readonly<Record<string, readonly [string, string]>> {
  return Object.fromEntries(allRules.map(({ code, title, why }) => [code, [title[locale], why[locale]]]));
}

/** What rules rest on: the different lists, and which is whose. */
function basesOf(): readonly [lists: unknown[], byCode: Readonly<Record<string, number>>] {
  const lists = [...new Set(allRules.map(({ basis }) => JSON.stringify(basis)))];
  const byCode = allRules.map(({ code, basis }) => [code, lists.indexOf(JSON.stringify(basis))] as const);
  return [lists.map((list): unknown => JSON.parse(list)), Object.fromEntries(byCode)];
}

/** What an English sentence is found by: a number for each would cost a kilobyte in the code that comes first. */
function keyOf(zh: string): string {
  let sum = 0;
  for (let at = 0; at < zh.length; at += 1) sum = (sum * 31 + zh.charCodeAt(at)) | 0;
  return (sum >>> 0).toString(36);
}

/**
 * Makes the rules lean for a browser that shows one workbook. Left out: examples and names, which tests, documents
 * and settings need, and the work of rules that find nothing in one workbook. In files of their own, fetched later: English
 * sentences, and titles, reasons and bases of the rules. What is found stays the same to the byte.
 */
export function leanRules(): Plugin {
  // By module: the English of its sentences.
  const modules = new Map<string, Map<string, string>>();
  return {
    name: 'lean-rules',
    resolveId: (id) => (id in MODULES ? id : undefined),
    load: (id) => MODULES[id],
    transform: {
      filter: {
        id: /[\\/]schema[\\/]dist[\\/](?:rules|form|message|value|profile|taxonomy)[\\/]|[\\/]expectations\.data\.ts$/u,
      },
      handler(code, id) {
        const cuts: Cut[] = [];
        const said = new Map<string, string>();
        modules.set(id, said);
        visit(this.parse(code) as unknown as Node, { code, cuts, said });
        if (cuts.length === 0) return undefined;
        return `import { basisOf as $s, bilingual as $b, message as $m, toldOf as $t } from '${BILINGUAL}';\n${applyCuts(code, cuts)}`;
      },
    },
    renderChunk(code) {
      if (!code.includes(PLACE)) return null;
      // Modules are read in no order that holds from build to build; their names have one.
      const all = [...modules].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, said]) => [...said]);
      return code.replace(PLACE, () => quoted([reasonsIn('en'), Object.fromEntries(allSaid(all))]));
    },
  };
}

/** English by key; one key with two sentences would show the wrong one. */
function allSaid(all: readonly (readonly [zh: string, en: string])[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [zh, en] of all) {
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
  readonly said: Map<string, string>;
}

function visit(node: Node, leaning: Leaning): void {
  const { cuts } = leaning;
  const put = (text: string): void => void cuts.push({ start: node.start, end: node.end, text });
  const [sentence, what, how] = [node, member(node, 'what'), member(node, 'how')].map((one) => one && sentenceOf(one));
  if (sentence !== undefined) return put(`$b(${say(sentence, leaning)})`);
  if (what !== undefined && how !== undefined) return put(`$m(${say(what, leaning)}, ${say(how, leaning)})`);
  const words = wordsOf(node);
  if (words !== undefined) {
    return put(`${JSON.stringify(words.join(' '))}.split(' ')`);
  }
  const look = node.type === 'MemberExpression' ? LOOKS[leaning.code.slice(node.start, node.end)] : undefined;
  if (look !== undefined) return put(look);
  const [figure, source] = sourcedBy(node);
  if (figure !== undefined && source !== undefined) cuts.push({ start: figure.end, end: source.end, text: '' });
  const done = member(node, 'messages') === undefined ? [] : leanRule(node, leaning);
  for (const child of children(node)) if (!done.includes(child)) visit(child, leaning);
}

/** A figure of a profile and where it comes from, which only the manual tells. */
function sourcedBy({ type, ...node }: Node): readonly Node[] {
  const callee = node['callee'] as Node | undefined;
  return type === 'CallExpression' && /^(?:research|figure)$/u.test(String(callee?.['name']))
    ? (node['arguments'] as readonly Node[])
    : [];
}

/** The Chinese of a sentence as code; its English is noted. */
function say({ zh, en }: { readonly zh: string; readonly en: string }, { said }: Leaning): string {
  if ((said.get(zh) ?? en) !== en) throw new Error(`“${zh}” has two English sentences`);
  said.set(zh, en);
  return JSON.stringify(zh);
}

/** Cuts what a rule need not carry; answers the properties that are done with. */
function leanRule(rule: Node, { code, cuts }: Leaning): Node[] {
  const done: Node[] = [];
  const replace = (name: string, put: string): void => {
    const property = propertyOf(rule, name);
    if (property === undefined) return;
    cuts.push({ start: property.start, end: property.end, text: `${name}: ${put}` });
    done.push(property);
  };
  // Shipped profiles grade rules by code; names are for the settings of others.
  for (const name of ['id', 'title', 'why', 'basis', 'review', 'since', 'confidence', 'examples']) {
    const property = propertyOf(rule, name);
    if (property === undefined) continue;
    cuts.push({ start: property.start, end: property.end + (code.charAt(property.end) === ',' ? 1 : 0), text: '' });
    done.push(property);
  }
  if (isIdle(rule)) {
    replace('check', "() => 'insufficient-data'");
    replace('messages', '{}');
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
