import type { Form, Indicator } from '../form/form.ts';
import type { Profile } from '../profile/profile.ts';
import type { Finding } from './finding.ts';

type Head = Omit<Form, 'indicators'>;

/** What a row is judged by beside itself. */
interface Judged {
  readonly head: Head;
  readonly profile: Profile;
  readonly file: string;
}

/**
 * Findings of rows judged before, by the row itself: after an edit only the touched rows are judged anew. Rows and the
 * parts of a head are told apart by identity, so whoever keeps a memo must keep what did not change.
 */
export interface RowMemo {
  readonly rows: WeakMap<Indicator, Judged & { readonly findings: readonly Finding[] }>;
  readonly heads: WeakMap<Form['fields'], Head>;
}

export function createRowMemo(): RowMemo {
  return { rows: new WeakMap(), heads: new WeakMap() };
}

/** The head judged before when this one has the same parts, so that rows need only compare one thing. */
export function knownHead({ heads }: RowMemo, head: Head): Head {
  const known = heads.get(head.fields);
  if (known !== undefined && sameParts(known, head)) return known;
  heads.set(head.fields, head);
  return head;
}

/** What row rules found in this row when everything they look at was the same. */
export function recallRow({ rows }: RowMemo, row: Indicator, now: Judged): readonly Finding[] | undefined {
  const known = rows.get(row);
  const isSame = known?.head === now.head && known.profile === now.profile && known.file === now.file;
  return isSame ? known.findings : undefined;
}

function sameParts(a: object, b: object): boolean {
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))];
  return one.length === other.size && one.every(([key, value]) => other.get(key) === value);
}
