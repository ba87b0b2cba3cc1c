import { describe, expect, it } from 'vitest';
import { openSpill } from './spill.ts';

describe('openSpill', () => {
  it('gives every piece back, whether it was kept in memory or written to disk', () => {
    const spill = openSpill(100);
    const pieces = Array.from({ length: 50 }, (_, index) => new TextEncoder().encode(`第${index}份`.repeat(index % 7)));
    const spots = pieces.map((piece) => spill.put(piece));
    for (const at of [49, 0, 25, 1, 48]) expect(spill.read(spots[at] ?? { at: 0, length: 0 })).toEqual(pieces[at]);
    spill.close();
    spill.close();
  });
});
