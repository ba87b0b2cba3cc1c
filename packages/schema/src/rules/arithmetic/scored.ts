import { Big } from 'big.js';
import type { CellText } from '../../form/cell.ts';
import type { Form, RowExtraId } from '../../form/form.ts';
import { yuanOf } from '../head/yuan.ts';
import { type WrongSum, wrongLines } from './stated-sums.ts';
import { pointsIn, weightedRows } from './weight.ts';

/** A row, or the line of the execution rate, with its points and what it scored. */
export interface Scored {
  readonly name: string;
  readonly points: Big;
  readonly score: Big;
  readonly cell: CellText;
  /** How much of the budget was spent, where that is what is scored. */
  readonly percent: Big | undefined;
}

const EXECUTION = /^.{0,4}(?:预算|资金)执行率$/u;

/** Everything in a form that has points and a score. */
export function scoredIn({ indicators, scoreLines = [] }: Form): Scored[] {
  return [
    ...indicators.flatMap(({ name, extras }) => {
      return read(name.text, extras, EXECUTION.test(name.text) ? extras.actual : undefined);
    }),
    ...scoreLines.flatMap((line) => (line.kind === 'execution' ? read(line.label.text, line, line.rate) : [])),
  ];
}

type Points = Readonly<Partial<Record<Extract<RowExtraId, 'weight' | 'score'>, CellText>>>;

function read(name: string, { weight, score: cell }: Points, rate: CellText | undefined): Scored[] {
  const [points, score] = [pointsIn(weight?.text), pointsIn(cell?.text)];
  if (points === undefined || score === undefined || cell === undefined) return [];
  return [{ name, points, score, cell, percent: percentIn(rate?.text) }];
}

/** `96.45%`, `96.45`, `0.9645`. */
function percentIn(text: string | undefined): Big | undefined {
  const [, digits, sign] = /^(\d+(?:\.\d+)?)\s*([%％])?$/u.exec(text?.trim() ?? '') ?? [];
  if (digits === undefined) return undefined;
  const figure = new Big(digits);
  return sign === undefined && figure.lte(1) ? figure.times(100) : figure;
}

/** Points in proportion to what was spent; all of them from the whole budget on. */
export function inProportion(points: Big, percent: Big): Big {
  return points.times(percent.gt(100) ? 100 : percent).div(100);
}

/** Scores are rounded: to a tenth where they show one, else to a whole point. */
export function isClose(text: string, score: Big, expected: Big): boolean {
  return score
    .minus(expected)
    .abs()
    .lte(text.includes('.') ? ROUNDED : 0.5);
}

const ROUNDED = 0.1;

/** An execution rate that is not what was spent of the budget, by the budget of the year or of its beginning. */
export function oddRate({
  scoreLines = [],
  amounts,
}: Form): { readonly cell: CellText; readonly expected: string } | undefined {
  const cell = scoreLines.find(({ kind }) => kind === 'execution')?.rate;
  const [percent, spent] = [percentIn(cell?.text), yuanOf(amounts, 'executedAmount')];
  if (cell === undefined || percent === undefined || spent === undefined) return undefined;
  const rates = (['annualAmount', 'initialAmount'] as const).flatMap((id) => {
    const budget = yuanOf(amounts, id);
    return budget?.gt(0) === true ? [spent.times(100).div(budget)] : [];
  });
  const [rate] = rates;
  const places = /\.(\d+)/u.exec(cell.text)?.[1]?.length ?? 0;
  const unit = 1 / 10 ** places;
  if (rate === undefined || rates.some((one) => one.minus(percent).abs().lte(unit))) return undefined;
  return { cell, expected: rate.round(2).toFixed() };
}

/** Totals that are not the sum of the scores; sure where the points beside them are the sum of all points. */
export function wrongTotals(form: Form): (WrongSum & { readonly sure: boolean })[] {
  const [scores, weights] = (['score', 'weight'] as const).map((part) => weightedRows(form, 'annual', part));
  if (scores === undefined || form.scoreLines === undefined) return [];
  const wrong = wrongLines(form, { rows: scores, part: 'score', tolerance: ROUNDED });
  const unsure = weights && wrongLines(form, { rows: weights, part: 'weight', tolerance: ROUNDED });
  return wrong.map((sum) => ({
    ...sum,
    sure: sum.line?.weight !== undefined && unsure?.every(({ line }) => line !== sum.line) === true,
  }));
}
