/** What a pattern found: the whole and up to seven groups, each of which takes part in every match. */
export type Groups = readonly [
  whole: string,
  first: string,
  second: string,
  third: string,
  fourth: string,
  fifth: string,
  sixth: string,
  seventh: string,
];

/** Matches a pattern of which no group may be left out; the groups it does not have are not to be asked for. */
export function groupsOf(pattern: RegExp, text: string): Groups | undefined {
  return (pattern.exec(text) ?? undefined) as unknown as Groups | undefined;
}
