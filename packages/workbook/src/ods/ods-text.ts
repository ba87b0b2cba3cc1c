import { attribute } from '../xml/attribute.ts';
import { unescapeXml } from '../xml/unescape-xml.ts';

/** The paragraphs of a cell and of the note attached to it. */
export interface OdsText {
  readonly open: (name: string, attributes: string) => void;
  readonly add: (text: string) => void;
  readonly close: (name: string) => void;
  readonly text: () => string;
  readonly note: () => string;
}

/** Gathers text: paragraphs become lines, white space collapses but where it is written as an element. */
export function startText(): OdsText {
  const lines: string[] = [];
  const noteLines: string[] = [];
  let line: string | undefined;
  let inNote = false;
  let phonetic = false;
  const append = (text: string): void => {
    if (line !== undefined && !phonetic) line += text;
  };
  return {
    open(name, attributes) {
      if (name === 'p') line = '';
      else if (name === 'annotation') inNote = true;
      else if (name === 'ruby-text') phonetic = true;
      else if (name === 's') append(' '.repeat(Math.min(Number(attribute(attributes, 'c') ?? 1) || 1, 1000)));
      else if (name === 'tab') append('\t');
      else if (name === 'line-break') append('\n');
    },
    add(text) {
      if (line !== undefined) append(unescapeXml(text.replaceAll(/[ \t\r\n]+/gu, ' ')));
    },
    close(name) {
      if (name === 'ruby-text') phonetic = false;
      else if (name === 'annotation') inNote = false;
      else if (name === 'p' && line !== undefined) {
        (inNote ? noteLines : lines).push(line);
        line = undefined;
      }
    },
    text: () => lines.join('\n'),
    note: () => noteLines.join('\n').trim(),
  };
}
