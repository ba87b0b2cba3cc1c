import { type Comparison, comparatorOf, takeAfter, takeBefore, takeOver } from './comparator.ts';
import { defined } from './defined.ts';
import { atEnd, rest, type Scanner, scan, takeNumber, takePer, takeUnit, takeWord } from './scanner.ts';
import type { NumberTarget, ValueContext } from './target.ts';
import { findUnit } from './unit.ts';

const SCOPES = [
  '全年累计',
  '全年',
  '年内',
  '年均',
  '每年',
  '累计',
  '合计',
  '总计',
  '平均',
  '人均',
  '当年',
  '本年',
  '共计',
  '共',
  '各',
];
const ACTIONS =
  /^(?:完成|办结|办理|响应|到位|拨付|发放|到达|到场|处置|处理|反馈|解决|修复|恢复|答复|回复|支付|交付|送达|上报|完工|结算|结束|启动|开工|验收|受理|审核|审批|公示|有效|合格|达标|以)?(?:完毕|完成|到位)?$/u;

/** Reads `[scope] [comparator] number [unit] [per] [comparator] [action] [bracketed note]`; `undefined` when anything is left over. */
export function parseNumber(text: string, context: ValueContext): NumberTarget | undefined {
  const { body, note } = splitNote(text);
  const scanner = scan(body);
  const scope = takeWord(scanner, SCOPES);
  const before = takeBefore(scanner);
  const percent = takeWord(scanner, ['百分之']) !== undefined;
  const early = percent ? undefined : takeLeadingUnit(scanner);
  const value = takeNumber(scanner);
  if (value === undefined) return undefined;
  const tail = takeTail(scanner);
  if (tail === undefined) return undefined;
  return build(value, { ...tail, percent, early }, [before, ...tail.comparisons], {
    context,
    note: [scope, tail.action, note],
  });
}

interface Tail {
  readonly unit: string | undefined;
  readonly per: readonly string[] | undefined;
  readonly comparisons: readonly Comparison[];
  readonly action: string | undefined;
}

/** Everything after the number; the comparator may stand on either side of the unit (`70余家`, `3家以上`). */
function takeTail(scanner: Scanner): Tail | undefined {
  const over = takeOver(scanner);
  const unit = takeUnit(scanner);
  const late = takeOver(scanner);
  const early = takeAfter(scanner);
  const per = takePer(scanner);
  const after = takeAfter(scanner);
  const last = takeAfter(scanner);
  const action = atEnd(scanner) ? undefined : rest(scanner);
  if (action !== undefined && !ACTIONS.test(action)) return undefined;
  return { unit: unit?.id, per, comparisons: [over, late, early, after, last], action };
}

interface Around {
  readonly context: ValueContext;
  readonly note: readonly (string | undefined)[];
}

function build(
  value: string,
  measured: Tail & { readonly percent: boolean; readonly early: string | undefined },
  comparisons: readonly Comparison[],
  { context, note }: Around,
): NumberTarget {
  const written = comparisons.find((comparison) => comparison.cmp !== undefined)?.cmp;
  const column = measured.unit === undefined && measured.per === undefined ? columnUnit(context) : {};
  const kept = note.filter((part) => part !== undefined && part !== '').join(' ');
  return defined<NumberTarget>({
    kind: 'number',
    cmp: written ?? comparatorOf(context.operator) ?? 'eq?',
    value,
    unit: measured.percent ? '%' : (measured.unit ?? measured.early ?? column.unit),
    per: measured.per ?? column.per,
    approx: isApprox(comparisons),
    note: kept === '' ? undefined : kept,
  });
}

/** 约, 左右, 余, 多 anywhere around the number. */
export function isApprox(comparisons: readonly Comparison[]): true | undefined {
  return comparisons.some(({ approx }) => approx === true) ? true : undefined;
}

/** The unit column (计量单位), `人/年` split into unit and denominator. */
function columnUnit({ unit }: ValueContext): { readonly unit?: string; readonly per?: readonly string[] } {
  const word = unit?.replaceAll(/[\s()（）]/gu, '') ?? '';
  if (word === '' || /^[无/\\-]$/u.test(word)) return {};
  const whole = findUnit(word);
  if (whole !== undefined) return { unit: whole.id };
  const [head = word, ...per] = word.split(/[/·]/u);
  return {
    unit: findUnit(head)?.id ?? head,
    ...(per.length === 0 ? {} : { per: per.map((name) => findUnit(name)?.id ?? name) }),
  };
}

/** A currency or percent sign written before its number: `￥500`, `%≥95`. */
function takeLeadingUnit(scanner: Scanner): string | undefined {
  const sign = takeWord(scanner, ['¥', '￥', '人民币', 'RMB', '%']);
  if (sign === undefined) return undefined;
  return sign === '%' ? '%' : '元';
}

/** Parts a bracketed explanation from the value: `≥98%(按季统计)`. */
export function splitNote(text: string): { readonly body: string; readonly note: string | undefined } {
  const [, before = '', inside = '', after = ''] = /^([^()]+)\(([^()]*)\)([^()]*)$/u.exec(text) ?? [];
  if (before === '' || /^(?:含|套|次)$/u.test(inside)) return { body: text, note: undefined };
  // A unit in brackets is the unit: `90.00(%)`.
  if (after === '' && findUnit(inside) !== undefined) return { body: before + inside, note: undefined };
  return { body: before + after, note: inside };
}
