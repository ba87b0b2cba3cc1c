import { Trouble } from '../trouble.ts';

/** A part of the files: the second of eight. */
export interface Shard {
  /** 1-based. */
  readonly index: number;
  readonly of: number;
}

/** Reads `2/8`. Throws {@link Trouble}. */
export function parseShard(text: string): Shard {
  const [, first = '0', second = '0'] = /^(\d{1,4})\/(\d{1,4})$/u.exec(text) ?? [];
  const shard = { index: Number(first), of: Number(second) };
  if (shard.index >= 1 && shard.index <= shard.of) return shard;
  throw new Trouble({
    zh: `--shard 要写成“第几份/共几份”，例如 2/8，不能是“${text}”。`,
    en: `--shard takes "part/parts" such as 2/8, not "${text}".`,
  });
}

/** One part of a list: neighbours stay together, so that the parts in order are the list again. */
export function shardOf<T>(items: readonly T[], shard: Shard | undefined): readonly T[] {
  if (shard === undefined) return items;
  const edge = (part: number): number => Math.floor((items.length * part) / shard.of);
  return items.slice(edge(shard.index - 1), edge(shard.index));
}
