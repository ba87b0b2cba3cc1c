import { attributesAt, walkTags } from '../xml/walk-tags.ts';
import type { Splice } from './splice.ts';

/** The changes that take elements out of a text, whole. */
export function removeElements(xml: string, isMeant: (name: string, attributes: string) => boolean): Splice[] {
  const splices: Splice[] = [];
  let open: { readonly start: number; readonly depth: number } | undefined;
  walkTags(xml, (tag) => {
    if (open !== undefined) {
      if (tag.kind !== 'close' || tag.depth !== open.depth) return;
      splices.push({ at: open.start, remove: tag.end - open.start, insert: '' });
      open = undefined;
    } else if (tag.kind !== 'close' && isMeant(tag.name, attributesAt(xml, tag))) {
      if (tag.kind === 'open') open = tag;
      else splices.push({ at: tag.start, remove: tag.end - tag.start, insert: '' });
    }
  });
  return splices;
}
