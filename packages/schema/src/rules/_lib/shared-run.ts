/** A text prepared for being compared with many others. */
export interface Around {
  readonly text: string;
  /** Marks the characters it holds, by their last eight bits: what is not marked is not there. */
  readonly marks: Uint8Array;
}

export function around(text: string): Around {
  const marks = new Uint8Array(256);
  for (let at = 0; at < text.length; at += 1) marks[text.charCodeAt(at) & 255] = 1;
  return { text, marks };
}

/** Whether another text shares a run of so many characters with the prepared one. */
export function sharesRunWith({ text, marks }: Around, other: string, length: number): boolean {
  let run = 0;
  for (let at = 0; at < other.length; at += 1) {
    run = marks[other.charCodeAt(at) & 255] === 1 ? run + 1 : 0;
    // Nearly all are told apart by the marks alone.
    if (run >= length && text.includes(other.slice(at + 1 - length, at + 1))) return true;
  }
  return length === 0;
}
