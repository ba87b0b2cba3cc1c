/** Names remembered: the parts of one container, and then some. */
const MOST = 64;
/** Longer texts differ from file to file anyhow. */
const LONGEST = 32 * 1024;

/**
 * Makes something of a part's text, once for files that hold the same text there one after the other: a batch mostly
 * comes from one template. What is made is shared and must not be changed.
 */
export function rememberLast<Made>(): (name: string, text: string, make: () => Made) => Made {
  const latest = new Map<string, { readonly text: string; readonly made: Made }>();
  return (name, text, make) => {
    const known = latest.get(name);
    if (known?.text === text) return known.made;
    const made = make();
    if (text.length <= LONGEST && (known !== undefined || latest.size < MOST)) latest.set(name, { text, made });
    return made;
  };
}
