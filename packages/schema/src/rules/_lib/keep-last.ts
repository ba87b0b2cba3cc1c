/**
 * Keeps the last answer: rules ask for the same thing one after another, and a batch of ten thousand forms must not leave
 * ten thousand answers to be cleared away.
 */
export function keepLast<Of, Answer>(find: (of: Of) => Answer): (of: Of) => Answer;
export function keepLast<Of, Under, Answer>(find: (of: Of, under: Under) => Answer): (of: Of, under: Under) => Answer;
export function keepLast<Of, Under, Answer>(
  find: (of: Of, under?: Under) => Answer,
): (of: Of, under?: Under) => Answer {
  let asked = false;
  let lastOf: Of | undefined;
  let lastUnder: Under | undefined;
  let answer: Answer;
  return (of, under) => {
    if (!asked || of !== lastOf || under !== lastUnder) {
      answer = find(of, under);
      asked = true;
      lastOf = of;
      lastUnder = under;
    }
    return answer;
  };
}
