import type { AnyRule, Bilingual } from '../check/define-rule.ts';
import { type DescribedFinding, describeRule, type RuleDescription } from './describe-rule.ts';

type Locale = keyof Bilingual;

const WORDS = {
  zh: {
    code: '编号',
    severity: '级别',
    confidence: '把握',
    scope: '看什么',
    review: '审核内容',
    basis: '依据',
    fix: '改法',
    since: '起始版本',
    why: '为什么',
    bad: '有问题的例子',
    good: '没有问题的例子',
    none: '无（操作性提示）',
    says: '提示',
    writes: '改为',
    colon: '：',
  },
  en: {
    code: 'Code',
    severity: 'Severity',
    confidence: 'Confidence',
    scope: 'Looks at',
    review: 'Review head',
    basis: 'Basis',
    fix: 'Fix',
    since: 'Since',
    why: 'Why',
    bad: 'Bad examples',
    good: 'Good examples',
    none: 'none',
    says: 'Says',
    writes: 'Fix',
    colon: ': ',
  },
} as const;

/** The manual page of a rule as Markdown, in one language; `level` is the depth of its headings. */
export function rulePage(rule: AnyRule, locale: Locale, level = 1): string {
  const described = describeRule(rule, locale);
  const words = WORDS[locale];
  const heading = (deeper: number, text: string): string => `${'#'.repeat(level + deeper)} ${text}`;
  return [
    heading(0, `${described.code} ${described.title}`),
    '',
    ...facts(described, locale),
    '',
    heading(1, words.why),
    '',
    described.why,
    '',
    heading(1, words.bad),
    '',
    ...described.bad.flatMap(({ lines, findings }) => [
      ...block(lines),
      ...findings.flatMap((finding) => says(finding, locale)),
      '',
    ]),
    heading(1, words.good),
    '',
    ...described.good.flatMap(({ lines }) => [...block(lines), '']),
  ].join('\n');
}

function facts(described: RuleDescription, locale: Locale): string[] {
  const words = WORDS[locale];
  const rows: readonly (readonly [string, string])[] = [
    [words.code, `${described.code} \`${described.id}\``],
    [words.severity, described.severity],
    [words.confidence, described.confidence],
    [words.scope, described.scope],
    [words.review, described.review],
    [words.basis, described.basis === '' ? words.none : described.basis],
    [words.fix, described.fix],
    [words.since, described.since],
  ];
  return rows.map(([label, text]) => `- ${label}${words.colon}${text}`);
}

function block(lines: readonly string[]): string[] {
  return ['```text', ...lines, '```', ''];
}

function says({ place, what, how, fix }: DescribedFinding, locale: Locale): string[] {
  const words = WORDS[locale];
  const space = locale === 'en' ? ' ' : '';
  return [
    `> ${place === undefined ? '' : `${place}${words.colon}`}${what}${space}${how}`,
    ...(fix === undefined ? [] : ['>', `> ${words.writes}${words.colon}\`${fix}\``]),
    '',
  ];
}
