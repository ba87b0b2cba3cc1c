import { NOTE_AUTHOR } from '../write/note-parts.ts';
import { parseA1 } from '../xlsx/a1.ts';
import { attribute } from '../xml/attribute.ts';
import { attributesAt, walkTags } from '../xml/walk-tags.ts';
import { relationsOf } from './book.ts';
import { readComments } from './comment-outline.ts';
import { shapesOf } from './note-shapes.ts';
import type { Package } from './package.ts';
import type { Splice } from './splice.ts';
import { NOTE_SIGNATURE } from './without-marks.ts';

interface Note {
  readonly ref: string;
  readonly author: number;
  readonly start: number;
  end: number;
}

/** Takes our notes off a sheet, and what we added to others' notes; tells whether there were any. */
export function removeNotes(pkg: Package, sheet: string): boolean {
  const part = relationsOf(pkg, sheet).find(({ kind }) => kind === 'comments')?.target;
  const xml = part === undefined ? undefined : pkg.text(part);
  if (part === undefined || xml === undefined || !xml.includes(NOTE_SIGNATURE)) return false;
  const own = readComments(xml).authors.indexOf(NOTE_AUTHOR);
  const gone: string[] = [];
  for (const note of readNotes(xml)) {
    const { ref, author, start, end } = note;
    const at = xml.indexOf(NOTE_SIGNATURE, start);
    if (at === -1 || at >= end) continue;
    const before = xml.slice(start, at).replaceAll(/<[^>]*>/gu, '');
    if (author === own || before.trim() === '') {
      pkg.edit(part, { at: start, remove: end - start, insert: '' });
      gone.push(ref);
    } else pkg.edit(part, ...cutNote(xml, at, end));
  }
  removeShapes(pkg, sheet, gone);
  return true;
}

function readNotes(xml: string): Note[] {
  const notes: Note[] = [];
  walkTags(xml, (tag) => {
    if (tag.depth !== 2 || tag.name !== 'comment') return;
    const last = notes.at(-1);
    if (tag.kind === 'close') {
      if (last !== undefined) last.end = tag.end;
      return;
    }
    const attributes = attributesAt(xml, tag);
    const author = Number(attribute(attributes, 'authorId'));
    notes.push({ ref: attribute(attributes, 'ref') ?? '', author, start: tag.start, end: tag.end });
  });
  return notes;
}

/** Cuts a note from our signature on: the rest of that text, and the runs behind it. */
function cutNote(xml: string, at: number, end: number): Splice[] {
  let from = at;
  while (/\s/u.test(xml.charAt(from - 1))) from -= 1;
  const stop = xml.indexOf('<', at);
  const splices: Splice[] = [{ at: from, remove: stop - from, insert: '' }];
  for (const run of xml.slice(stop, end).matchAll(/<([\w.-]{1,20}:)?r>[^]*?<\/\1?r>/gu))
    splices.push({ at: stop + run.index, remove: run[0].length, insert: '' });
  return splices;
}

/** Shapes of notes that are gone. */
function removeShapes(pkg: Package, sheet: string, cells: readonly string[]): void {
  const part = shapesOf(pkg, sheet);
  const xml = part === undefined ? undefined : pkg.text(part);
  if (part === undefined || xml === undefined || cells.length === 0) return;
  const places = cells.flatMap((cell) => parseA1(cell) ?? []);
  for (const found of xml.matchAll(/<([\w.-]{1,20}:)?shape\s[^]*?<\/\1?shape>/gu)) {
    const row = /Row>(\d{1,7})</u.exec(found[0])?.[1];
    const column = /Column>(\d{1,5})</u.exec(found[0])?.[1];
    if (places.some((place) => String(place.row - 1) === row && String(place.column - 1) === column))
      pkg.edit(part, { at: found.index, remove: found[0].length, insert: '' });
  }
}
