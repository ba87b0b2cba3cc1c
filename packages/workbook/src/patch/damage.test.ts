import { describe, expect, it } from 'vitest';
import { container, oddWorkbooks } from '../../../../tests/odd-workbooks.ts';
import { nodePatch } from '../node.ts';
import { ToolError } from '../tool-error.ts';
import { annotate } from './annotate.ts';
import { applyFixes } from './apply-fixes.ts';

const list = { name: '问题清单', widths: [9], rows: [{ row: 1, cells: [{ column: 1, text: '问题' }] }] };
const marks = [
  { sheet: '表', address: 'B1', level: 'error', note: '【绩标】' },
  { sheet: '表', address: 'A9', level: 'error', note: '【绩标】' },
] as const;

/** A generator of numbers below a bound that is the same in every run. */
function randomBelow(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % bound;
  };
}

/** Cuts, doubles or swaps a piece of one part's XML. */
function mutate(parts: Readonly<Record<string, string | Uint8Array>>, below: (bound: number) => number): Uint8Array {
  const texts = Object.entries(parts).flatMap(([name, content]) =>
    typeof content === 'string' ? [[name, content]] : [],
  );
  const [name = '', xml = ''] = texts[below(texts.length)] ?? [];
  const from = below(xml.length);
  const to = Math.min(xml.length, from + below(40));
  const piece = ['', xml.slice(from, to).repeat(2), '<', '">', '<x:c r="B1"/>'][below(5)] ?? '';
  return container({ ...parts, [name]: xml.slice(0, from) + piece + xml.slice(to) });
}

describe('patching damaged files', () => {
  it('ends in a copy or in a sentence, never in a stack', async () => {
    const below = randomBelow(7);
    const kinds = Object.values(oddWorkbooks);
    let copies = 0;
    for (let round = 0; round < 400; round += 1) {
      const bytes = mutate(kinds[round % kinds.length] ?? {}, below);
      try {
        annotate(bytes, { marks, list }, nodePatch);
        await applyFixes(bytes, [{ sheet: '表', address: 'A1', from: '指标值', to: '绩效值' }], nodePatch);
        copies += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(ToolError);
      }
    }
    expect(copies).toBeGreaterThan(80);
  });
});
