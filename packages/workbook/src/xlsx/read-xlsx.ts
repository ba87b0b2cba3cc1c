import type { Grid } from '@jibiao/layout';
import { LIMITS } from '../limits.ts';
import { ToolError } from '../tool-error.ts';
import type { Workbook } from '../workbook.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { attribute, scanXml } from '../xml/scan-xml.ts';
import type { Zip } from '../zip/read-zip.ts';
import { readBoundProfile } from './bound-profile.ts';
import { readComments } from './comments.ts';
import { readSheet, type SheetSources } from './read-sheet.ts';
import { type Relation, readRelations, relationsPath } from './relations.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readNumberFormats } from './styles.ts';

interface SheetEntry {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly relation: string;
}

interface Book {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

/** Reads an OOXML workbook (.xlsx, .xlsm). Macros are never looked at. */
export function readXlsx(zip: Zip): Workbook {
  const part = findWorkbookPart(zip);
  const book = readBook(requirePart(zip, part));
  const relations = relationsOf(zip, part);
  const sources = readSources(zip, relations, book.date1904);
  const sheets = book.sheets.slice(0, LIMITS.sheets).flatMap((entry) => readEntry(zip, entry, { relations, sources }));
  const bound = readBoundProfile(zip);
  return {
    format: zip.entries.has('xl/vbaProject.bin') ? 'xlsm' : 'xlsx',
    sheets,
    ...(bound === undefined ? {} : { boundProfile: bound }),
  };
}

function findWorkbookPart(zip: Zip): string {
  const main = relationsOf(zip, '').find(({ kind }) => kind === 'officeDocument');
  return main?.target ?? 'xl/workbook.xml';
}

function readBook(xml: string): Book {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = /^(?:1|true)$/u.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const state = attribute(attributes, 'state');
      sheets.push({
        name: attribute(attributes, 'name') ?? `Sheet${sheets.length + 1}`,
        visibility: state === 'veryHidden' ? 'very-hidden' : state === 'hidden' ? 'hidden' : 'visible',
        relation: attribute(attributes, 'id') ?? '',
      });
    },
  });
  return { sheets, date1904 };
}

function readSources(zip: Zip, relations: readonly Relation[], date1904: boolean): SheetSources {
  const text = (kind: string): string => {
    const target = relations.find((relation) => relation.kind === kind)?.target;
    const bytes = target === undefined ? undefined : zip.read(target);
    return bytes === undefined ? '' : decodeXml(bytes);
  };
  return { strings: readSharedStrings(text('sharedStrings')), formats: readNumberFormats(text('styles')), date1904 };
}

function readEntry(
  zip: Zip,
  { name, visibility, relation }: SheetEntry,
  { relations, sources }: { readonly relations: readonly Relation[]; readonly sources: SheetSources },
): Grid[] {
  const found = relations.find(({ id }) => id === relation);
  // Chart and dialog sheets hold no cells.
  if (found === undefined || found.kind !== 'worksheet') return [];
  const own = relationsOf(zip, found.target);
  const comments = own
    .filter(({ kind }) => kind === 'comments' || kind === 'threadedComment')
    .flatMap(({ target }) => readComments(partText(zip, target)));
  return [
    { sheet: name, visibility, ...readSheet(requirePart(zip, found.target), sources), comments: dropRepeats(comments) },
  ];
}

/** A threaded comment is also kept as a legacy note for old programs: told once. */
function dropRepeats(comments: readonly Grid['comments'][number][]): Grid['comments'][number][] {
  return comments.filter(
    (comment, index) =>
      !comments.some(
        (other, at) => at !== index && other.row === comment.row && other.column === comment.column && at > index,
      ),
  );
}

function relationsOf(zip: Zip, part: string): Relation[] {
  const path = part === '' ? '_rels/.rels' : relationsPath(part);
  return readRelations(partText(zip, path), part);
}

function partText(zip: Zip, name: string): string {
  const bytes = zip.read(name);
  return bytes === undefined ? '' : decodeXml(bytes);
}

function requirePart(zip: Zip, name: string): string {
  const bytes = zip.read(name);
  if (bytes === undefined) throw new ToolError('damaged', { part: name });
  return decodeXml(bytes);
}
