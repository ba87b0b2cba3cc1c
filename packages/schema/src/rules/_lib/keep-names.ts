const SLOTS = 512;
/** A longer text may hold on to the whole sheet it was cut from, so only the last of them is kept. */
const LONGEST = 12;

/**
 * Keeps answers about indicator names: the rules of a row ask for one name after another, those of a form for the same
 * ones again, and many forms share theirs. A name gives way to another of the same slot, so what is kept stays small.
 */
export function keepNames<Under, Answer>(
  find: (name: string, under: Under) => Answer,
): (name: string, under: Under) => Answer {
  const kept: (Kept<Under, Answer> | undefined)[] = Array.from({ length: SLOTS + 1 });
  let last: Kept<Under, Answer> | undefined;
  return (name, under) => {
    if (last !== undefined && last.name === name && last.under === under) return last.answer;
    const slot = name.length > LONGEST ? SLOTS : slotOf(name);
    const known = kept[slot];
    last =
      known !== undefined && known.name === name && known.under === under
        ? known
        : { name, under, answer: find(name, under) };
    kept[slot] = last;
    return last.answer;
  };
}

interface Kept<Under, Answer> {
  readonly name: string;
  readonly under: Under;
  readonly answer: Answer;
}

function slotOf(name: string): number {
  let slot = name.length;
  for (let at = 0; at < name.length; at += 1) slot = Math.imul(slot, 31) + name.charCodeAt(at);
  return (slot ^ (slot >>> 9)) & (SLOTS - 1);
}
