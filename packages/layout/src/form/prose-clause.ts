import { splitLevels } from '../block/sample.ts';
import { levelKind } from '../label/level-label.ts';

/** One indicator found in running text. */
export interface Clause {
  readonly level1?: string;
  readonly level2?: string;
  readonly name: string;
  readonly value: string;
  /** The words it was read from. */
  readonly text: string;
}

interface Heading {
  level1?: string;
  level2?: string;
}

/** Reads indicators out of running text: `数量指标：种植面积≥300亩；时效指标：…`. `above` is the level that holds at its start. */
export function readClauses(text: string, above?: string): Clause[] {
  const clauses: Clause[] = [];
  const heading: Heading = above === undefined ? {} : { level1: above };
  for (const sentence of text.replaceAll('】', '：').split(/[；;。\n【]/u)) {
    for (const part of listed(takeHeadings(sentence, heading))) {
      const found = splitValue(part);
      if (found !== undefined) clauses.push({ ...heading, ...found, text: part });
    }
  }
  return clauses;
}

const LABEL =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]\s*)*([^：:，,；;≥≤><=\s]{2,14}(?:指标|目标))\s*(?:[：:，,]\s*|$)/u;

/** Takes the level labels a sentence begins with; returns the rest. */
function takeHeadings(sentence: string, heading: Heading): string {
  let rest = sentence.trim();
  for (let match = LABEL.exec(rest); match !== null; match = LABEL.exec(rest)) {
    const label = match[1] ?? '';
    const both = splitLevels(label);
    const kind = levelKind(label);
    if (both === undefined && kind === undefined) break;
    rest = rest.slice(match[0].length).trim();
    if (both !== undefined) [heading.level1, heading.level2] = both;
    else if (kind?.one === true && (!kind.two || rest === '')) {
      heading.level1 = label;
      delete heading.level2;
    } else heading.level2 = label;
  }
  return rest;
}

const NUMBERING = /^\s*(?:指标)?(?:[（(]?\d{1,2}[）)、.．:：]|[①②③④⑤⑥⑦⑧⑨⑩])\s*(?=\D)/u;

/** Indicators that stand in one sentence with commas between: each but the last ends in its value. */
function listed(sentence: string): string[] {
  const parts: string[] = [];
  for (const piece of sentence.split(/(?<=[，,、])/u)) {
    const last = parts.at(-1);
    if (last !== undefined && !COMPLETE.test(last)) parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  return parts
    .map((part) =>
      part
        .replace(NUMBERING, '')
        .replace(/[，,、\s]+$/u, '')
        .trim(),
    )
    .filter((part) => part !== '');
}

const SIGN = String.raw`(?:>=|<=|[≥≤><=＝＞＜≧≦⩾⩽])`;
const COMPLETE = new RegExp(String.raw`${SIGN}\s*\d[^，,、（(]{0,14}[，,]$`, 'u');
const WITH_SIGN = new RegExp(String.raw`^(.*?)(${SIGN}\s*\d[^（()）]{0,20})$`, 'u');
const IN_BRACKETS = new RegExp(String.raw`^(.{2,60}?)[（(](${SIGN}?\s*\d[^（()）]{0,20})[）)]$`, 'u');
const WITH_COLON = /^(.{2,60}?)[：:](.{1,60})$/u;
const WITH_FIGURE =
  /^(\D{2,60}?)((?:[达超]到?|不[低高超少多][于过]|控制在|大于|小于|下降|降低|减少|提[高升]|增[长加])?(?:\d{4}年|\d)[^，,]{0,20})$/u;
const WORDS =
  /^(.*?)((?:进一步|持续|不断|有效|明显|显著|逐步|稳步|有所|大幅|较大|基本|长期)?(?:提高|提升|改善|增强|加强|优化|促进|保障|完善|健全|增加|减少|降低|稳定|发展|达标|良好|较好|较高|长期|满意|按时完成|及时))$/u;

/** Splits a clause into name and value; a text that holds no value is no indicator. */
function splitValue(part: string): Pick<Clause, 'name' | 'value'> | undefined {
  if (part.length > 160) return undefined;
  const match =
    IN_BRACKETS.exec(part) ??
    WITH_SIGN.exec(part) ??
    WITH_COLON.exec(part) ??
    WITH_FIGURE.exec(part) ??
    WORDS.exec(part);
  if (match === null) return undefined;
  return { name: (match[1] ?? '').replace(/[：:，,\s]+$/u, '').trim(), value: (match[2] ?? '').trim() };
}
