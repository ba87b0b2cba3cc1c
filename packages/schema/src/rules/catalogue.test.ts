import { describe, expect, it } from 'vitest';
import { absorption } from '../check/absorption.data.ts';
import { judgeExample } from '../manual/describe-rule.ts';
import { families } from '../manual/families.data.ts';
import { renderFinding } from '../message/render-finding.ts';
import { profiles } from '../profile/profiles.data.ts';
import { allRules } from './all-rules.ts';

const VERBS = /^(?:改为|写明|补充|删除|拆成|移到|核对|统一)/u;
const FORBIDDEN = /非法|无效|不合规|禁止|格式不正确|未知错误|请|您|对不起|！|null|undefined|NaN/u;
const LONGEST = 60;

/** Text of a message without its slots, which stand for the clerk's words. */
const bare = (text: string): string => text.replaceAll(/\{\w+\}/gu, '');

describe('the catalogue', () => {
  it('uses every code and id once', () => {
    expect(allRules.length).toBeGreaterThan(40);
    for (const key of ['code', 'id'] as const) {
      const names = allRules.map((rule) => rule[key]);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });

  it.each(allRules.map((rule) => [rule.code, rule] as const))('%s is complete', (_, rule) => {
    expect(Object.keys(families)).toContain(rule.code.charAt(0));
    expect(rule.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
    if (rule.severity === 'error') {
      expect(rule.basis.length).toBeGreaterThan(0);
      expect(rule.confidence).not.toBe('heuristic');
    }
    const { valid, invalid } = rule.examples;
    expect(valid.length).toBeGreaterThanOrEqual(2);
    expect(new Set(invalid.map(({ message }) => message))).toEqual(new Set(Object.keys(rule.messages)));
    let functions = 0;
    const drawn = [...valid, ...invalid].map((example) =>
      JSON.stringify(example, (__, value: unknown) =>
        typeof value === 'function' ? `function ${functions++}` : value,
      ),
    );
    expect(drawn.filter((text, at) => drawn.indexOf(text) !== at)).toEqual([]);
    expect(invalid.some(({ fix }) => fix !== undefined)).toBe(rule.fix !== undefined);
  });

  it.each(
    allRules.flatMap((rule) =>
      Object.entries(rule.messages).map(([id, message]) => [rule.code, id, message, rule] as const),
    ),
  )('%s %s keeps to the house style', (_, _id, { what, how }, rule) => {
    for (const text of [what.zh, how.zh]) {
      expect(text).toMatch(/。$/u);
      expect(text).not.toMatch(FORBIDDEN);
      expect(text).not.toMatch(/\p{Script=Han}[,;:!?()]/u);
      expect(bare(text).length).toBeLessThanOrEqual(LONGEST);
    }
    expect(how.zh).toMatch(VERBS);
    for (const text of [what.en, how.en]) expect(text).toMatch(/\.$/u);
    if (rule.confidence === 'heuristic') expect(what.zh + rule.title.zh).toMatch(/疑似|可能/u);
  });

  it('reads well: every sentence the examples give, for review as one page', () => {
    const lines = allRules.flatMap((rule) =>
      rule.examples.invalid.flatMap((example) =>
        judgeExample(rule, example)
          .slice(0, 1)
          .map((finding) => {
            const { what, how } = renderFinding(finding, 'zh', rule);
            const en = renderFinding(finding, 'en', rule);
            return `${rule.code} ${what}${how}\n     ${en.what} ${en.how}`;
          }),
      ),
    );
    expect([...new Set(lines)].join('\n')).toMatchSnapshot();
  });

  it('names only known rules in profiles and in the order of absorption', () => {
    const known = new Set(allRules.flatMap(({ code, id }) => [code, id]));
    const named = [
      ...absorption.flatMap(([winner, losers]) => [winner, ...losers]),
      ...profiles.flatMap(({ rules }) => Object.keys(rules)),
    ];
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([]);
  });
});
