import { ELEMENT_ORDER, REQUIRED, TEXT_LIMITS } from './element-order.data.ts';
import { descendants, readXml, textOf } from './read-xml.ts';
import type { Element } from './xml.ts';

/** What the manifest is held against: what the build really holds. */
export interface ManifestFacts {
  /** Names of commands that code answers to. */
  readonly commands: readonly string[];
  /** Paths below the served folder, such as `assets/icon-16.png`. */
  readonly files: readonly string[];
  /** The ExcelApi version the code was audited for. */
  readonly excelApi: string;
}

type Check = (root: Element, facts: ManifestFacts) => readonly string[];

const named = (root: Element, name: string): Element[] => descendants(root).filter((node) => node.name === name);
const childrenOf = (node: Element): Element[] => node.children.filter((child) => typeof child !== 'string');

const CHECKS: readonly Check[] = [
  checkRoot,
  checkOrder,
  checkRequired,
  checkIdentity,
  checkHosts,
  checkUrls,
  checkReferences,
  checkIcons,
  checkCommands,
  checkTexts,
  checkRequirements,
];

/** Every complaint about a manifest, without asking anybody on the network; an empty list means sound. */
export function checkManifest(xml: string, facts: ManifestFacts): string[] {
  const root = readXml(xml);
  if ('malformed' in root) return [`not well-formed: ${root.malformed}`];
  return CHECKS.flatMap((check) => check(root, facts));
}

function checkRoot(root: Element): string[] {
  const isPane = root.name === 'OfficeApp' && root.attributes['xsi:type'] === 'TaskPaneApp';
  return isPane ? [] : ['the root must be OfficeApp of type TaskPaneApp'];
}

function checkOrder(root: Element): string[] {
  return descendants(root).flatMap((node) => {
    const order = ELEMENT_ORDER[node.name];
    if (order === undefined || (node.name === 'Host' && node.attributes['Name'] !== undefined)) return [];
    const places = childrenOf(node).map(({ name }) => ({ name, at: order.indexOf(name) }));
    const unknown = places.filter(({ at }) => at === -1).map(({ name }) => `${name} does not belong into ${node.name}`);
    const early = places.filter(({ at }, index) => at !== -1 && at < (places[index - 1]?.at ?? 0));
    return [...unknown, ...early.map(({ name }) => `${name} stands too late in ${node.name}`)];
  });
}

function checkRequired(root: Element): string[] {
  return descendants(root).flatMap((node) => {
    const names = new Set(childrenOf(node).map(({ name }) => name));
    return (REQUIRED[node.name] ?? []).filter((name) => !names.has(name)).map((name) => `${node.name} lacks ${name}`);
  });
}

const GUID = /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/iu;

function checkIdentity(root: Element): string[] {
  const id = textOf(named(root, 'Id')[0]);
  const version = textOf(named(root, 'Version')[0]);
  const locale = textOf(named(root, 'DefaultLocale')[0]);
  return [
    ...(GUID.test(id) ? [] : [`Id “${id}” is no GUID`]),
    ...(/^\d{1,5}(?:\.\d{1,5}){3}$/u.test(version) ? [] : [`Version “${version}” must have four parts`]),
    ...(/^[a-z]{2}-[A-Z]{2}$/u.test(locale) ? [] : [`DefaultLocale “${locale}” is no locale`]),
  ];
}

function checkHosts(root: Element): string[] {
  const wrong = named(root, 'Host').filter(
    ({ attributes }) => (attributes['Name'] ?? attributes['xsi:type']) !== 'Workbook',
  );
  return wrong.map(({ attributes }) => `Host “${attributes['Name'] ?? attributes['xsi:type'] ?? ''}” is not Workbook`);
}

function urlsOf(root: Element): string[] {
  const single = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'bt:Image', 'bt:Url'];
  return descendants(root)
    .filter(({ name }) => single.includes(name))
    .flatMap(({ attributes }) => attributes['DefaultValue'] ?? []);
}

function checkUrls(root: Element, { files }: ManifestFacts): string[] {
  const base =
    urlsOf(root)
      .find((url) => url.endsWith('/pane.html'))
      ?.replace(/\/pane\.html$/u, '') ?? '';
  return urlsOf(root).flatMap((url) => {
    if (!/^https:\/\/[^\s/]+/u.test(url)) return [`“${url}” is not https`];
    if (!url.startsWith(`${base}/`)) return [`“${url}” is not beside the pane`];
    return files.includes(url.slice(base.length + 1)) ? [] : [`“${url}” is not in the build`];
  });
}

function checkReferences(root: Element): string[] {
  const defined = descendants(root).filter(
    ({ name, attributes }) => name.startsWith('bt:') && attributes['id'] !== undefined,
  );
  const ids = defined.map(({ attributes }) => attributes['id'] ?? '');
  const used = descendants(root).flatMap(({ attributes }) => attributes['resid'] ?? []);
  return [
    ...used.filter((id) => !ids.includes(id)).map((id) => `resid “${id}” is not defined`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `“${id}” is defined twice`),
    ...ids.filter((id) => id.length > 32).map((id) => `“${id}” is longer than 32 characters`),
  ];
}

function checkIcons(root: Element): string[] {
  return named(root, 'Icon').flatMap((icon) => {
    const sizes = childrenOf(icon).map(({ attributes }) => attributes['size']);
    return ['16', '32', '80'].filter((size) => !sizes.includes(size)).map((size) => `an icon lacks size ${size}`);
  });
}

function checkCommands(root: Element, { commands }: ManifestFacts): string[] {
  const names = named(root, 'FunctionName').map(textOf);
  const ids = [...named(root, 'Control'), ...named(root, 'Group')].map(({ attributes }) => attributes['id'] ?? '');
  return [
    ...names.filter((name) => !commands.includes(name)).map((name) => `no code answers to “${name}”`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `control id “${id}” is used twice`),
    ...ids.filter((id) => id === '' || id.length > 125).map((id) => `“${id}” is no control id`),
  ];
}

function checkTexts(root: Element): string[] {
  return Object.entries(TEXT_LIMITS).flatMap(([name, limit]) =>
    named(root, name)
      .flatMap((node) => [
        textOf(node),
        ...descendants(node).flatMap(({ attributes }) => [attributes['DefaultValue'] ?? '', attributes['Value'] ?? '']),
      ])
      .filter((text) => text.length > limit)
      .map((text) => `“${text.slice(0, 20)}…” is longer than ${limit} characters`),
  );
}

function checkRequirements(root: Element, { excelApi }: ManifestFacts): string[] {
  const sets = named(root, 'Set').filter(({ attributes }) => attributes['Name'] === 'ExcelApi');
  const versions = sets.map(({ attributes }) => attributes['MinVersion']);
  return versions.length === 1 && versions[0] === excelApi ? [] : [`the manifest must ask for ExcelApi ${excelApi}`];
}
