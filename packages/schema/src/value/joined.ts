import { Big } from 'big.js';
import { defined } from './defined.ts';
import { renderTarget } from './render.ts';
import type { FoundFigure } from './sentence.ts';
import type { NumberTarget, RangeTarget, TargetValue } from './target.ts';
import { findUnit } from './unit.ts';

/** Several targets as one tree: a range when they are the two bounds of one figure, otherwise a composite. */
export function joined(parts: readonly TargetValue[]): TargetValue {
  const [first, second] = parts;
  const range = parts.length === 2 ? between(first, second) : undefined;
  return range ?? { kind: 'composite', parts };
}

/** ≥90%且≤100%, 100人以上200人以下: both bounds are included, so that the two say what a range says. */
function between(one: TargetValue | undefined, other: TargetValue | undefined): RangeTarget | undefined {
  if (one?.kind !== 'number' || other?.kind !== 'number' || !areOneFigure(one, other)) return undefined;
  const [lo, hi] = one.cmp === 'ge' ? [one, other] : [other, one];
  if (lo.cmp !== 'ge' || hi.cmp !== 'le' || new Big(lo.value).gt(hi.value)) return undefined;
  return defined<RangeTarget>({
    kind: 'range',
    lo: lo.value,
    hi: hi.value,
    unit: other.unit ?? one.unit,
    per: other.per ?? one.per,
    note: one.note,
  });
}

function areOneFigure(one: NumberTarget, other: NumberTarget): boolean {
  if (other.note !== undefined || one.approx === true || other.approx === true) return false;
  return agree(one.unit, other.unit) && agree(one.per?.join('·'), other.per?.join('·'));
}

/** One of two may leave the unit out. */
function agree(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

const FROM = /(?:由|从|自)[\u4E00-\u9FA5]{0,6}$/u;
const TO = /^[,、]?[\u4E00-\u9FA5]{0,8}(?:到|至|为)$/u;

/** 由85%提升到90%: the second figure is the target, the first only says where it starts. */
export function raised(figures: readonly FoundFigure[]): TargetValue | undefined {
  const [from, to] = figures;
  if (figures.length !== 2 || from?.target.kind !== 'number' || to?.target.kind !== 'number') return undefined;
  if (!FROM.test(from.label) || !TO.test(to.label) || !agree(from.target.unit, to.target.unit)) return undefined;
  const { note } = to.target;
  const words = from.label + renderTarget(from.target) + to.label;
  return { ...to.target, note: note === undefined ? words : `${note}、${words}` };
}

const RATE = /^[\u4E00-\u9FA5]+(?:率|比例|占比|比重|预报)$/u;

/** 24小时办结率100%, 接警后30秒内出动率≥95%: a span of time right before a rate is part of its name. */
export function timed(figures: readonly FoundFigure[]): TargetValue | undefined {
  const [span, rate] = figures;
  if (figures.length !== 2 || span?.target.kind !== 'number' || rate?.target.kind !== 'number') return undefined;
  if (!isSpan(span) || rate.target.unit !== '%' || !RATE.test(rate.label)) return undefined;
  const { note } = rate.target;
  const words = span.label + span.words + rate.label;
  return { ...rate.target, note: note === undefined ? words : `${words}、${note}` };
}

function isSpan({ target, label }: FoundFigure): boolean {
  const unit = target.kind === 'number' && target.unit !== undefined ? findUnit(target.unit) : undefined;
  return unit?.dimension === 'day' && (label === '' || label.endsWith('后'));
}

const NOUN = /^[\u4E00-\u9FA5]{0,6}$/u;

/** 450元×50人×5天=11.25万元: a sum says how it comes about, and the target is what it comes to. */
export function computed(figures: readonly FoundFigure[]): TargetValue | undefined {
  const last = figures.at(-1);
  const factors = figures.slice(0, -1);
  if (last?.target.kind !== 'number' || last.target.cmp !== 'eq' || last.label !== '' || factors.length < 2)
    return undefined;
  if (!factors.every(({ label }, index) => index === 0 || /^[×*xX+]$/u.test(label))) return undefined;
  return { ...last.target, note: factors.map(({ target, label }) => label + renderTarget(target)).join('') };
}

/** Figures with the words that are said of them, and the words that belong to none. */
export interface Beside {
  readonly figures: readonly { readonly target: TargetValue; readonly words: readonly string[] }[];
  readonly rest: string;
}

/**
 * Words belong to the figure behind them, except what is counted: 个乡镇 in 3个乡镇12个村, and all of them in a sentence that begins
 * with a figure or ends with a word that is counted.
 */
export function wordsBeside(figures: readonly FoundFigure[], tail: string): Beside {
  const gaps = [...figures.map(({ label }) => label), tail];
  const nouns = gaps.slice(1);
  const plain = nouns.every((noun) => NOUN.test(noun)) && figures.every(({ target }) => target.kind === 'number');
  // 2天内完成3次 ends with its figure: what stands between belongs to the second.
  const follow = plain && (findUnit(tail) !== undefined || (gaps[0] === '' && tail !== ''));
  const counted = gaps.map(
    (gap, index) => index > 0 && (follow || (index < figures.length && findUnit(gap) !== undefined)),
  );
  return {
    figures: figures.map(({ target }, index) => ({
      target,
      words: gaps.slice(index, index + 2).filter((_, side) => counted[index + side] === (side === 1)),
    })),
    rest: follow ? '' : tail,
  };
}
