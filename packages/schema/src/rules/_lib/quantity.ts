import type { Profile } from '../../profile/profile.ts';
import { lexicon } from '../../profile/settings.ts';
import { parseChineseNumber } from '../../value/chinese-number.ts';
import { type Dimension, type Unit, unitAt } from '../../value/unit.ts';
import { clausesOf } from './clause.ts';
import { leadingWord } from './words.ts';

/** A number with its unit in running text: `推荐70余家企业`. */
export interface Quantity {
  /** As written, with its unit: `70余家`. */
  readonly text: string;
  /** Plain decimal string in `unit`. */
  readonly value: string;
  readonly unit: Unit;
  /** 余, 多 or 约: not exact. */
  readonly approx: boolean;
  /** What stands before and after it within its clause. */
  readonly before: string;
  readonly after: string;
}

const WIDE = /[０-９％．]/gu;
const NUMBER =
  /(?<![A-Za-z\d.+])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|百分之[零一二三四五六七八九十]+|[二两三四五六七八九十][零二三四五六七八九十百千万两一]*|一(?=[次场台套篇份座])/gu;
/** The two characters before a number: ordinals, plans and idioms are no quantities. */
const NOT_AFTER = /[第十百千万亿之周几数“〔[]$|星期$|礼拜$|统$/u;
/** 目标1, 任务2 are numbered; 任务100件 is counted. */
const NUMBERED = /(?:目标|任务)$/u;
/** After a Chinese numeral: words that only begin like a unit. */
const WORD =
  /^(?:次[要生性数品日供利]|场[地馆所景]|台[账风湾阶]|套[餐话]|篇章|份额|部[门委分]|本[地市级区县年单]|名[录单优师企家校医]|家[庭具园电乡禽畜政长]|处[理置罚]|期[间限末初工刊]|人[员才民均口大工社居文力]|点[一多]|面[向临对积]|线[城上下]|度|位一体|级|等|元[化论]|角|方[面向案式]|节[能水约]|件套|季度?|班子|对|条[例件款]|项[目制]|站式)/u;

/**
 * Quantities of a text. Years, ordinals, dates, document numbers, list numbers, grades, named plans (四个方向, 三县区)
 * and what stands in quotes are none.
 */
export function readQuantities(text: string, profile: Profile): Quantity[] {
  // Signs are swapped one for one: positions stay those of the text.
  const plain = text.replaceAll(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  return clausesOf(plain).flatMap(({ text: clause }) => inClause(clause, profile));
}

function inClause(clause: string, profile: Profile): Quantity[] {
  const found: Quantity[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(clause); match !== null; match = NUMBER.exec(clause)) {
    const quantity = readOne(clause, { word: match[0], at: match.index }, profile);
    if (quantity !== undefined && !isQuoted(clause, match.index)) found.push(quantity);
  }
  return found;
}

interface Place {
  readonly word: string;
  readonly at: number;
}

function readOne(clause: string, { word, at }: Place, profile: Profile): Quantity | undefined {
  const before = clause.slice(0, at);
  const chinese = !/\d/u.test(word);
  if (isNumbered(before, word)) return undefined;
  if (word.startsWith('百分之')) return percent(clause, { word, at });
  const measured = measure(clause, at + word.length);
  if (measured === undefined) return undefined;
  const { unit, from, to, approx } = measured;
  const rest = clause.slice(to);
  const named = { text: clause.slice(from, to), dimension: unit.dimension };
  if (isNamed(word, named, rest) || isEnumerated({ chinese, unit, rest }, profile)) return undefined;
  if (chinese && WORD.test(clause.slice(from))) return undefined;
  const value = chinese ? parseChineseNumber(word)?.toString() : word.replaceAll(',', '');
  if (value === undefined) return undefined;
  return {
    text: clause.slice(at, to),
    value,
    unit,
    approx: approx || /[约近]$/u.test(before),
    before,
    after: rest,
  };
}

function isNumbered(before: string, word: string): boolean {
  return NOT_AFTER.test(before.slice(-2)) || (/^\d$/u.test(word) && NUMBERED.test(before));
}

function percent(clause: string, { word, at }: Place): Quantity | undefined {
  const value = parseChineseNumber(word.slice(3));
  const unit = unitAt('%', 0)?.unit;
  if (value === undefined || unit === undefined) return undefined;
  const to = at + word.length;
  return {
    text: word,
    value: String(value),
    unit,
    approx: false,
    before: clause.slice(0, at),
    after: clause.slice(to),
  };
}

interface Measured {
  readonly unit: Unit;
  /** Where the unit begins and ends. */
  readonly from: number;
  readonly to: number;
  readonly approx: boolean;
}

/** What follows the number: 余, then the unit, which may hold another (3万余人次). */
function measure(clause: string, start: number): Measured | undefined {
  const [skipped = '', over = ''] = /^\s*([余多]?)/u.exec(clause.slice(start)) ?? [];
  const from = start + skipped.length;
  const found = unitAt(clause, from);
  if (found === undefined) return undefined;
  const to = from + found.length;
  return { unit: found.unit, from, to, approx: over !== '' || /[余多]/u.test(clause.slice(from, to)) };
}

/** Unit words that, behind a number, make a date, an hour, a grade or a name of it. */
const NAMING = /^(?:月|日|时|线|号|层|路)$/u;

/** Years, dates, grades, building phases and hours of service. */
function isNamed(word: string, unit: { readonly text: string; readonly dimension: Dimension }, rest: string): boolean {
  if (/^(?:grade|unresolved|storage|technical|age)$/u.test(unit.dimension) || NAMING.test(unit.text)) return true;
  if (unit.text === '年') return word.length === 4 || /^[度代级以]/u.test(rest);
  if (unit.text === '小时') return word === '24';
  return unit.text === '期' && /^(?:工程|项目|建设)/u.test(rest);
}

const PLANNED: ReadonlySet<string> = new Set(['方面', '环节', '类', '种', '条龙']);
const EMPHASIS = /^(?:重点|主要|重大|核心|关键|支持|工作|具体|大)+/u;

/** Parts of a plan (四个方向), areas named by their number (三县区), and few-of-many in Chinese numerals (三项制度). */
function isEnumerated(
  { chinese, unit, rest }: { readonly chinese: boolean; readonly unit: Unit; readonly rest: string },
  profile: Profile,
): boolean {
  if (PLANNED.has(unit.id)) return true;
  const counter = unit.id === '个' || unit.id === '项' || unit.id === '大';
  if (counter && leadingWord(rest.replace(EMPHASIS, ''), lexicon(profile, 'enumerators')) !== undefined) return true;
  if (!chinese) return false;
  return counter || leadingWord(unit.id, lexicon(profile, 'placeNouns')) !== undefined;
}

/** Inside “ ” a number is part of a name. */
function isQuoted(clause: string, at: number): boolean {
  const before = clause.slice(0, at);
  return before.lastIndexOf('“') > before.lastIndexOf('”') && clause.indexOf('”', at) > 0;
}
