import { describe, expect, it } from 'vitest';
import type { Profile } from '../profile/profile.ts';
import { threshold } from '../profile/settings.ts';
import { parseConfig } from './config.ts';

const FIGURE = { value: '30', source: '某市财政局〔2026〕1号', verified: true };

describe('a setting that cannot be meant', () => {
  // What is written, and the sentence about it.
  const wrong: readonly (readonly [json: unknown, zh: string, en: string])[] = [
    [[], '要写成花括号 { } 里的一组', 'settings in { }'],
    [
      { overides: {} },
      '“overides”没有这一项设置，疑似“overrides”',
      '"overides": there is no such setting; perhaps "overrides"',
    ],
    [
      { profile: 'mof-2020' },
      '“profile”没有口径“mof-2020”，疑似“mof-2021”',
      '"profile": there is no profile "mof-2020"; perhaps "mof-2021"',
    ],
    [{ profile: '某市' }, '“profile”没有口径“某市”', '"profile": there is no profile "某市"'],
    [
      { overrides: { thresholds: { goalMinLenght: FIGURE } } },
      '“overrides.thresholds.goalMinLenght”没有这一项设置，疑似“goalMinLength”',
      '"overrides.thresholds.goalMinLenght": there is no such setting; perhaps "goalMinLength"',
    ],
    [
      { overrides: { thresholds: { goalMinLength: { ...FIGURE, value: 30 } } } },
      '“overrides.thresholds.goalMinLength.value”要写成带引号的文字',
      '"overrides.thresholds.goalMinLength.value": a text in quotes',
    ],
    [
      { overrides: { thresholds: { goalMinLength: { ...FIGURE, value: '三十' } } } },
      '“overrides.thresholds.goalMinLength.value”要写成带引号的数字，如 "30"',
      '"overrides.thresholds.goalMinLength.value": a figure in quotes, such as "30"',
    ],
    [
      { overrides: { thresholds: { goalMinLength: { value: '30', verified: true } } } },
      '“overrides.thresholds.goalMinLength.source”没有写',
      '"overrides.thresholds.goalMinLength.source": is missing',
    ],
    [
      { overrides: { lexicons: { 'genericProjectWord+': ['经常性'] } } },
      '“overrides.lexicons.genericProjectWord+”没有这一项设置，疑似“genericProjectWords+”',
      '"overrides.lexicons.genericProjectWord+": there is no such setting; perhaps "genericProjectWords+"',
    ],
    [{ overrides: { rules: { Z99: 'off' } } }, '“rules.Z99”没有这条规则', '"rules.Z99": there is no such rule'],
    [
      { overrides: { rules: { 'level-unknwon': 'off' } } },
      '“rules.level-unknwon”没有这条规则，疑似“level-unknown”',
      '"rules.level-unknwon": there is no such rule; perhaps "level-unknown"',
    ],
    [
      { overrides: { rules: { V08: 'none' } } },
      '“overrides.rules.V08”只能是 error、warning、suggestion、off',
      '"overrides.rules.V08": one of error, warning, suggestion, off',
    ],
    [
      { overrides: { required: ['projectNme'] } },
      '“overrides.required.0”没有“projectNme”，疑似“projectName”',
      '"overrides.required.0": no "projectNme"; perhaps "projectName"',
    ],
    [
      { overrides: { required: ['甲'] } },
      '“overrides.required.0”写法不在可用的范围内',
      '"overrides.required.0": not one of the allowed forms',
    ],
    [
      { overrides: { year: '26' } },
      '“overrides.year”要写成四位数字，如 "2026"',
      '"overrides.year": four digits, such as "2026"',
    ],
    [
      { overrides: { taxonomy: 'mof-2051' } },
      '“taxonomy”没有指标体系“mof-2051”，疑似“mof-2021”',
      '"taxonomy": there is no taxonomy "mof-2051"; perhaps "mof-2021"',
    ],
    [
      { overrides: { kinds: [{ anyOf: ['11', '99'], when: 'always' }] } },
      '“kinds.99”没有这个指标编码',
      '"kinds.99": there is no such level code',
    ],
    [
      { overrides: { levelAliases: { 数量: ['产量'] } } },
      '“levelAliases.数量”没有这个指标编码',
      '"levelAliases.数量": there is no such level code',
    ],
    [
      { overrides: { patterns: { projectCode: '(' } } },
      '“patterns.projectCode”正则表达式读不懂',
      '"patterns.projectCode": the regular expression cannot be read',
    ],
    [{ profiles: [{ id: 'a', extends: 'b' }] }, '“extends”没有口径“b”', '"extends": there is no profile "b"'],
    [{ profiles: [{ id: '' }] }, '“profiles.0.id”不能空', '"profiles.0.id": must not be blank'],
    [
      {
        profiles: [
          { id: 'a', frames: [{ id: 'b', title: '乙', levels: [{ code: '11', name: '产出', children: [] }] }] },
        ],
      },
      '“profiles.0.frames.0.levels.0.code”要写成一位数字',
      '"profiles.0.frames.0.levels.0.code": one digit',
    ],
    [
      { waivers: [{ rule: 'V03', reason: '已核', by: '张某', until: '2026' }] },
      '“waivers.0.until”要写成 2026-12-31 这样的日期',
      '"waivers.0.until": a date such as 2026-12-31',
    ],
    [
      { waivers: [{ rule: 'V3', reason: '已核', by: '张某', until: '2026-12-31' }] },
      '“waivers.V3”没有这条规则',
      '"waivers.V3": there is no such rule',
    ],
    [
      { waivers: [{ rule: 'V03', why: '已核', reason: '已核', by: '张某', until: '2026-12-31' }] },
      '“waivers.0.why”没有这一项设置',
      '"waivers.0.why": there is no such setting',
    ],
    [{ registry: '名册' }, '“registry”要写成方括号 [ ] 里的一组', '"registry": a list in [ ]'],
    [
      { budget: [{ project: '甲', amount: '十万' }] },
      '“budget.0.amount”要写成带引号的数字，如 "30"',
      '"budget.0.amount": a figure in quotes, such as "30"',
    ],
  ];

  it.each(wrong)('%j', (json, zh, en) => {
    expect(parseConfig(json)).toEqual({ problem: zh, text: { zh, en } });
  });
});

describe('settings that are meant', () => {
  const read = (json: unknown, known: readonly Profile[] = []): Profile => {
    const parsed = parseConfig(json, { known });
    if ('problem' in parsed) throw new Error(parsed.problem);
    return parsed.config.profile;
  };

  it('lie over the profile: records by key, the rest as a whole', () => {
    const base = read({ profile: 'mof-2021' });
    const own = read({
      profile: 'mof-2021',
      overrides: { year: '2026', thresholds: { nameMaxLength: FIGURE }, rules: { 'level-alias': 'off' } },
    });
    expect(own).toEqual({
      ...base,
      levelLabels: {},
      levelAliases: {},
      year: '2026',
      thresholds: { ...base.thresholds, nameMaxLength: FIGURE },
      rules: { ...base.rules, 'level-alias': 'off' },
    });
    expect(threshold(own, 'nameMaxLength')).toBe(30);
  });

  it('may come from profiles of the file, each over those before it, the last where none is chosen', () => {
    const profiles = [
      { id: '某省', extends: 'mof-2021', region: '640000' },
      { id: '某市', extends: '某省', year: '2026' },
    ];
    expect(read({ profiles })).toMatchObject({ id: '某市', taxonomy: 'mof-2021', region: '640000', year: '2026' });
    expect(read({ profiles, profile: '某省' }).year).toBeUndefined();
  });

  it('may name a profile at hand', () => {
    const at = read({ profiles: [{ id: '某县' }] });
    expect(read({ profile: '某县' }, [at])).toEqual(at);
  });

  it('keep frames of their own beside those below', () => {
    const frame = (id: string) => ({
      id,
      title: id,
      levels: [{ code: '5', name: '投入和管理', children: [{ code: '51', name: '投入管理' }] }],
    });
    const profiles = [
      { id: '某省', frames: [frame('省')] },
      {
        id: '某市',
        extends: '某省',
        taxonomy: '省',
        frames: [frame('市')],
        kinds: [{ anyOf: ['51'], when: 'always' }],
      },
    ];
    const { frames = [], taxonomy } = read({ profiles });
    expect([frames.map(({ id }) => id), taxonomy]).toEqual([['市', '省'], '省']);
    expect(frames[0]?.levels[0]).toEqual({
      code: '5',
      name: '投入和管理',
      aliases: [],
      children: [{ code: '51', name: '投入管理', aliases: [] }],
    });
    expect(frames[0]?.frame).toBe('project');
  });
});
