import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Node, SourceFile } from 'typescript/unstable/ast';
import { isCallExpression, isPropertyAccessExpression, isStringLiteral } from 'typescript/unstable/ast/is';
import { API, type Checker, type Project, type Type, type Symbol as TypeSymbol } from 'typescript/unstable/sync';
import { afterAll, expect, it } from 'vitest';
import { MANIFEST } from '../../manifest/manifest.data.ts';

/** Members above what the manifest asks for; the adapter asks this Excel for the set before it uses one. */
const GATED = [
  'add 1.10',
  'comments 1.10',
  'content 1.10',
  'delete 1.10',
  'getLocation 1.10',
  'getMergedAreasOrNullObject 1.13',
  'id 1.10',
];

const folder = fileURLToPath(new URL('.', import.meta.url));
const config = fileURLToPath(new URL('../../../tsconfig.json', import.meta.url));
const api = new API();
const project = openProject();
afterAll(() => api.close());

function openProject(): Project {
  const found = api.updateSnapshot({ openProjects: [config] }).getProject(config);
  if (found === undefined) throw new Error(`${config} is no project.`);
  return found;
}

/** `1.9` of `[Api set: ExcelApi 1.9]`; nothing for what is no member of office.js. */
function setOf(symbol: TypeSymbol | undefined, checker: Checker): string | undefined {
  const tags = symbol === undefined ? [] : checker.getJsDocTagsOfSymbol(symbol);
  const text = tags.find(({ name }) => name === 'remarks')?.text ?? '';
  return /\[Api set: ExcelApi (?<version>[\d.]+)/u.exec(text)?.groups?.['version'];
}

function descend(node: Node, visit: (node: Node) => void): void {
  visit(node);
  node.forEachChild((child) => {
    descend(child, visit);
    return undefined;
  });
}

interface Use {
  readonly member: string;
  readonly version: string;
  readonly file: string;
}

function usesIn(file: SourceFile, { checker }: Project): Use[] {
  const uses: Use[] = [];
  const add = (member: string, symbol: TypeSymbol | undefined): void => {
    const version = setOf(symbol, checker);
    if (version !== undefined) uses.push({ member, version, file: file.fileName.slice(folder.length) });
  };
  descend(file, (node) => {
    if (isPropertyAccessExpression(node)) add(node.name.text, checker.getSymbolAtLocation(node.name));
    if (!isCallExpression(node) || !isPropertyAccessExpression(node.expression)) return;
    const [names] = node.arguments;
    if (node.expression.name.text !== 'load' || names === undefined || !isStringLiteral(names)) return;
    for (const path of names.text.split(',')) {
      const type = checker.getTypeAtLocation(node.expression.expression);
      loaded(path.split('/'), type, checker).forEach(({ name, symbol }) => add(name, symbol));
    }
  });
  return uses;
}

/** Members that a `load('areas/items/address')` names, one by one. */
function loaded(
  [name, ...rest]: readonly string[],
  type: Type | undefined,
  checker: Checker,
): { readonly name: string; readonly symbol: TypeSymbol }[] {
  const own = type && checker.getNonNullableType(type);
  const symbol = name === undefined || own === undefined ? undefined : checker.getPropertyOfType(own, name);
  if (name === undefined) return [];
  if (symbol === undefined) throw new Error(`load() names “${name}”, which is no member.`);
  const next = checker.getTypeOfSymbol(symbol);
  const item = next !== undefined && checker.isArrayType(next) ? checker.getTypeArguments(next as never)[0] : next;
  return [{ name, symbol }, ...loaded(rest, item, checker)];
}

const newer = (a: string, b: string): boolean => Number(a.split('.')[1]) > Number(b.split('.')[1]);

it('the adapter needs no newer Excel than the manifest asks for, save what it asks for at run time', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('.test.'));
  const uses = files.flatMap((name) => {
    const file = project.program.getSourceFile(folder + name);
    return file === undefined ? [] : usesIn(file, project);
  });
  expect(uses.length).toBeGreaterThan(60);
  const above = uses.filter(({ version }) => newer(version, MANIFEST.excelApi));
  expect([...new Set(above.map(({ member, version }) => `${member} ${version}`))].sort()).toEqual(GATED);
});
