/** A text prepared for being compared with many others. */
export interface Around {
  readonly text: string;
  /** Bits of the characters it holds, by their last six bits: what is not marked is not there. */
  readonly low: number;
  readonly high: number;
}

export function around(text: string): Around {
  let low = 0;
  let high = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code & 32) === 0) low |= 1 << (code & 31);
    else high |= 1 << (code & 31);
  }
  return { text, low, high };
}

/** Whether another text shares a run of so many characters with the prepared one. */
export function sharesRunWith({ text, low, high }: Around, other: string, length: number): boolean {
  let run = 0;
  for (let at = 0; at < other.length; at += 1) {
    const code = other.charCodeAt(at);
    const marked = (((code & 32) === 0 ? low : high) >>> (code & 31)) & 1;
    run = marked === 1 ? run + 1 : 0;
    // Nearly all are told apart by the marks alone.
    if (run >= length && text.includes(other.slice(at + 1 - length, at + 1))) return true;
  }
  return length === 0;
}
