import { defineRule } from '../../check/define-rule.ts';
import type { Form, Indicator } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { sharesRun } from '../_lib/common-text.ts';
import { levelOne, yearRows } from '../_lib/indicator-kind.ts';
import { isGraded, isQuantified, isUnfilled } from '../_lib/quantified.ts';
import { wordPattern } from '../_lib/word-pattern.ts';
import { basis } from '../basis.data.ts';

/** Characters two names must share for one to be a turn of the other. */
const SHARED = 4;

/** Several benefit kinds filled with one sentence: what is not there was made up to fill the row. */
export const benefitForced = defineRule({
  id: 'benefit-forced',
  code: 'C13',
  title: { zh: '效益指标疑似凑数', en: 'Benefits made up to fill rows' },
  severity: 'suggestion',
  confidence: 'heuristic',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.relevance],
  why: {
    zh: '四类效益不必都填，套话会稀释真正的效果。',
    en: 'Not every kind of benefit is due; filler hides the real effect.',
  },
  messages: {
    filler: {
      what: {
        zh: '“{level}”与“{other}”的写法雷同，疑似凑数。',
        en: '"{level}" and "{other}" read alike: perhaps filler.',
      },
      how: { zh: '写明各自的效果；与项目无关的删除。', en: 'Say what each is about, or delete what does not belong.' },
    },
    foreign: {
      what: {
        zh: '项目内容没有提到生态环境，“{name}”疑似凑数。',
        en: 'The project does not speak of the environment; "{name}" may be filler.',
      },
      how: { zh: '写明具体影响；与项目无关的删除。', en: 'Say what the effect is, or delete what does not belong.' },
    },
  },
  examples: {
    valid: [
      { form: { fields: { projectName: '河道清淤保洁' }, rows: [['23', '改善生态环境', '有所改善']] } },
      { form: { rows: [['23', '无纸化培训减少用纸', '≥500张']] } },
      {},
      {
        form: {
          rows: [
            ['21', '企业创新投入积极性', '持续提升'],
            ['22', '企业创新水平', '进一步提升'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['21', '带动农户增收', '≥5万元'],
            ['22', '带动农户就业', '≥5人'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['22', '群众满意程度', '提高'],
            ['22', '群众满意程度变化', '提高'],
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['21', '促进经济发展', '效果明显'],
            ['24', '促进可持续发展', '效果明显'],
          ],
        },
        message: 'filler',
      },
      { form: { rows: [['23', '改善生态环境', '有所改善']] }, message: 'foreign' },
      {
        form: {
          rows: [
            ['23', '通过科技项目管理工作的实施，在节能环保方面有一定积极影响', '达到预期目标'],
            ['24', '通过对科技项目的管理，实现了可持续影响', '达到预期目标'],
          ],
        },
        message: 'filler',
      },
      {
        form: {
          rows: [
            ['21', '道路交通设施', '降低出行成本'],
            ['22', '道路交通设施', '方便群众'],
          ],
        },
        message: 'filler',
      },
    ],
  },
  check({ form, profile }, report) {
    const rows = yearRows(form).filter((row) => levelOne(row) === '2' && isWords(row));
    if (rows.length === 0) return 'not-applicable';
    const twins = findTwins(rows);
    if (twins !== undefined) {
      const [first, second] = twins;
      const data = { level: first.level2.text, other: second.level2.text };
      report(second.name.at, 'filler', { data, related: [first.name.at] });
      return undefined;
    }
    const foreign = rows.find(({ level2 }) => level2.code === '23');
    if (foreign !== undefined && !speaksOfNature(form, profile)) {
      report(foreign.name.at, 'foreign', { data: { name: foreign.name.text } });
    }
    return undefined;
  },
});

/** Two rows of different kinds that read alike: the earlier and the later one. */
function findTwins(rows: readonly Indicator[]): readonly [Indicator, Indicator] | undefined {
  const seen = new Map<string, Indicator[]>();
  for (const row of rows) {
    const keys = [row.value.text, row.name.text];
    const twin = keys.flatMap((key) => seen.get(key) ?? []).find((other) => isTwin(other, row));
    if (twin !== undefined) return [twin, row];
    for (const key of new Set(keys)) remember(seen, key, row);
  }
  return undefined;
}

/** Whether anything but the benefits speaks of nature: then an effect on it may follow, however vaguely it is put. */
function speaksOfNature({ fields, indicators }: Form, profile: Profile): boolean {
  const outputs = indicators.filter((row) => levelOne(row) !== '2').map(({ name }) => name.text);
  const texts = [
    fields.projectName?.text,
    fields.annualGoal?.text,
    fields.unit?.text,
    fields.department?.text,
    ...outputs,
  ];
  return texts.some((text) => text !== undefined && wordPattern(profile, 'natureWords').test(text));
}

function isWords({ target, name }: Indicator): boolean {
  return !isQuantified(target) && !isGraded(target) && !isUnfilled(target) && name.text !== '';
}

/** Rows of one wording that are compared: a long list stays linear. */
const NEAREST = 8;

function remember(seen: Map<string, Indicator[]>, key: string, row: Indicator): void {
  const rows = seen.get(key);
  if (rows === undefined) seen.set(key, [row]);
  else if (rows.length < NEAREST) rows.push(row);
}

function isTwin(a: Indicator, b: Indicator): boolean {
  if (a.level2.label === b.level2.label) return false;
  if (a.name.text === b.name.text) return true;
  if (a.value.text !== b.value.text) return false;
  return sharesRun(a.name.text, b.name.text, SHARED) || withoutKind(a.name.text) === withoutKind(b.name.text);
}

/** 促进经济发展 and 促进生态发展 say the same of two kinds. */
function withoutKind(name: string): string {
  return name.replaceAll(/经济|社会|生态|环境|可持续|持续|长期/gu, '');
}
