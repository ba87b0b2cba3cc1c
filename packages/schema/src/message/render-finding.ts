import type { AnyRule, Bilingual } from '../check/define-rule.ts';
import type { Finding, Severity } from '../check/finding.ts';
import { findRule } from '../rules/all-rules.ts';

/** A finding as a person reads it. */
export interface RenderedFinding {
  readonly title: string;
  /** The fact, one sentence. */
  readonly what: string;
  /** The way out, one sentence; its modal says how binding it is. */
  readonly how: string;
  readonly why: string;
  /** Documents and clauses; a clause nobody has confirmed against the original says so. */
  readonly basis: string;
}

type Locale = keyof Bilingual;

const MODAL: Readonly<Record<Locale, Readonly<Record<Severity, string>>>> = {
  zh: { error: '应', warning: '建议', suggestion: '可' },
  en: { error: 'Must: ', warning: 'Should: ', suggestion: 'May: ' },
};
const LONGEST_QUOTE = 20;

/** Renders a finding. `rule` is needed only for rules outside the shipped catalogue. */
export function renderFinding(
  finding: Finding,
  locale: Locale,
  rule: AnyRule | undefined = findRule(finding.rule),
): RenderedFinding {
  const message = rule?.messages[finding.message];
  if (rule === undefined || message === undefined) {
    return { title: finding.rule, what: `${finding.rule} ${finding.message}`, how: '', why: '', basis: '' };
  }
  return {
    title: rule.title[locale],
    what: fill(message.what[locale], finding, locale),
    how: MODAL[locale][finding.severity] + lowerFirst(fill(message.how[locale], finding, locale), locale),
    why: rule.why[locale],
    basis: describeBasis(rule, locale),
  };
}

/** Templates taken apart once: text, slot, text, slot, … text. */
const templates = new Map<string, readonly string[]>();

function fill(template: string, { data }: Finding, locale: Locale): string {
  let parts = templates.get(template);
  if (parts === undefined) {
    parts = template.split(/\{(\w+)\}/u);
    templates.set(template, parts);
  }
  if (parts.length === 1) return template;
  const values = data as Readonly<Record<string, string | undefined>>;
  let text = '';
  parts.forEach((part, index) => {
    text += index % 2 === 0 ? part : quote(values[part] ?? '', part, locale);
  });
  return text;
}

/** Texts of the clerk are clipped to a line; what to write instead is always whole. */
function quote(text: string, slot: string, locale: Locale): string {
  if (text === '') return locale === 'zh' ? '（空）' : '(blank)';
  const flat = /\s/u.test(text) ? text.replaceAll(/\s+/gu, ' ') : text;
  if (slot === 'fixed' || slot === 'working' || flat.length <= LONGEST_QUOTE) return flat;
  const characters = [...flat];
  // Of a path the file at its end tells most.
  if (slot === 'file') {
    const end = characters.slice(-LONGEST_QUOTE - 8).join('');
    return characters.length <= LONGEST_QUOTE * 2 ? flat : `${characters.slice(0, 8).join('')}…${end}`;
  }
  return characters.length <= LONGEST_QUOTE ? flat : `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`;
}

function lowerFirst(text: string, locale: Locale): string {
  return locale === 'en' ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const described = { zh: new WeakMap<AnyRule, string>(), en: new WeakMap<AnyRule, string>() };

/** The same for every finding of a rule, so that it is put together once. */
function describeBasis(rule: AnyRule, locale: Locale): string {
  const known = described[locale].get(rule);
  if (known !== undefined) return known;
  const text = rule.basis
    .map(({ title, clause, verified }) => {
      const note = verified ? '' : locale === 'zh' ? '（条款待核对原文）' : ' (clause to be confirmed)';
      return `${/[《〔]/u.test(title) ? title : `《${title}》`}${clause ?? ''}${note}`;
    })
    .join(locale === 'zh' ? '；' : '; ');
  if (text !== '') described[locale].set(rule, text);
  return text;
}
