import type { BatchInputs } from '../check/batch.ts';
import type { Bilingual, Example, ExampleForm } from '../check/define-rule.ts';
import { digestRows } from '../check/row-digest.ts';
import { fieldLabels } from '../form/field-label.data.ts';
import { findProfile } from '../profile/find-profile.ts';
import { defaultProfile } from '../profile/profiles.data.ts';
import { levelsOf, resolveLevel } from '../taxonomy/resolve-level.ts';

type Locale = keyof Bilingual;

/** An example as lines a reader can follow: only what it changes in an otherwise sound form. */
export function drawExample(example: Example, locale: Locale): string[] {
  const forms = example.forms ?? [example.form ?? {}];
  const row = example.row === undefined ? [] : [drawRow(example.row, example.profile)];
  const drawn = forms.map((form) => [...row, ...drawForm(form, example.profile, locale)]);
  const inputs = drawInputs(example.inputs ?? {}, locale);
  const lines =
    drawn.length === 1
      ? (drawn[0] ?? [])
      : drawn.flatMap((own, at) => [WORDS.form[locale](at + 1, own.length === 0), ...own.map((line) => `  ${line}`)]);
  const all = [...drawTerms(example, locale), ...inputs, ...lines];
  return all.length === 0 ? [WORDS.sound[locale]] : all;
}

const WORDS = {
  form: {
    zh: (at: number, sound: boolean) => `第 ${at} 张表${sound ? '：一张没有问题的表' : ''}`,
    en: (at: number, sound: boolean) => `Form ${at}${sound ? ': a sound form' : ''}`,
  },
  sound: { zh: '一张没有问题的表', en: 'A sound form' },
  blank: { zh: '（空）', en: '(blank)' },
  budget: { zh: '预算清单', en: 'Budget list' },
  registry: { zh: '单位名册', en: 'Registry' },
  totals: { zh: '部门预算合计', en: 'Department total' },
  previous: { zh: '上年', en: 'Last year' },
  approved: { zh: '批复', en: 'Approved' },
  profile: { zh: '口径', en: 'Profile' },
  settings: { zh: '口径另定', en: 'Profile says' },
  required: { zh: '口径要求填写', en: 'Required' },
  title: { zh: '标题', en: 'Title' },
  text: { zh: '表外文字', en: 'Text beside the form' },
} as const;

/** What the example is judged by, where that is not the usual. */
function drawTerms({ profile, settings = {}, require = [] }: Example, locale: Locale): string[] {
  const labels = fieldLabels as Readonly<Record<string, Bilingual>>;
  const changed = Object.entries(settings).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return [
    ...(profile === undefined ? [] : [`${WORDS.profile[locale]}：${profile}`]),
    ...(changed.length === 0 ? [] : [`${WORDS.settings[locale]}：${changed.join('，')}`]),
    ...require.map((id) => `${WORDS.required[locale]}：${labels[id]?.zh ?? id}`),
  ];
}

function drawForm(form: ExampleForm, profile: string | undefined, locale: Locale): string[] {
  const labels = fieldLabels as Readonly<Record<string, Bilingual>>;
  const pairs = [...Object.entries(form.fields ?? {}), ...Object.entries(form.amounts ?? {})];
  return [
    ...(form.title === undefined ? [] : [`${WORDS.title[locale]}：${form.title}`]),
    ...pairs.map(([id, text]) => `${labels[id]?.zh ?? id}：${text === '' ? WORDS.blank[locale] : text}`),
    ...(form.rows ?? []).map((row) => drawRow(row, profile)),
    ...(form.scoreLines ?? []).map(([label, points]) => `| ${[label, ...Object.values(points)].join(' | ')} |`),
    ...(form.sheet?.texts ?? []).map(({ text }) => `${WORDS.text[locale]}：${text}`),
  ];
}

function drawRow([kind, name, value, extras = {}]: NonNullable<Example['row']>, profileId: string | undefined): string {
  const profile = findProfile(profileId ?? 'ningxia-shizuishan-2025') ?? defaultProfile;
  const cells = [levelName(kind, profile.taxonomy), name, value, ...Object.values(extras)];
  return `| ${cells.map((cell) => cell.replaceAll(/\s*\n\s*/gu, '⏎')).join(' | ')} |`;
}

function levelName(kind: string, taxonomy: string): string {
  if (!/^\d{2}$/u.test(kind)) return kind;
  const levels = levelsOf(taxonomy).flatMap(({ children }) => children);
  return levels.find(({ code }) => code === kind)?.name ?? resolveLevel(taxonomy, kind, 'any').name ?? kind;
}

function drawInputs(inputs: BatchInputs, locale: Locale): string[] {
  const { budget = [], registry = [], departmentTotals = [], previous = [], approved = [], waivers = [] } = inputs;
  const line = (label: Bilingual, texts: readonly (string | undefined)[]): string =>
    `${label[locale]}：${texts.filter((text) => text !== undefined).join(' ')}`;
  const money = (amount: string | undefined): string | undefined =>
    amount === undefined ? undefined : `${amount}万元`;
  return [
    ...budget.map(({ project, projectCode, unit, amount }) =>
      line(WORDS.budget, [projectCode, unit, project, money(amount)]),
    ),
    ...registry.map(({ code, name }) => line(WORDS.registry, [code, name])),
    ...departmentTotals.map(({ department, amount }) => line(WORDS.totals, [department, money(amount)])),
    ...[
      ...previous.map((form) => [WORDS.previous, form] as const),
      ...approved.map((form) => [WORDS.approved, form] as const),
    ].flatMap(([label, form]) => [
      line(label, [form.project, form.annualAmount === undefined ? undefined : `${form.annualAmount}元`]),
      ...digestRows(form).map(({ name, value, actual }) => line(label, [name, value, actual])),
    ]),
    ...waivers.map(({ rule, reason, until }) => line({ zh: '豁免', en: 'Waiver' }, [rule, reason, until])),
    ...(inputs.today === undefined ? [] : [line({ zh: '检查日期', en: 'Judged on' }, [inputs.today])]),
  ];
}
