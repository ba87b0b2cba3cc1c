import { BASELINES, CHANGE_LEADS, CHANGE_LINKS } from './change.data.ts';
import { type ChangeDirection, VERBS } from './change-verb.ts';
import { takeAfter } from './comparator.ts';
import { takePattern } from './date.ts';
import { countedUnit } from './measured.ts';
import { takeQuantity } from './quantity.ts';
import { comparatorIn, isApprox, type Quantity } from './quantity-draft.ts';
import { type Scanner, take } from './scanner.ts';
import type { ChangeTarget } from './target.ts';
import type { Unit } from './unit.ts';
import { growTree, wordAt } from './word-tree.ts';

const LINKS = growTree(CHANGE_LINKS.split(' ').map((word) => [word, word] as const));
const LEADS = growTree(CHANGE_LEADS.split(' ').map((word) => [word, word] as const));
const BASES = growTree(Object.entries(BASELINES));

/** 提升为90% is a level reached; 增幅为5% says how much. */
const REACHED = /[^率幅度速值]为/u;

/** Takes growth or reduction: `同比增长≥5%`, `较上年下降3%`, `增长5%以上`. `提高到95%` is a level reached, and no change. */
export function takeChange(scanner: Scanner): ChangeTarget | undefined {
  const start = scanner.at;
  const base = takeBaseline(scanner);
  const lead = base === undefined ? take(scanner, LEADS) : undefined;
  const late = lead === undefined ? undefined : takeBaseline(scanner);
  const dir = take(scanner, VERBS);
  const quantity = dir === undefined ? undefined : takeAmount(scanner);
  if (dir === undefined || quantity === undefined) {
    scanner.at = start;
    return undefined;
  }
  const notes = [...(lead === undefined ? [] : [lead]), ...quantity.notes];
  return build(dir, quantity, { base: base ?? late, note: notes.length === 0 ? undefined : notes.join('、') });
}

const POINTS = /点(?=$|[,;。(以左])/uy;
const POINT: Unit = { id: '个百分点', dimension: 'point', base: '个百分点', factor: '1' };

/** 提高2个点: points of a hundred. */
function takePoints(scanner: Scanner, quantity: Quantity): void {
  if (quantity.unit?.id !== '个' || takePattern(scanner, POINTS) === undefined) return;
  quantity.unit = POINT;
  const after = takeAfter(scanner);
  if (after !== undefined) quantity.after = after;
}

function takeAmount(scanner: Scanner): Quantity | undefined {
  if (REACHED.test(scanner.text.slice(scanner.at - 1, scanner.at + 1))) return undefined;
  take(scanner, LINKS);
  const quantity = takeQuantity(scanner);
  if (quantity === undefined || quantity.per.length > 0) return undefined;
  takePoints(scanner, quantity);
  return '-~至到'.includes(scanner.text.charAt(scanner.at) || ' ') ? undefined : quantity;
}

const LONGEST_BASELINE = 12;
const COMPARED = growTree(
  ['较', '比', '与', '相比', '相较', '较之', '较于', '相比于', '相较于'].map((word) => [word, word] as const),
);

/** `同比`, or whatever stands between 较 and the verb: `较上年`, `比2023年底`, `与去年同期相比`. */
function takeBaseline(scanner: Scanner): string | undefined {
  const { text, at: start } = scanner;
  const fixed = take(scanner, BASES);
  if (fixed !== undefined) return fixed;
  if (take(scanner, COMPARED) === undefined) return undefined;
  const from = scanner.at;
  for (let end = from + 1; end - from <= LONGEST_BASELINE; end += 1) {
    if (wordAt(VERBS, text, end) === undefined) continue;
    scanner.at = end;
    return text
      .slice(from, end)
      .replace(/(?:相比)?(?:的?水平)?(?:相比)?$/u, '')
      .replace('去年', '上年')
      .replace(/[,，]$/u, '');
  }
  scanner.at = start;
  return undefined;
}

/** A change from its parts; also used when the verb stands behind the figure (`5%增长`). */
function build(
  dir: ChangeDirection,
  quantity: Quantity,
  { base, note }: { readonly base: string | undefined; readonly note: string | undefined },
): ChangeTarget {
  const target: { -readonly [K in keyof ChangeTarget]: ChangeTarget[K] } = {
    kind: 'change',
    dir,
    cmp: comparatorIn(quantity) ?? 'eq?',
    value: quantity.value,
  };
  if (quantity.unit !== undefined) target.unit = countedUnit(quantity.unit);
  if (base !== undefined) target.base = base;
  if (isApprox(quantity)) target.approx = true;
  if (note !== undefined) target.note = note;
  return target;
}
