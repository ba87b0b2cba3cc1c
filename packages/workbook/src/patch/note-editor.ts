import { columnName } from '../write/column-name.ts';
import { escapeXml } from '../write/escape-xml.ts';
import { NOTE_AUTHOR } from '../write/note-parts.ts';
import type { NotedCell } from '../write/sheet-part.ts';
import { attribute } from '../xml/attribute.ts';
import { attributesAt, type Tag, walkTags } from '../xml/walk-tags.ts';
import { freePart, relationsOf } from './book.ts';
import { type CommentPlace, type Comments, readComments } from './comment-outline.ts';
import { addShapes, type NoteContext } from './note-shapes.ts';
import type { Package } from './package.ts';
import { prefixed, type Splice } from './splice.ts';

const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>';

/** Cells of a sheet on which people talk in threads; what is said there is never touched. */
export function threadedCells(pkg: Package, sheet: string): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { kind, target } of relationsOf(pkg, sheet)) {
    const xml = kind === 'threadedComment' ? pkg.text(target) : undefined;
    if (xml === undefined) continue;
    walkTags(xml, (tag) => {
      if (tag.name === 'threadedComment' && tag.kind !== 'close')
        cells.add(attribute(attributesAt(xml, tag), 'ref') ?? '');
    });
  }
  return cells;
}

/** Puts notes on cells of a sheet. A cell that has a note already gets ours at its end. */
export function addNotes(context: NoteContext, sheet: string, notes: readonly NotedCell[]): void {
  if (notes.length === 0) return;
  const { pkg, linker } = context;
  let part = relationsOf(pkg, sheet).find(({ kind }) => kind === 'comments')?.target;
  if (part === undefined) {
    part = freePart(pkg, 'xl/comments#.xml');
    pkg.put(part, EMPTY);
    linker.link(sheet, 'comments', part);
    linker.declare(part, COMMENTS);
  }
  const xml = pkg.text(part) ?? EMPTY;
  const comments = readComments(xml);
  const fresh = notes.filter(({ row, column }) => !comments.places.has(`${columnName(column)}${row}`));
  pkg.edit(part, ...commentSplices(comments, notes));
  addShapes(context, sheet, fresh);
}

function commentSplices(comments: Comments, notes: readonly NotedCell[]): Splice[] {
  const { prefix, places } = comments;
  const splices: Splice[] = [];
  const known = comments.authors.indexOf(NOTE_AUTHOR);
  const author = known === -1 ? comments.authors.length : known;
  const fresh: string[] = [];
  for (const { row, column, text } of notes) {
    const cell = `${columnName(column)}${row}`;
    const place = places.get(cell);
    if (place === undefined)
      fresh.push(prefixed(`<comment ref="${cell}" authorId="${author}"><text>${run(text)}</text></comment>`, prefix));
    else splices.push(...appendRun(place, prefixed(run(`\n${text}`), prefix), prefix));
  }
  if (fresh.length > 0) splices.push(...fillList(comments.listTags, fresh.join('')));
  if (fresh.length > 0 && known === -1)
    splices.push(...fillList(comments.authorTags, prefixed(`<author>${NOTE_AUTHOR}</author>`, prefix)));
  return splices;
}

function run(text: string): string {
  return `<r><t xml:space="preserve">${escapeXml(text)}</t></r>`;
}

function appendRun({ end, empty, plain }: CommentPlace, added: string, prefix: string): Splice[] {
  if (empty !== undefined) return [{ at: empty.end - 2, remove: 2, insert: `>${added}</${empty.prefix}text>` }];
  if (plain === undefined) return [{ at: end, remove: 0, insert: added }];
  return [
    { at: plain.start, remove: 0, insert: `<${prefix}r>` },
    { at: plain.end, remove: 0, insert: `</${prefix}r>${added}` },
  ];
}

/** Adds to the end of a list element, which may stand there empty. */
function fillList([open, close]: readonly Tag[], insert: string): Splice[] {
  if (open === undefined) return [];
  if (close !== undefined) return [{ at: close.start, remove: 0, insert }];
  return [{ at: open.end - 2, remove: 2, insert: `>${insert}</${open.prefix}${open.name}>` }];
}
