import type { Grid } from '@jibiao/layout';
import { attribute, scanXml } from '../xml/scan-xml.ts';
import { parseA1 } from './a1.ts';
import { unescapeText } from './shared-strings.ts';

/** Reads the notes (批注) of a sheet, legacy and threaded parts alike. */
export function readComments(xml: string): Grid['comments'][number][] {
  const comments: Grid['comments'][number][] = [];
  let place: ReturnType<typeof parseA1>;
  let text = '';
  let inside = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'comment' || name === 'threadedComment') {
        place = parseA1(attribute(attributes, 'ref') ?? '');
        text = '';
      }
      inside = name === 't' || (name === 'text' && place !== undefined && xml.includes('threadedComment'));
    },
    text: (part) => {
      if (inside) text += part;
    },
    close: (name) => {
      if (name === 't' || name === 'text') inside = false;
      if ((name === 'comment' || name === 'threadedComment') && place !== undefined) {
        comments.push({ ...place, text: unescapeText(text).trim() });
      }
    },
  });
  return comments.filter((comment) => comment.text !== '');
}
