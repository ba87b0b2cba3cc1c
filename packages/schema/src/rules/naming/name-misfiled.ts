import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { bareName } from '../_lib/bare-name.ts';
import { isKnownLevel, levelLabel } from '../_lib/level-label.ts';
import { bitsOf, nameHas, nameHolds } from '../_lib/name-words.ts';
import { unitNamed } from '../_lib/unit-kind.ts';
import { basis } from '../basis.data.ts';
import { type KindCode, type Misfiling, misfilings } from './misfiling.data.ts';

/** An indicator in the wrong kind: deadlines under quality, drawn-in money under time, satisfaction under benefit. */
export const nameMisfiled = defineRule({
  id: 'name-misfiled',
  code: 'N09',
  title: { zh: '指标归类疑似有误', en: 'Indicator filed under the wrong kind' },
  severity: 'warning',
  confidence: 'lexicon',
  scope: 'row',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.guide2021],
  why: {
    zh: '数量、质量、时效、成本、效益分别计分，归错类会影响评价。',
    en: 'The kinds are scored apart; in the wrong one an indicator distorts the result.',
  },
  messages: {
    misfiled: {
      what: {
        zh: '“{name}”放在“{level}”，疑似属于“{expected}”。',
        en: '"{name}" stands under "{level}" and seems to belong to "{expected}".',
      },
      how: { zh: '移到“{expected}”。', en: 'Move it to "{expected}".' },
    },
  },
  examples: {
    valid: [
      { row: ['13', '任务书按期签订率', '100%'] },
      { row: ['12', '科研违规行为发生率', '≤3%'] },
      { row: ['12', '故障处置及时率', '≥95%'] },
      { row: ['12', '重大事故次数', '0次'] },
      { row: ['13', '每月检查次数', '≥4次'] },
      { row: ['11', '满意度调查次数', '≥2次'] },
      { row: ['22', '受益群众人数', '≥1000人'] },
      { row: ['21', '节约成本', '≥5万元'] },
      { row: ['14', '资助标准达标率', '100%'] },
      { row: ['11', '成本调查报告', '≥1份'] },
      { row: ['成本指标/经济成本指标', '每次培训成本', '≤1万元'], profile: 'mof-2021' },
      { row: ['效益指标/满意度指标', '市民满意度', '≥90%'], profile: 'mof-2015' },
      { row: ['/', '市民满意度', '≥90%'] },
    ],
    invalid: [
      { row: ['12', '任务书（合同书）按期签订率', '100%'], message: 'misfiled' },
      { row: ['13', '带动企业及其他投入', '≥1000万元'], message: 'misfiled' },
      { row: ['22', '市民对空气质量改善的满意程度', '≥85%'], message: 'misfiled' },
      { row: ['11', '种植作物成活率', '≥85%'], message: 'misfiled' },
      { row: ['14', '培训人数', '≥30人'], message: 'misfiled' },
      { row: ['13', '每次培训成本', '≤1万元'], profile: 'mof-2021', message: 'misfiled' },
      { row: ['31', '粮食安全事件发生数', '0起'], message: 'misfiled' },
      { row: ['21', '长效机制健全性', '健全'], message: 'misfiled' },
    ],
  },
  check({ indicator, form, profile }, report) {
    const own = kindOf(indicator);
    if (own === undefined) return 'insufficient-data';
    const bare = bareName(indicator.name.text);
    const line = lineFor(own, bare, { indicator, profile });
    if (line === undefined || line.expected === own) return undefined;
    const expected = line.expected === '14' && !isKnownLevel('14', form, profile) ? '41' : line.expected;
    if (!isKnownLevel(expected, form, profile)) return undefined;
    const data = {
      name: indicator.name.text,
      level: indicator.level2.text,
      expected: levelLabel(expected, form, profile),
    };
    const sure = line.from.includes(own);
    report(indicator.name.at, 'misfiled', { data, ...(sure ? {} : { severity: 'suggestion' as const }) });
    return undefined;
  },
});

interface Lines {
  readonly all: readonly Misfiling[];
  /** Of the words of any of them: most names hold none. */
  readonly bits: number;
}

const byKind = new Map<KindCode, Lines>();

/** Lines that would move a row from its kind, and lines that confirm it there. */
function linesFor(own: KindCode): Lines {
  let lines = byKind.get(own);
  if (lines === undefined) {
    const all = misfilings.filter(({ from, perhaps = [], expected }) => [expected, ...from, ...perhaps].includes(own));
    lines = { all, bits: bitsOf(all.map(({ words }) => words)) };
    byKind.set(own, lines);
  }
  return lines;
}

function lineFor(own: KindCode, bare: string, row: Row): Misfiling | undefined {
  const { all, bits } = linesFor(own);
  if (!nameHolds(bare, row.profile, bits)) return undefined;
  // 资金到位及时率 and the like are N13’s, wherever they stand.
  if (nameHas(bare, row.profile, 'fundProcessNames')) return undefined;
  return all.find((line) => speaks(line, bare, row));
}

/** The kind a row stands in, in codes of the 2015 frame. */
function kindOf({ level1, level2 }: Indicator): KindCode | undefined {
  const { code } = level2;
  if (level1.code === '3') return '31';
  return code?.startsWith('4') === true ? '14' : (code as KindCode | undefined);
}

interface Row {
  readonly indicator: Indicator;
  readonly profile: Profile;
}

function speaks({ words, match, unless, value }: Misfiling, bare: string, { indicator, profile }: Row): boolean {
  if (!nameHas(bare, profile, words, match)) return false;
  if (unless !== undefined && nameHas(bare, profile, unless)) return false;
  return value === undefined || isOfKind(value, indicator);
}

/** A value in the unit that the line asks for; `4次/月` is a frequency, not a count. */
function isOfKind(value: 'count' | 'money', { target }: Indicator): boolean {
  if (target.kind !== 'number' || target.unit === undefined || target.per !== undefined) return false;
  const dimension = unitNamed(target.unit)?.dimension;
  const money = dimension === 'money' || dimension === 'myriad';
  return value === 'money' ? money : !money && dimension !== 'ratio' && dimension !== 'point';
}
