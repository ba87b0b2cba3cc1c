import { attribute } from '../xml/attribute.ts';
import { unescapeXml } from '../xml/unescape-xml.ts';
import { attributesAt, type Tag, walkTags } from '../xml/walk-tags.ts';

/** A note that is there, and where something may be added to it. */
export interface CommentPlace {
  /** Behind the last run. */
  end: number;
  /** The `text` element when it is empty. */
  empty: Tag | undefined;
  /** Plain text that has to become a run first. */
  plain: { readonly start: number; end: number } | undefined;
}

/** The notes of a comments part. */
export interface Comments {
  prefix: string;
  /** By cell. */
  readonly places: Map<string, CommentPlace>;
  readonly authors: string[];
  /** Both tags, or the one empty tag, of the two lists. */
  readonly authorTags: Tag[];
  readonly listTags: Tag[];
}

/** Reads where the notes of a comments part stand. */
export function readComments(xml: string): Comments {
  const comments: Comments = { prefix: '', places: new Map(), authors: [], authorTags: [], listTags: [] };
  let start = 0;
  let place: CommentPlace | undefined;
  walkTags(xml, (tag) => {
    if (tag.depth < 2) noteList(comments, tag);
    else if (tag.name === 'author') {
      if (tag.kind !== 'open') comments.authors.push(unescapeXml(xml.slice(start, tag.start)));
      start = tag.end;
    } else if (tag.depth > 2) noteContent(place, tag);
    else if (tag.kind !== 'close') {
      place = { end: -1, empty: undefined, plain: undefined };
      comments.places.set(attribute(attributesAt(xml, tag), 'ref') ?? '', place);
    }
  });
  return comments;
}

function noteContent(place: CommentPlace | undefined, tag: Tag): void {
  if (place === undefined) return;
  if (tag.depth === 3 && tag.name === 'text') notePlace(place, tag);
  else if (tag.depth === 4) noteText(place, tag);
}

function noteList(comments: Comments, tag: Tag): void {
  if (tag.depth === 0) comments.prefix = tag.prefix;
  else if (tag.name === 'authors') comments.authorTags.push(tag);
  else if (tag.name === 'commentList') comments.listTags.push(tag);
}

function notePlace(place: CommentPlace, tag: Tag): void {
  if (tag.kind === 'empty') place.empty = tag;
  else if (tag.kind === 'close' && place.end === -1) place.end = tag.start;
}

/** Text and runs; phonetic readings come behind them. */
function noteText(place: CommentPlace, { kind, name, start, end }: Tag): void {
  if (name !== 't' && name !== 'r') return;
  if (name === 't' && kind !== 'close') place.plain = { start, end };
  if (kind === 'open') return;
  if (name === 't' && place.plain !== undefined) place.plain.end = end;
  place.end = end;
}
