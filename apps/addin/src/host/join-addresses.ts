/** Addresses joined by commas, in as few strings as the limit of characters allows. */
export function joinAddresses(addresses: readonly string[], limit: number): string[] {
  const joined: string[] = [];
  for (const address of addresses) {
    const last = joined.at(-1);
    if (last === undefined || last.length + address.length + 1 > limit) joined.push(address);
    else joined[joined.length - 1] = `${last},${address}`;
  }
  return joined;
}
