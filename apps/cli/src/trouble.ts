import type { Bilingual } from '@jibiao/schema';

/** Trouble with the tool's input (a path, an option, a setting): one sentence for the person, exit code 2. */
export class Trouble extends Error {
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.name = 'Trouble';
    this.text = text;
  }
}
