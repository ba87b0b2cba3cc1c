import { type AnyRule, allRules, describeRule, findRule, nearestWord, rulePage } from '@jibiao/schema';
import { type Command, EXIT, type Input, type Io, type Locale, optionValue } from '../command.ts';
import { wrap } from '../text/width.ts';
import { Trouble } from '../trouble.ts';

/** `jibiao explain V13`: a page of the manual, offline. */
export const command: Command = {
  name: 'explain',
  summary: { zh: '说明一条规则：依据、例子、改法', en: 'Explain a rule: basis, examples, fix' },
  operands: { zh: '<规则编号…>', en: '<rule codes…>' },
  options: {
    format: {
      type: 'string',
      choices: ['text', 'markdown'],
      help: { zh: '输出格式，默认 text', en: 'Output format, text by default' },
    },
  },
  run: explain,
};

async function explain(input: Input, { stdout, locale }: Io): Promise<number> {
  if (input.positionals.length === 0) {
    throw new Trouble({ zh: '要写明规则编号，例如：jibiao explain V13', en: 'Name a rule, e.g. jibiao explain V13' });
  }
  const rules = input.positionals.map(ruleNamed);
  const width = Math.min(stdout.columns ?? 100, 100);
  const markdown = optionValue(input, 'format') === 'markdown';
  stdout.write(rules.map((rule) => (markdown ? rulePage(rule, locale) : asText(rule, locale, width))).join('\n'));
  return EXIT.clean;
}

function ruleNamed(word: string): AnyRule {
  const rule = findRule(word);
  if (rule !== undefined) return rule;
  const names = allRules.flatMap(({ code, id }) => [code, id]);
  const guess = nearestWord(word.length <= 4 ? word.toUpperCase() : word, names);
  throw new Trouble({
    zh: `没有规则“${word}”。${guess === undefined ? '全部规则：jibiao rules' : `是不是 ${guess}？`}`,
    en: `There is no rule "${word}". ${guess === undefined ? 'All of them: jibiao rules' : `Did you mean ${guess}?`}`,
  });
}

const WORDS = {
  zh: {
    why: '为什么',
    basis: '依据',
    bad: '有问题的例子',
    good: '没有问题的例子',
    fix: '改为',
    none: '无（操作性提示）',
    colon: '：',
  },
  en: { why: 'Why', basis: 'Basis', bad: 'Bad examples', good: 'Good examples', fix: 'Fix', none: 'none', colon: ': ' },
} as const;

function asText(rule: AnyRule, locale: Locale, width: number): string {
  const page = describeRule(rule, locale);
  const words = WORDS[locale];
  const space = locale === 'en' ? ' ' : '';
  const indent = (text: string, by: number): string[] => wrap(text, width - by).map((line) => ' '.repeat(by) + line);
  const lines = [
    `${page.code} ${page.title}（${page.id}）`,
    `${page.severity} · ${page.confidence} · ${page.scope} · ${page.review} · ${page.fix}`,
    '',
    ...indent(`${words.why}${words.colon}${page.why}`, 0),
    ...indent(`${words.basis}${words.colon}${page.basis === '' ? words.none : page.basis}`, 0),
    '',
    words.bad,
    ...page.bad.flatMap(({ lines: drawn, findings }) => [
      ...drawn.map((line) => `  ${line}`),
      ...findings.flatMap(({ place, what, how, fix }) => [
        ...indent(`→ ${place === undefined ? '' : `${place} `}${what}${space}${how}`, 4),
        ...(fix === undefined ? [] : indent(`${words.fix}${words.colon}${fix}`, 6)),
      ]),
      '',
    ]),
    words.good,
    ...page.good.flatMap(({ lines: drawn }) => [...drawn.map((line) => `  ${line}`), '']),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
