import type { FormDigest, RowDigest } from '@jibiao/schema';

/** Makes equal texts of digests one text: ten thousand forms mostly say `Sheet1`, `D12`, `11` and `≥95%`. */
export function textSharer(): (digest: FormDigest) => FormDigest {
  const known = new Map<string, string>();
  const one = (text: string): string => {
    const found = known.get(text);
    if (found !== undefined) return found;
    known.set(text, text);
    return text;
  };
  const place = <T extends RowDigest['at']>(at: T): T => ({ ...at, sheet: one(at.sheet), address: one(at.address) });
  const row = (digest: RowDigest): RowDigest => ({
    ...digest,
    at: place(digest.at),
    level2: one(digest.level2),
    name: one(digest.name),
    value: one(digest.value),
  });
  return (digest) => ({ ...digest, at: place(digest.at), rows: digest.rows.map(row) });
}
