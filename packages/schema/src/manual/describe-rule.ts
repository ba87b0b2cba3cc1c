import { buildExample } from '../check/build-example.ts';
import { check } from '../check/check.ts';
import { checkDocument } from '../check/check-document.ts';
import type { AnyRule, Bilingual, Example } from '../check/define-rule.ts';
import type { Finding } from '../check/finding.ts';
import { renderFinding } from '../message/render-finding.ts';
import { severityWords } from '../message/severity-words.data.ts';
import { drawExample } from './draw-example.ts';

type Locale = keyof Bilingual;

/** What the judge says of a bad example: real output, not typed text. */
export interface DescribedFinding {
  /** `Sheet1 D10`, absent when the finding has no cell. */
  readonly place?: string;
  readonly what: string;
  readonly how: string;
  /** Text the fix writes. */
  readonly fix?: string;
}

/** A rule as its page in the manual (规则手册) shows it, in one language. */
export interface RuleDescription {
  readonly code: string;
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly severity: string;
  readonly confidence: string;
  readonly scope: string;
  readonly review: string;
  readonly basis: string;
  readonly fix: string;
  readonly since: string;
  readonly bad: readonly { readonly lines: readonly string[]; readonly findings: readonly DescribedFinding[] }[];
  readonly good: readonly { readonly lines: readonly string[] }[];
}

/** Describes a rule, its examples run through the engine. */
export function describeRule(rule: AnyRule, locale: Locale): RuleDescription {
  const { code, id, since, review, examples } = rule;
  const [first] = examples.invalid;
  const sample = first === undefined ? undefined : judgeExample(rule, first)[0];
  return {
    code,
    id,
    title: rule.title[locale],
    why: rule.why[locale],
    severity: SEVERITY[rule.severity][locale],
    confidence: CONFIDENCE[rule.confidence][locale],
    scope: SCOPE[rule.scope][locale],
    review: locale === 'zh' ? review : REVIEW[review],
    basis: sample === undefined ? '' : renderFinding(sample, locale, rule).basis,
    fix: FIX[rule.fix ?? 'none'][locale],
    since,
    bad: examples.invalid.map((example) => ({
      lines: drawExample(example, locale),
      findings: judgeExample(rule, example).map((finding) => describeFinding(finding, rule, locale)),
    })),
    good: examples.valid.map((example) => ({ lines: drawExample(example, locale) })),
  };
}

/** The findings of one rule on one of its examples. */
export function judgeExample(rule: AnyRule, example: Example): readonly Finding[] {
  const { documents, inputs, profile } = buildExample(example, rule.scope === 'document');
  const options = { rules: [rule] };
  if (rule.scope === 'batch') return check(documents, profile, inputs, options).findings;
  return documents.flatMap((document) => checkDocument(document, profile, options).findings);
}

function describeFinding(finding: Finding, rule: AnyRule, locale: Locale): DescribedFinding {
  const { what, how } = renderFinding(finding, locale, rule);
  const place = finding.at === undefined ? {} : { place: `${finding.at.sheet} ${finding.at.address}` };
  return { ...place, what, how, ...(finding.fix === undefined ? {} : { fix: finding.fix.to }) };
}

const SEVERITY: Readonly<Record<AnyRule['severity'], Bilingual>> = {
  error: { zh: `${severityWords.error.zh}（退回修改）`, en: 'error (returned for revision)' },
  warning: { zh: `${severityWords.warning.zh}改（说明或修改）`, en: 'warning (explain or mend)' },
  suggestion: { zh: severityWords.suggestion.zh, en: 'suggestion (optional)' },
};
const CONFIDENCE: Readonly<Record<AnyRule['confidence'], Bilingual>> = {
  certain: { zh: '确定', en: 'certain' },
  lexicon: { zh: '按词表判断', en: 'by word list' },
  heuristic: { zh: '推测（疑似）', en: 'a guess' },
};
const SCOPE: Readonly<Record<AnyRule['scope'], Bilingual>> = {
  row: { zh: '一行指标', en: 'one row' },
  form: { zh: '一张表', en: 'one form' },
  document: { zh: '一个文件', en: 'one file' },
  batch: { zh: '整批文件', en: 'the whole batch' },
};
const FIX: Readonly<Record<'safe' | 'proposed' | 'none', Bilingual>> = {
  safe: { zh: '可以自动改，含义不变', en: 'safe: may be applied without asking' },
  proposed: { zh: '给出改法，由人确认', en: 'proposed: a person confirms it' },
  none: { zh: '由填报人修改', en: 'none' },
};
const REVIEW: Readonly<Record<AnyRule['review'], string>> = {
  完整性: 'completeness',
  相关性: 'relevance',
  适当性: 'fitness',
  可行性: 'feasibility',
};
