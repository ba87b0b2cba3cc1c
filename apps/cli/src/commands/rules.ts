import { type AnyRule, allRules, describeRule, families } from '@jibiao/schema';
import { type Command, EXIT, type Input, type Io, type Locale, optionValue } from '../command.ts';
import { padEnd, widthOf } from '../text/width.ts';

/** `jibiao rules`: the catalogue, for people or programs. */
export const command: Command = {
  name: 'rules',
  summary: { zh: '列出全部规则', en: 'List all rules' },
  operands: { zh: '[类别字母…]', en: '[family letters…]' },
  options: {
    format: {
      type: 'string',
      choices: ['text', 'json'],
      help: { zh: '输出格式，默认 text', en: 'Output format, text by default' },
    },
  },
  run: listRules,
};

async function listRules(input: Input, { stdout, locale }: Io): Promise<number> {
  const letters = new Set(input.positionals.map((word) => word.toUpperCase()));
  const chosen = allRules.filter(({ code }) => letters.size === 0 || letters.has(code.charAt(0)));
  const sorted = Object.keys(families).flatMap((letter) =>
    chosen.filter(({ code }) => code.startsWith(letter)).toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  );
  stdout.write(optionValue(input, 'format') === 'json' ? asJson(sorted) : asText(sorted, locale));
  return EXIT.clean;
}

function asJson(rules: readonly AnyRule[]): string {
  const rows = rules.map(({ code, id, title, severity, confidence, scope, review, basis, why, fix, since }) => ({
    code,
    id,
    title,
    severity,
    confidence,
    scope,
    review,
    basis,
    why,
    since,
    ...(fix === undefined ? {} : { fix }),
  }));
  return `${JSON.stringify(rows, undefined, 2)}\n`;
}

function asText(rules: readonly AnyRule[], locale: Locale): string {
  const widest = Math.max(0, ...rules.map(({ title }) => widthOf(title[locale])));
  const lines = Object.entries(families).flatMap(([letter, { title }]) => {
    const own = rules.filter(({ code }) => code.startsWith(letter));
    if (own.length === 0) return [];
    return [`${letter} ${title[locale]}`, ...own.map((rule) => line(rule, locale, widest)), ''];
  });
  const more =
    locale === 'zh'
      ? `共 ${rules.length} 条。看一条：jibiao explain V13`
      : `${rules.length} rules. One of them: jibiao explain V13`;
  return `${lines.join('\n')}\n${more}\n`;
}

function line(rule: AnyRule, locale: Locale, width: number): string {
  const { severity } = describeRule(rule, locale);
  return `  ${rule.code}  ${padEnd(rule.title[locale], width)}  ${severity.replace(/[（(].*$/u, '').trim()}`;
}
