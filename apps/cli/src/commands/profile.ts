import {
  fieldLabels,
  findTaxonomy,
  levelsOf,
  type Profile,
  profiles,
  type SettingTitle,
  type Sourced,
  sourcedThreshold,
  type ThresholdId,
  thresholdTitles,
} from '@jibiao/schema';
import { loadSettings } from '../check/settings.ts';
import { type Command, EXIT, type Input, type Io, type Locale, optionValue } from '../command.ts';
import { padEnd, widthOf } from '../text/width.ts';

/** `jibiao profile`: the shipped profiles, or one with every figure and where it comes from. */
export const command: Command = {
  name: 'profile',
  summary: { zh: '列出适用口径，或显示一个口径的全部要求', en: 'List profiles, or show all that one asks for' },
  operands: { zh: '[口径名称或文件]', en: '[name or file]' },
  options: {
    format: {
      type: 'string',
      choices: ['text', 'json'],
      help: { zh: '输出格式，默认 text', en: 'Output format, text by default' },
    },
  },
  run: showProfile,
};

async function showProfile(input: Input, { stdout, locale, cwd }: Io): Promise<number> {
  const [name] = input.positionals;
  if (name === undefined) {
    const width = Math.max(...profiles.map(({ id }) => widthOf(id)));
    stdout.write(profiles.map(({ id, title }) => `${padEnd(id, width)}  ${title}\n`).join(''));
    return EXIT.clean;
  }
  const { profile } = await loadSettings([], { profile: name, config: undefined, cwd });
  const json = optionValue(input, 'format') === 'json';
  stdout.write(json ? `${JSON.stringify(profile, undefined, 2)}\n` : asText(profile, locale));
  return EXIT.clean;
}

const WORDS = {
  zh: {
    taxonomy: '指标体系',
    year: '预算年度',
    required: '必填表头',
    unit: '没有写明时的金额单位',
    codes: '指标编码',
    kinds: '必设指标',
    weights: '权重',
    total: '合计',
    figures: '界限',
    rules: '改了级别的规则',
    unverified: '（待核对原文）',
    named: (id: string) => `（${id}）`,
    colon: '：',
    comma: '，',
    or: '或',
    when: {
      always: '',
      'serves-people': '（面向群众或企业的项目）',
      construction: '（基建、修缮、购置项目）',
      never: '（不要求）',
    },
    level: { required: '必须带', optional: '可带可不带', absent: '不带' },
  },
  en: {
    taxonomy: 'Taxonomy',
    year: 'Budget year',
    required: 'Required fields',
    unit: 'Money unit where none is declared',
    codes: 'Level codes',
    kinds: 'Required kinds',
    weights: 'Weights',
    total: 'total',
    figures: 'Figures',
    rules: 'Rules graded otherwise',
    unverified: ' (to be confirmed)',
    named: (id: string) => ` (${id})`,
    colon: ': ',
    comma: ', ',
    or: ' or ',
    when: {
      always: '',
      'serves-people': ' (serving people)',
      construction: ' (construction, purchase)',
      never: ' (not asked)',
    },
    level: { required: 'required', optional: 'optional', absent: 'absent' },
  },
} as const;

function asText(profile: Profile, locale: Locale): string {
  const words = WORDS[locale];
  const label = (id: keyof typeof fieldLabels): string => fieldLabels[id][locale];
  const figure = (name: string, { value, source, verified }: Sourced<string>): string =>
    `  ${name}${words.colon}${value}${words.comma}${source}${verified ? '' : words.unverified}`;
  const names = kindNames(profile);
  const kindName = (code: string): string => names.get(code) ?? code;
  const kindsOf = (codes: readonly string[]): string[] => [...new Set(codes.flatMap((code) => names.get(code) ?? []))];
  const line = (name: string, text: string | undefined): string[] =>
    text === undefined ? [] : [name + words.colon + text];
  const { total, level1 } = profile.weights;
  const weights = [
    ...(total === undefined ? [] : [figure(words.total, total)]),
    ...Object.entries(level1).map(([code, weight]) => figure(kindName(code), weight)),
  ];
  const graded = Object.entries(profile.rules).map(([code, severity]) => `${code}=${severity}`);
  const lines = [
    `${profile.id}  ${profile.title}`,
    ...line(words.taxonomy, findTaxonomy(profile.taxonomy, profile)?.title ?? profile.taxonomy),
    ...line(words.year, profile.year),
    ...line(words.required, profile.required.map(label).join(locale === 'zh' ? '、' : ', ')),
    ...line(words.unit, profile.amountUnit),
    ...line(words.codes, words.level[profile.levelCodes]),
    words.kinds + words.colon.trimEnd(),
    ...(profile.kinds ?? []).map(({ anyOf, when }) => `  ${kindsOf(anyOf).join(words.or)}${words.when[when]}`),
    ...(weights.length === 0 ? [] : [words.weights + words.colon.trimEnd(), ...weights]),
    words.figures + words.colon.trimEnd(),
    ...(Object.entries(thresholdTitles) as [ThresholdId, SettingTitle][]).map(([id, title]) =>
      figure(`${title[locale]}${words.named(id)}`, sourcedThreshold(profile, id)),
    ),
    ...line(words.rules, graded.length === 0 ? undefined : graded.join(' ')),
  ];
  return `${lines.join('\n')}\n`;
}

/** Names of the kinds in the profile's own frame, by code. */
function kindNames(profile: Profile): ReadonlyMap<string, string> {
  const levels = levelsOf(profile.taxonomy, profile);
  return new Map(levels.flatMap((one) => [one, ...one.children].map(({ code, name }) => [code, name] as const)));
}
