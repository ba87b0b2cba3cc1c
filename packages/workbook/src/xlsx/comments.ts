import type { Grid } from '@jibiao/layout';
import { attribute } from '../xml/attribute.ts';
import { scanXml } from '../xml/scan-xml.ts';
import { unescapeText } from '../xml/unescape-xml.ts';
import { parseA1 } from './a1.ts';

type Comment = Grid['comments'][number];

/** Notes (批注) of a sheet by cell. A thread is also kept as a note for old programs: it is told once, in the thread's words. */
export function readComments(notes: readonly string[], threads: readonly string[]): Comment[] {
  const told = new Map<number, Comment>();
  for (const comment of threads.flatMap((xml) => scanComments(xml, 'threadedComment', 'text'))) add(told, comment);
  const threaded = new Set(told.keys());
  for (const comment of notes.flatMap((xml) => scanComments(xml, 'comment', 't')))
    if (!threaded.has(keyOf(comment))) add(told, comment);
  return [...told.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function add(told: Map<number, Comment>, comment: Comment): void {
  const before = told.get(keyOf(comment));
  told.set(keyOf(comment), before === undefined ? comment : { ...comment, text: `${before.text}\n${comment.text}` });
}

function keyOf({ row, column }: Comment): number {
  return row * 16_385 + column;
}

function scanComments(xml: string, element: string, textElement: string): Comment[] {
  const comments: Comment[] = [];
  let place: ReturnType<typeof parseA1>;
  let text = '';
  let inside = false;
  let phonetic = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === element) {
        place = parseA1(attribute(attributes, 'ref') ?? '');
        text = '';
      } else if (name === 'rPh') phonetic = true;
      else if (name === textElement) inside = !phonetic;
    },
    text: (part) => {
      if (inside) text += part;
    },
    close: (name) => {
      if (name === textElement) inside = false;
      else if (name === 'rPh') phonetic = false;
      if (name !== element || place === undefined) return;
      const shown = unescapeText(text).trim();
      if (shown !== '') comments.push({ ...place, text: shown });
    },
  });
  return comments;
}
