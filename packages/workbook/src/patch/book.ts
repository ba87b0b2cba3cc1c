import { ToolError } from '../tool-error.ts';
import { escapeXml } from '../write/escape-xml.ts';
import { type Relation, readRelations, relationsPath } from '../xlsx/relations.ts';
import { attribute } from '../xml/attribute.ts';
import { attributesAt, walkTags } from '../xml/walk-tags.ts';
import type { Package } from './package.ts';
import { rememberLast } from './remember-last.ts';

/** One sheet as the workbook part lists it. */
interface BookSheet {
  readonly name: string;
  readonly id: number;
  readonly part: string;
}

/** The workbook part and what it leads to. */
export interface Book {
  readonly part: string;
  readonly prefix: string;
  readonly sheets: readonly BookSheet[];
  readonly relations: readonly Relation[];
  /** Namespace of the relations between parts: transitional files and strict ones differ. */
  readonly office: string;
  /** Whether a password or lock keeps sheets from being added by hand. */
  readonly locked: boolean;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** The container with parts added in the namespaces of its workbook: one part in others is taken for damage. */
export function inItsNamespaces(pkg: Package, { office }: Book): Package {
  if (office === OFFICE) return pkg;
  const put = (part: string, xml: string): void =>
    pkg.put(part, xml.replaceAll(MAIN, STRICT_MAIN).replaceAll(OFFICE, STRICT_OFFICE));
  return { ...pkg, put };
}

/** Reads the workbook part. Throws `ToolError` when there is none. */
export function readBook(pkg: Package): Book {
  const part = relationsOf(pkg, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const xml = pkg.text(part);
  if (xml === undefined) throw new ToolError('damaged', { part });
  const relations = relationsOf(pkg, part);
  const { prefix, locked, entries } = lastList(part, xml, () => readList(xml));
  const sheets = entries.map(({ relation, ...sheet }) => ({
    ...sheet,
    part: relations.find(({ id }) => id === relation)?.target ?? '',
  }));
  const office = xml.includes(STRICT_MAIN) ? STRICT_OFFICE : OFFICE;
  return { part, prefix, sheets, relations, office, locked };
}

/** What the workbook part says by itself. */
interface SheetList extends Pick<Book, 'prefix' | 'locked'> {
  readonly entries: readonly (Omit<BookSheet, 'part'> & { readonly relation: string | undefined })[];
}

const lastList = rememberLast<SheetList>();

function readList(xml: string): SheetList {
  const entries: SheetList['entries'][number][] = [];
  let prefix = '';
  let locked = false;
  walkTags(xml, (tag) => {
    if (tag.kind === 'close') return;
    if (tag.depth === 0) prefix = tag.prefix;
    if (tag.name === 'workbookProtection')
      locked = /^(?:1|true)$/u.test(attribute(attributesAt(xml, tag), 'lockStructure') ?? '');
    if (tag.name !== 'sheet' || tag.depth !== 2) return;
    const attributes = attributesAt(xml, tag);
    const id = Number(attribute(attributes, 'sheetId') ?? 0);
    entries.push({ name: attribute(attributes, 'name') ?? '', id, relation: attribute(attributes, 'id') });
  });
  return { prefix, locked, entries };
}

const lastRelations = rememberLast<readonly Relation[]>();

/** Relations of a part within the container. */
export function relationsOf(pkg: Package, part: string): readonly Relation[] {
  const xml = pkg.text(part === '' ? '_rels/.rels' : relationsPath(part));
  return xml === undefined ? [] : lastRelations(part, xml, () => readRelations(xml, part));
}

/** Adds relations to parts and makes sure ids are new. */
export interface Linker {
  /** Ties a part to another one by a kind such as `comments`; the id of the relation. */
  readonly link: (from: string, kind: string, to: string) => string;
  /** Says what a new part holds. */
  readonly declare: (part: string, type: string) => void;
}

/** Opens the relations and content types of a package for additions. */
export function openLinker(pkg: Package, office: string): Linker {
  const counts = new Map<string, number>();
  let known: ReadonlySet<string> | undefined;
  let shapesDeclared = false;
  return {
    link: (from, kind, to) => {
      const path = relationsPath(from);
      const xml = pkg.text(path);
      let count = counts.get(path) ?? 0;
      do count += 1;
      while (xml?.includes(`"rIdJb${count}"`) === true);
      counts.set(path, count);
      if (xml === undefined)
        pkg.put(
          path,
          '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
        );
      const prefix = rootPrefix(xml ?? '');
      pkg.append(
        path,
        `<${prefix}Relationship Id="rIdJb${count}" Type="${office}/${kind}" Target="/${escapeXml(to)}"/>`,
      );
      return `rIdJb${count}`;
    },
    declare: (part, type) => {
      const xml = pkg.text(TYPES) ?? '';
      known ??= readDeclared(xml);
      const ending = part.endsWith('.vml');
      const name = part.slice(part.lastIndexOf('.') + 1);
      if (known.has(`/${part}`.toLowerCase()) || known.has(`${name} ${type}`) || (ending && shapesDeclared)) return;
      shapesDeclared ||= ending;
      // Excel itself declares note shapes by their ending only.
      const what = ending ? 'Default Extension="vml"' : `Override PartName="/${escapeXml(part)}"`;
      pkg.append(TYPES, `<${rootPrefix(xml)}${what} ContentType="${type}"/>`);
    },
  };
}

const TYPES = '[Content_Types].xml';

/** Prefix of the root element, with its colon. */
function rootPrefix(xml: string): string {
  return /<((?:[\w.-]{1,40}:)?)[A-Za-z_]/u.exec(xml)?.[1] ?? '';
}

/** What the list of content types says: part names, and endings with their types, in small letters. */
function readDeclared(xml: string): ReadonlySet<string> {
  const known = new Set<string>();
  walkTags(xml, (tag) => {
    if (tag.depth !== 1 || tag.kind === 'close') return;
    const attributes = attributesAt(xml, tag);
    const [path, ending] = [attribute(attributes, 'PartName'), attribute(attributes, 'Extension')];
    if (path !== undefined) known.add(path.toLowerCase());
    if (ending !== undefined) known.add(`${ending.toLowerCase()} ${attribute(attributes, 'ContentType') ?? ''}`);
  });
  return known;
}

/** A part name of a pattern (`xl/comments#.xml`) that is not taken. */
export function freePart(pkg: Package, pattern: string): string {
  for (let count = 1; ; count += 1) {
    const name = pattern.replace('#', String(count));
    if (!pkg.has(name)) return name;
  }
}
