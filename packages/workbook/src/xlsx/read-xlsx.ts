import type { Grid } from '@jibiao/layout';
import { checkLimit } from '../limits.ts';
import { ToolError } from '../tool-error.ts';
import type { Workbook } from '../workbook.ts';
import { attribute } from '../xml/attribute.ts';
import { checkEnd } from '../xml/check-end.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { scanXml } from '../xml/scan-xml.ts';
import { fromPart } from '../zip/known-parts.ts';
import type { Zip } from '../zip/read-zip.ts';
import { readBoundProfile } from './bound-profile.ts';
import { readComments } from './comments.ts';
import { type CellCount, readSheet } from './read-sheet.ts';
import { type Relation, readRelations, relationsPath } from './relations.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { SheetSources } from './show-cell.ts';
import { readNumberStyles } from './styles.ts';

interface SheetEntry {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly relation: string;
}

interface Book {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

/** Kinds of sheets that hold no cells a person reads. */
const CELLLESS = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** Reads an OOXML workbook (.xlsx, .xlsm). Macros are never looked at. */
export async function readXlsx(zip: Zip): Promise<Workbook> {
  const part = findWorkbookPart(zip);
  const book = fromPart(zip, part, { purpose: 'book', make: (content) => readBook(required(content, part), part) });
  checkLimit('sheets', book.sheets.length);
  const relations = relationsOf(zip, part);
  const sources = await readSources(zip, relations, book.date1904);
  const count = { cells: 0 };
  const sheets: Grid[] = [];
  for (const entry of book.sheets) {
    const target = targetOf(entry, relations);
    if (target !== undefined) sheets.push(await readGrid(zip, entry, { target, sources, count }));
  }
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

function readBook(xml: string, part: string): Book {
  checkEnd(xml, 'workbook', part);
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

async function readSources(zip: Zip, relations: readonly Relation[], date1904: boolean): Promise<BookSources> {
  const partOf = (kind: string): string | undefined => relations.find((relation) => relation.kind === kind)?.target;
  // Texts or formats that are named but not there would change what cells say.
  const styles = partOf('styles');
  const numbers =
    styles === undefined
      ? readNumberStyles('', date1904)
      : fromPart(zip, styles, {
          purpose: `styles ${date1904}`,
          make: (content) => readNumberStyles(required(content, styles), date1904),
        });
  const texts = partOf('sharedStrings');
  const strings = texts === undefined ? '' : required(zip.read(texts), texts);
  if (strings !== '') checkEnd(strings, 'sst', 'xl/sharedStrings.xml');
  return { strings: readSharedStrings(strings), numbers: await numbers };
}

/** Part of a sheet; `undefined` for one without cells. A sheet whose part is missing must not vanish in silence. */
function targetOf({ name, relation }: SheetEntry, relations: readonly Relation[]): string | undefined {
  const found = relations.find(({ id }) => id === relation);
  if (found === undefined) throw new ToolError('damaged', { part: name });
  return CELLLESS.has(found.kind) ? undefined : found.target;
}

type BookSources = Omit<SheetSources, 'shared'>;

interface SheetContext {
  readonly target: string;
  readonly sources: BookSources;
  readonly count: CellCount;
}

async function readGrid(zip: Zip, sheet: SheetEntry, { target, sources, count }: SheetContext): Promise<Grid> {
  const own = relationsOf(zip, target);
  const texts = (wanted: string): string[] =>
    own.filter(({ kind }) => kind === wanted).map((relation) => textOf(zip.read(relation.target)));
  const content = await readSheet(zip, target, sources, count);
  return {
    sheet: sheet.name,
    visibility: sheet.visibility,
    ...content,
    comments: readComments(texts('comments'), texts('threadedComment')),
  };
}

function relationsOf(zip: Zip, part: string): readonly Relation[] {
  const path = part === '' ? '_rels/.rels' : relationsPath(part);
  return fromPart(zip, path, { purpose: 'relations', make: (content) => readRelations(textOf(content), part) });
}

function textOf(content: Uint8Array | undefined): string {
  return content === undefined ? '' : decodeXml(content);
}

function required(content: Uint8Array | undefined, name: string): string {
  if (content === undefined) throw new ToolError('damaged', { part: name });
  return decodeXml(content);
}
